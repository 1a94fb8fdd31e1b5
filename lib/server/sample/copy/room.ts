import { AjarError } from "../../../errors.ts";
import { formatDuration } from "../../../format/duration.ts";
import { database, type Transaction } from "../../db.ts";
import { env } from "../../env.ts";
import { deleteDueWorkspaces } from "../../workspace/deletion.ts";

/** When the next copy is free, where as many are there as the server keeps; null where there is room. */
async function fullUntil(tx: Pick<Transaction, "workspace">): Promise<Date | null> {
  const there = await tx.workspace.findMany({
    where: { expiresAt: { not: null } },
    select: { expiresAt: true },
    orderBy: { expiresAt: "asc" },
  });
  return there.length < env().copies ? null : (there[0]?.expiresAt ?? null);
}

/** Those whose time is over make room at once, and do not wait for the next sweep. */
export async function makeRoom(): Promise<void> {
  const next = await fullUntil(database());
  if (next && next <= new Date()) await deleteDueWorkspaces();
}

/** Refuses one more than the server keeps, however many ask at the same moment. */
export async function requireRoom(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('ajar copies', 0))`;
  const next = await fullUntil(tx);
  if (!next) return;
  const seconds = Math.max(1, Math.ceil((next.getTime() - Date.now()) / 1000));
  const detail = `All ${env().copies} copies are in use. The next one is free in ${formatDuration(seconds)}.`;
  throw new AjarError("too-many-requests", detail, [], {}, seconds);
}
