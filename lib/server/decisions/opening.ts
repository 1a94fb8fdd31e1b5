import { randomBytes } from "node:crypto";
import type { DecisionEvent } from "../../decisions/events.ts";
import { referenceFrom } from "../../decisions/reference.ts";
import { stateAfter } from "../../decisions/replay.ts";
import { adding, type Change } from "../bulk.ts";
import { growth, type Key, sealedRows } from "./append.ts";
import { chainStart } from "./chain.ts";
import { decisionRow, factsRow } from "./rows.ts";
import type { Policies } from "./world.ts";

const LONGEST_REFERENCE = 8;

/** Probably free. Where five characters were taken three times running, the workspace is dense, and one more is added. */
export function newReference(attempt: number): string {
  const length = Math.min(5 + Math.floor((attempt - 1) / 3), LONGEST_REFERENCE);
  return referenceFrom(randomBytes(LONGEST_REFERENCE), length);
}

interface Opening {
  readonly key: Key;
  readonly reference: string;
  readonly events: readonly DecisionEvent[];
  readonly requestId: string;
  readonly zone: string;
  readonly policies: Policies;
}

/** All rows of a decision that was not there before: its own, its history, and what follows from it. */
export function openingChanges({ key, reference, events, requestId, zone, policies }: Opening): Change[] {
  const state = stateAfter(null, [], events);
  if (!state) throw new Error("Opening left no decision.");
  const { workspaceId, decisionId: id } = key;
  const sealed = sealedRows(key, chainStart(workspaceId, id), events, requestId);
  const row = decisionRow(state);
  const seal = { version: 1, seq: state.seq, chainHead: sealed.head, voided: false };
  return [
    ...adding("decision", [{ ...row, workspaceId, id, reference, ...seal, updatedAt: row.recordedAt }]),
    ...growth(key, sealed, null, state),
    ...adding("facts", [{ ...key, ...factsRow(state, zone, policies) }]),
  ];
}
