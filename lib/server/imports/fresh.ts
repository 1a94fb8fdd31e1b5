import type { DecisionEvent } from "../../decisions/events.ts";
import { referenceFrom } from "../../decisions/reference.ts";
import { stateAfter } from "../../decisions/replay.ts";
import type { ImportedRecord } from "../../import/record.ts";
import { Rows } from "../copy.ts";
import type { Sql } from "../db.ts";
import { sealedRows } from "../decisions/append.ts";
import { chainStart } from "../decisions/chain.ts";
import { decisionRow, factsRow } from "../decisions/rows.ts";
import type { Policies } from "../decisions/world.ts";
import { newId } from "../ids.ts";
import { randomPart } from "../random.ts";
import type { Scope } from "../scope.ts";
import type { Breath } from "./breath.ts";
import type { Writing } from "./connection.ts";

/** What every record of one import has in common. */
export interface Batch {
  readonly scope: Scope;
  /** The id of the import. */
  readonly id: string;
  /** When it began, which is when its events are recorded. */
  readonly now: string;
  readonly policies: Policies;
  readonly requestId: string;
}

export function importedEvent(batch: Batch, seq: number, data: ImportedRecord): DecisionEvent {
  const { id, now, scope } = batch;
  return { seq, batch: id, type: "imported", actor: scope.personId, occurredAt: now, recordedAt: now, data };
}

const LONGEST_REFERENCE = 8;
/**
 * One more than what somebody logs has at first. Nobody can know whether a reference is free that an import has drawn until it is
 * over; whoever drew the same one would wait for that.
 */
const IMPORTED_REFERENCE = 6;
const NOT_ERASED = { erasedAt: null };

/** As many free references as are asked for; a workspace that is dense gets longer ones. */
export async function freeReferences(
  tx: Pick<Sql, "$queryRaw">,
  workspaceId: string,
  count: number,
  shortest = 5,
): Promise<string[]> {
  const free = new Set<string>();
  for (let attempt = 0; free.size < count; attempt++) {
    const length = Math.min(shortest + Math.floor(attempt / 3), LONGEST_REFERENCE);
    const wished = Array.from({ length: count - free.size }, () =>
      referenceFrom(randomPart(LONGEST_REFERENCE), length),
    );
    // Each is looked up by itself: a list of them makes the database read through the whole workspace.
    const taken = await tx.$queryRaw<{ reference: string }[]>`
      SELECT d.reference FROM unnest(${wished}::text[]) AS wish(reference)
        JOIN decision d ON d.workspace_id = ${workspaceId}::uuid AND d.reference = wish.reference`;
    const takenOnes = new Set(taken.map(({ reference }) => reference));
    for (const reference of wished) if (!takenOnes.has(reference)) free.add(reference);
  }
  return [...free];
}

/** The rows of new decisions, ready to be written: exactly those that writing them one by one would leave. */
interface Fresh {
  /** Their references are still to come. */
  readonly decisions: Rows;
  readonly events: Rows;
  readonly texts: Rows;
  readonly facts: Rows;
}

export async function prepareFresh(
  batch: Batch,
  records: readonly ImportedRecord[],
  breath: Breath,
): Promise<Fresh> {
  const { scope, now, policies } = batch;
  const { workspaceId, zone } = scope;
  const ready: Fresh = {
    decisions: new Rows("decision"),
    events: new Rows("event"),
    texts: new Rows("free_text"),
    facts: new Rows("facts"),
  };
  for (const record of records) {
    const key = { workspaceId, decisionId: newId() };
    const event = importedEvent(batch, 1, record);
    const state = stateAfter(null, [], [event]);
    if (!state) throw new Error("Importing left no decision.");
    const sealed = sealedRows(key, chainStart(workspaceId, key.decisionId), [event], batch.requestId);
    const seal = {
      workspaceId,
      id: key.decisionId,
      version: 1,
      seq: 1,
      chainHead: sealed.head,
      voided: false,
      updatedAt: now,
    };
    ready.decisions.add(decisionRow(state), seal);
    for (const row of sealed.events) ready.events.add(row);
    for (const text of sealed.texts) ready.texts.add(text, NOT_ERASED);
    ready.facts.add(factsRow(state, zone, policies), key);
    if (breath.due()) await breath.take();
  }
  return ready;
}

/** Their own rows, which many indexes know. */
export async function writeDecisions(
  tx: Writing,
  { scope }: Batch,
  { decisions }: Pick<Fresh, "decisions">,
): Promise<void> {
  if (decisions.size === 0) return;
  const references = await freeReferences(tx, scope.workspaceId, decisions.size, IMPORTED_REFERENCE);
  await tx.copy(decisions, { field: "reference", values: references });
}

/** What tells of decisions that are written. */
export async function writeTheirHistory(tx: Writing, { texts, events, facts }: Fresh): Promise<void> {
  if (events.size === 0) return;
  await tx.copy(texts);
  await tx.copy(events);
  await tx.copy(facts);
}
