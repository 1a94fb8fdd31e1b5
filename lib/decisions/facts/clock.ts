import { standingOutcome } from "../current.ts";
import type { DoorPolicy, When } from "../events.ts";
import type { DecisionState, Outcome, Turn } from "../state.ts";
import { durationSeconds } from "../time.ts";
import type { Door } from "../words.ts";

/** Start of the run of readings that are enough, counted back from the last one before a decision, or from the last of all. */
function enoughUntil(
  outcome: Outcome | undefined,
  { readings: all }: DecisionState,
  enough: number | null,
): When | null {
  if (enough === null) return null;
  const readings = outcome === undefined ? all : all.filter(({ seq }) => seq < outcome.seq);
  const lastBelow = readings.findLastIndex(({ share }) => share < enough);
  const at = readings[lastBelow + 1]?.at;
  if (at === undefined) return null;
  return outcome !== undefined && outcome.decided.at < at ? outcome.decided : { at, on: null };
}

const lastTurn = (state: DecisionState, kind: Turn["kind"]) =>
  state.status === kind ? state.turns.findLast((turn) => turn.kind === kind) : undefined;

/**
 * The times of a decision and what they are measured against. The clock ends at the first decision; what stands now
 * (decided, dropped, closed) is told beside it.
 *
 * @param policies the present ones, for what is still undecided; a decision keeps the policy that was frozen with it.
 * @example clockOf(state, "Europe/Berlin", policies).durationSeconds // 259200
 */
export function clockOf(state: DecisionState, zone: string, policies: Readonly<Record<Door, DoorPolicy>>) {
  const first = state.outcomes[0];
  const standing = standingOutcome(state);
  const present = state.door === null ? null : policies[state.door];
  const enough = (first === undefined ? present : first.policy)?.enough ?? null;
  const reached = enoughUntil(first, state, enough);
  const reopenings = state.turns.filter(({ kind }) => kind === "reopened");
  const dropped = lastTurn(state, "dropped");
  const measurable = first !== undefined && state.openedKnown && state.problem === null;
  return {
    noticedAt: state.noticed?.at ?? null,
    noticedOn: state.noticed?.on ?? null,
    openedAt: state.opened.at,
    openedOn: state.opened.on,
    openedKnown: state.openedKnown,
    firstDecidedAt: first?.decided.at ?? null,
    firstDecidedOn: first?.decided.on ?? null,
    durationSeconds: measurable ? durationSeconds(state.opened, first.decided, zone) : null,
    targetSeconds: first?.policy?.target ?? null,
    enough,
    enoughReachedAt: reached?.at ?? null,
    enoughReachedOn: reached?.on ?? null,
    enoughSince: enoughUntil(standing, state, enough)?.at ?? null,
    decidedAt: standing?.decided.at ?? null,
    decidedOn: standing?.decided.on ?? null,
    closedAt: standing?.decided.at ?? dropped?.at ?? null,
    droppedAt: dropped?.at ?? null,
    droppedOn: dropped?.on ?? null,
    reopenedAt: reopenings.find(({ seq }) => first !== undefined && seq > first.seq)?.at ?? null,
    reopenCount: reopenings.length,
    reversedAt: lastTurn(state, "reversed")?.at ?? null,
    supersededAt: lastTurn(state, "superseded")?.at ?? null,
  };
}
