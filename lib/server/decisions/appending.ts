import type { DecisionEvent } from "../../decisions/events.ts";
import { stateAfter } from "../../decisions/replay.ts";
import type { DecisionState } from "../../decisions/state.ts";
import { type Change, removingFacts, settingDecision, settingFacts } from "../bulk.ts";
import { growth, type Key, sealedRows } from "./append.ts";
import type { Found } from "./history.ts";
import { decisionRow, factsRow } from "./rows.ts";
import type { Policies } from "./world.ts";

interface Seal {
  readonly version: number;
  readonly seq: number;
  readonly chainHead: Uint8Array;
  readonly updatedAt: Date;
}

interface Around {
  readonly zone: string;
  readonly policies: Policies;
}

/** The current row and the facts follow the state; a decision whose opening was undone keeps its history and nothing else. */
function rowsAfter(
  key: Key,
  seal: Seal,
  state: DecisionState | null,
  { zone, policies }: Around,
): { row: Change[]; facts: Change[] } {
  const { workspaceId, decisionId: id } = key;
  if (state === null) {
    const nothing = {
      voided: true,
      externalKey: null,
      teamId: null,
      parentId: null,
      successorId: null,
      misaligned: false,
      searchText: "",
    };
    return { row: settingDecision(seal, nothing, { workspaceId, id }), facts: removingFacts(key) };
  }
  return {
    row: settingDecision(seal, decisionRow(state), { workspaceId, id }),
    facts: settingFacts(factsRow(state, zone, policies), key),
  };
}

interface Appending extends Around {
  readonly workspaceId: string;
  readonly found: Found;
  /** What its history comes to; null where its opening was undone. */
  readonly before: DecisionState | null;
  readonly events: readonly DecisionEvent[];
  readonly now: string;
  readonly requestId: string;
}

/** All that changes as events are added to a decision that is there. */
export function appendingChanges({
  workspaceId,
  found,
  before,
  events,
  now,
  requestId,
  ...around
}: Appending): {
  readonly changes: readonly Change[];
  readonly version: number;
} {
  const key = { workspaceId, decisionId: found.id };
  const after = stateAfter(before, found.events, events);
  const sealed = sealedRows(key, found.chainHead, events, requestId);
  const version = found.version + 1;
  const seal = {
    version,
    seq: events.at(-1)?.seq ?? 0,
    chainHead: sealed.head,
    updatedAt: new Date(now),
  };
  const { row, facts } = rowsAfter(key, seal, after, around);
  // The decision's own row comes first: whoever else writes to it is met there.
  return { changes: [...row, ...growth(key, sealed, before, after), ...facts], version };
}
