import type { DecisionEvent } from "../../decisions/events.ts";
import { effectiveEvents } from "../../decisions/replay.ts";
import { AjarError } from "../../errors.ts";
import { type Encoded, encoded, insertRows, updateRows } from "../bulk.ts";
import type { Transaction } from "../db.ts";
import { sealedRows } from "../decisions/append.ts";
import { appendToMany } from "../decisions/append-many.ts";
import { loadHistories } from "../decisions/histories.ts";
import { inSight, inSightSql } from "../decisions/sight.ts";
import { loadPolicies } from "../decisions/world.ts";
import { type Answer, once, type Write } from "../idempotency.ts";
import { newId } from "../ids.ts";
import { tellOfMany } from "../live/tell.ts";
import type { Scope } from "../scope.ts";
import { Breath } from "./breath.ts";
import type { Batch } from "./fresh.ts";
import { prepareLong } from "./long.ts";

const CHUNK = 1_000;
const LONGEST_MS = 10 * 60_000;
const LISTED = 200;

interface Target {
  readonly id: string;
  readonly first: number;
  readonly last: number;
  readonly seq: number;
  /** Whether something came after them and something was taken back: only its history tells what counts. */
  readonly unclear: boolean;
}

/** The decisions in sight that the import wrote to, in the order of their ids, with the numbers of its events and of the last of all. */
async function written(tx: Transaction, scope: Scope, batch: string): Promise<Target[]> {
  return tx.$queryRaw<Target[]>`
    SELECT d.id::text AS id, min(e.seq)::int AS first, max(e.seq)::int AS last, d.seq,
           d.seq <> max(e.seq) AND EXISTS (
             SELECT FROM event u WHERE u.workspace_id = d.workspace_id AND u.decision_id = d.id AND u.type = 'undone'
           ) AS unclear
      FROM event e JOIN decision d ON d.workspace_id = e.workspace_id AND d.id = e.decision_id
     WHERE e.workspace_id = ${scope.workspaceId}::uuid AND e.batch = ${batch}::uuid AND e.type = 'imported'
       AND ${inSightSql(scope)}
     GROUP BY d.workspace_id, d.id ORDER BY d.id`;
}

/** What was taken back is no work; where the import's own was, nothing is left to take back. */
function standing(
  { last, seq }: Target,
  batch: string,
  history: readonly DecisionEvent[] | undefined,
): "untouched" | "worked" | "gone" {
  if (last === seq) return "untouched";
  if (!history) return "worked";
  const counting = effectiveEvents(history);
  if (counting.at(-1)?.batch === batch) return "untouched";
  return counting.some((event) => event.batch === batch) ? "worked" : "gone";
}

/** The decisions that the import wrote to: those that nobody worked on since, and those that somebody did. */
async function targets(tx: Transaction, scope: Scope, batch: string, breath: Breath) {
  const all = await written(tx, scope, batch);
  const found: Record<ReturnType<typeof standing>, Target[]> = { untouched: [], worked: [], gone: [] };
  for (let at = 0; at < all.length; at += CHUNK) {
    const chunk = all.slice(at, at + CHUNK);
    const unclear = chunk.filter((target) => target.unclear).map(({ id }) => id);
    const histories = await loadHistories(tx, scope.workspaceId, unclear);
    for (const target of chunk) {
      found[standing(target, batch, histories.get(target.id))].push(target);
      if (breath.due()) await breath.take();
    }
  }
  return found;
}

type Locked = { id: string; chainHead: Uint8Array; seq: number };

interface Undoing extends Batch {
  /** The import that is taken back. */
  readonly undone: string;
}

function undoneEvent({ scope, id, now, undone }: Undoing, seq: number): DecisionEvent {
  const data = { batch: undone };
  return { seq, batch: id, type: "undone", actor: scope.personId, occurredAt: now, recordedAt: now, data };
}

