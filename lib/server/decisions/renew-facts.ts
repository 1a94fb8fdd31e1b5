import { factsRules } from "../../decisions/facts.ts";
import { database } from "../db.ts";
import { rebuild } from "./rebuild.ts";

const PORTION = 200;
const LONG_MS = 60_000;

/**
 * Computes facts anew that were written by older rules, a portion at a time, while everybody works on: what is written meanwhile
 * is of the newest rules already. Where it is interrupted, the next start goes on.
 */
export async function renewFacts(): Promise<void> {
  const db = database();
  const where = { rules: { lt: factsRules } };
  for (const { workspaceId } of await db.facts.groupBy({ by: ["workspaceId"], where })) {
    for (let after = "00000000-0000-0000-0000-000000000000", more = true; more; ) {
      const rows = await db.facts.findMany({
        where: { ...where, workspaceId, decisionId: { gt: after } },
        select: { decisionId: true },
        orderBy: { decisionId: "asc" },
        take: PORTION,
      });
      const ids = rows.map(({ decisionId }) => decisionId);
      await db.$transaction((tx) => rebuild(tx, workspaceId, ids), { timeout: LONG_MS });
      after = ids.at(-1) ?? after;
      more = ids.length === PORTION;
    }
  }
}
