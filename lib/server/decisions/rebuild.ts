import type { Prisma } from "../../../prisma/generated/client.ts";
import { replay } from "../../decisions/replay.ts";
import { type Encoded, encoded, updateRows } from "../bulk.ts";
import { type Database, database, type Transaction } from "../db.ts";
import { differences } from "./differences.ts";
import { attachText } from "./free-text.ts";
import { decisionRow, factsRow } from "./rows.ts";
import { loadPolicies } from "./world.ts";

/** Writes anew what follows from the history, where something beside the history has changed what follows: rules, a zone, erased words. */

const PORTION = 100;

interface Around {
  readonly zone: string;
  readonly policies: Awaited<ReturnType<typeof loadPolicies>>;
}

async function portion(
  tx: Transaction,
  workspaceId: string,
  ids: readonly string[],
  { zone, policies }: Around,
) {
  // Whoever writes one of them now waits, and those who wrote are seen.
  await tx.$queryRaw`SELECT FROM decision WHERE workspace_id = ${workspaceId}::uuid AND id = ANY(${ids}::uuid[])
                      ORDER BY id FOR NO KEY UPDATE`;
  const found = await tx.decision.findMany({
    where: { workspaceId, id: { in: [...ids] }, voided: false },
    include: {
      events: { orderBy: { seq: "asc" } },
      texts: { select: { id: true, body: true } },
      facts: true,
    },
  });
  const rows: Encoded[] = [];
  const facts: Encoded[] = [];
  for (const { id, events, texts, ...decision } of found) {
    const bodies = new Map(texts.map((text) => [text.id, text.body]));
    const state = replay(events.map((event) => attachText(event, bodies)));
    if (!state) continue;
    const row = decisionRow(state);
    if (differences(row, decision).length > 0) rows.push(encoded({ workspaceId, id }, row));
    const fact = factsRow(state, zone, policies);
    if (differences(fact, decision.facts ?? {}).length > 0)
      facts.push(encoded({ workspaceId, decisionId: id }, fact));
  }
  await updateRows(tx, "decision", rows);
  await updateRows(tx, "facts", facts);
}

/** Decisions are named by their ids; what the workspace has become is read in the same transaction. */
export async function rebuild(tx: Transaction, workspaceId: string, ids: readonly string[]): Promise<void> {
  const { timeZone: zone } = await tx.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true },
  });
  const policies = await loadPolicies(tx, workspaceId);
  for (let from = 0; from < ids.length; from += PORTION)
    await portion(tx, workspaceId, ids.slice(from, from + PORTION), { zone, policies });
}

/** The same for the decisions whose facts are such. */
export async function rebuildWhere(
  tx: Transaction,
  workspaceId: string,
  facts: Omit<Prisma.FactsWhereInput, "workspaceId">,
): Promise<void> {
  const affected = await tx.facts.findMany({
    where: { ...facts, workspaceId },
    select: { decisionId: true },
    orderBy: { decisionId: "asc" },
  });
  const ids = affected.map(({ decisionId }) => decisionId);
  await rebuild(tx, workspaceId, ids);
}

/** Longer than a write may take from reading to its end. */
const OVERLAP_MS = 60_000;

/**
 * Somebody may have read the old rules just before they changed and written just after: what was touched around the change is
 * looked at once more.
 */
export async function rebuildTouched(
  workspaceId: string,
  since: Date,
  db: Database = database(),
): Promise<void> {
  const touched = await db.decision.findMany({
    where: { workspaceId, voided: false, updatedAt: { gte: new Date(since.getTime() - OVERLAP_MS) } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const ids = touched.map(({ id }) => id);
  if (ids.length > 0) await db.$transaction((tx) => rebuild(tx, workspaceId, ids), { timeout: OVERLAP_MS });
}