/** Those that the import made and nobody touched: they stay in the history, and nowhere else. */
async function voidAll(
  tx: Transaction,
  batch: Undoing,
  locked: readonly Locked[],
  breath: Breath,
): Promise<void> {
  const { workspaceId } = batch.scope;
  const events: Encoded[] = [];
  const rows: Encoded[] = [];
  for (const { id, chainHead, seq } of locked) {
    const sealed = sealedRows(
      { workspaceId, decisionId: id },
      chainHead,
      [undoneEvent(batch, seq + 1)],
      batch.requestId,
    );
    for (const row of sealed.events) events.push(encoded(row));
    rows.push(encoded({ workspaceId, id, seq: seq + 1, chainHead: sealed.head, updatedAt: batch.now }));
    if (breath.due()) await breath.take();
  }
  await insertRows(tx, "event", events);
  await updateRows(tx, "decision", rows);
  const ids = locked.map(({ id }) => id);
  await tx.decision.updateMany({
    where: { workspaceId, id: { in: ids } },
    data: { voided: true, externalKey: null, teamId: null, searchText: "" },
  });
  await tx.facts.deleteMany({ where: { workspaceId, decisionId: { in: ids } } });
}

/** Raises the versions, which is the lock; whoever got there first with other work keeps theirs. */
async function lock(tx: Transaction, { scope }: Batch, chunk: readonly Target[]): Promise<Locked[]> {
  const rows = await tx.decision.updateManyAndReturn({
    where: { ...inSight(scope), id: { in: chunk.map(({ id }) => id) } },
    data: { version: { increment: 1 } },
    select: { id: true, chainHead: true, seq: true },
  });
  const expected = new Map(chunk.map(({ id, seq }) => [id, seq]));
  if (rows.some(({ id, seq }) => expected.get(id) !== seq)) {
    throw new AjarError(
      "wrong-state",
      "Somebody is working on these decisions right now. Nothing was changed; try again.",
    );
  }
  return rows;
}

async function keptOnes(tx: Transaction, { workspaceId }: Scope, worked: readonly Target[]) {
  return tx.decision.findMany({
    where: { workspaceId, id: { in: worked.slice(0, LISTED).map(({ id }) => id) } },
    select: { reference: true, title: true },
    orderBy: { id: "asc" },
  });
}

async function takeBack(tx: Transaction, scope: Scope, undone: string, requestId: string) {
  await prepareLong(tx);
  const batch = {
    scope,
    id: newId(),
    undone,
    now: new Date().toISOString(),
    requestId,
    policies: await loadPolicies(tx, scope.workspaceId),
  };
  const breath = new Breath();
  const { untouched, worked } = await targets(tx, scope, undone, breath);
  for (let at = 0; at < untouched.length; at += CHUNK) {
    const chunk = untouched.slice(at, at + CHUNK);
    const made = new Set(chunk.filter(({ first }) => first === 1).map((target) => target.id));
    const locked = await lock(tx, batch, chunk);
    await voidAll(
      tx,
      batch,
      locked.filter((row) => made.has(row.id)),
      breath,
    );
    // Those that the import changed go back to what they were.
    const changed = locked.filter((row) => !made.has(row.id));
    await appendToMany(tx, { ...batch, breath }, changed, (_, before) => [
      undoneEvent(batch, (before?.seq ?? 0) + 1),
    ]);
  }
  return { undone: untouched.length, keptCount: worked.length, kept: await keptOnes(tx, scope, worked) };
}

/** Takes a whole import back in one transaction: all of it that nobody worked on since, or nothing. */
export async function undoImport(scope: Scope, id: string, write: Write): Promise<Answer> {
  const { workspaceId } = scope;
  return once(
    scope,
    write,
    async (tx) => {
      // The row is the lock: of two people who take it back at once, one does.
      const { count } = await tx.import.updateMany({
        where: { workspaceId, id, status: "done" },
        data: { status: "undone" },
      });
      if (count === 0) {
        const there = await tx.import.findUnique({ where: { workspaceId_id: { workspaceId, id } } });
        if (!there) throw new AjarError("not-found", "There is no such import.");
        throw new AjarError("wrong-state", "Only an import that is done can be taken back, once.");
      }
      const body = await takeBack(tx, scope, id, write.requestId);
      await tellOfMany(tx, workspaceId);
      return { status: 200, headers: {}, body };
    },
    { timeout: LONGEST_MS },
  );
}
