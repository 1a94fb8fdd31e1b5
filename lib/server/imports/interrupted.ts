import { database } from "../db.ts";
import { INTERRUPTED, SILENCE_MS } from "./queries.ts";

/** Imports whose process is gone get their end written down; the database took back what they wrote when it went. */
export async function failInterrupted(): Promise<void> {
  await database().import.updateMany({
    where: { status: "running", beatAt: { lt: new Date(Date.now() - SILENCE_MS) } },
    data: { status: "failed", failure: INTERRUPTED, finishedAt: new Date() },
  });
}
