import type { DecisionEvent } from "../../decisions/events.ts";
import { replay, stateAfter } from "../../decisions/replay.ts";
import type { DecisionState } from "../../decisions/state.ts";
import { type Encoded, encoded, insertRows, makeChanges, updateRows } from "../bulk.ts";
import type { Sql } from "../db.ts";
import { tellOfMany } from "../live/tell.ts";
import type { Scope } from "../scope.ts";
import { sealedRows } from "./append.ts";
import { loadHistories } from "./histories.ts";
import { settleDerived } from "./projection.ts";
import { decisionRow, factsRow } from "./rows.ts";
import type { Policies } from "./world.ts";

/** What events that are written to many decisions at once have in common. */
export interface Together {
  readonly scope: Scope;
  readonly now: string;
  readonly policies: Policies;
  readonly requestId: string;
  /** Lets other requests in between, when it is time to. */
  readonly breath: { readonly due: () => boolean; readonly take: () => Promise<void> };
}

/** A decision whose row the caller has locked by raising its version. */
interface Locked {
  readonly id: string;
  readonly chainHead: Uint8Array;
}

type EventsOf = (
  id: string,
  before: DecisionState | null,
  history: readonly DecisionEvent[],
) => readonly DecisionEvent[];

/** Appends events to each of many decisions, and lets row, facts and derived tables follow: all in a few statements. */
export async function appendToMany(
  tx: Sql,
  { scope, now, policies, requestId, breath }: Together,
  locked: readonly Locked[],
  eventsOf: EventsOf,
): Promise<void> {
  if (locked.length === 0) return;
  const { workspaceId, zone } = scope;
  const histories = await loadHistories(
    tx,
    workspaceId,
    locked.map(({ id }) => id),
  );
  const events: Encoded[] = [];
  const texts: Encoded[] = [];
  const rows: Encoded[] = [];
  const facts: Encoded[] = [];
  for (const { id, chainHead } of locked) {
    const key = { workspaceId, decisionId: id };
    const history = histories.get(id) ?? [];
    const before = replay(history);
    const added = eventsOf(id, before, history);
    const after = stateAfter(before, history, added);
    if (!after) throw new Error("Nothing is left of a decision that many things were written to.");
    const sealed = sealedRows(key, chainHead, added, requestId);
    for (const row of sealed.events) events.push(encoded(row));
    for (const text of sealed.texts) texts.push(encoded({ ...text, erasedAt: null }));
    const seal = { seq: after.seq, chainHead: sealed.head, updatedAt: now };
    rows.push(encoded({ ...decisionRow(after), ...seal, workspaceId, id }));
    facts.push(encoded(factsRow(after, zone, policies), key));
    await makeChanges(tx, settleDerived(key, before, after));
    if (breath.due()) await breath.take();
  }
  await insertRows(tx, "free_text", texts);
  await insertRows(tx, "event", events);
  await updateRows(tx, "decision", rows);
  await updateRows(tx, "facts", facts);
  await tellOfMany(tx, workspaceId);
}
