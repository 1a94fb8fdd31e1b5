import type { DecisionEvent } from "./events.ts";
import type { EffectiveEvent } from "./evolve/event-of.ts";
import { evolve, isEffective } from "./evolve.ts";
import type { DecisionState } from "./state.ts";

/**
 * The events that count: without the batches that were undone, and without the undoing itself. Figures, webhooks that
 * look back and the state see only these; the history and the chain of hashes keep all.
 *
 * @example effectiveEvents(history).length // less than history.length after an undo
 */
export function effectiveEvents(events: readonly DecisionEvent[]): readonly EffectiveEvent[] {
  const undone = new Set(events.flatMap((event) => (event.type === "undone" ? [event.data.batch] : [])));
  return events.filter(isEffective).filter((event) => !undone.has(event.batch));
}

/**
 * The state of a decision from its whole history. Its `seq` is that of the last event of all, undone or not.
 *
 * @returns null where nothing happened yet, or where the opening was undone.
 * @throws AjarError `internal` where the history does not begin with an opening.
 * @example replay(history)?.status // "decided"
 */
export function replay(events: readonly DecisionEvent[]): DecisionState | null {
  const state = effectiveEvents(events).reduce<DecisionState | null>(evolve, null);
  const seq = events.at(-1)?.seq;
  return state === null || seq === undefined ? null : { ...state, seq };
}

/**
 * The state after the events that a command just emitted: the same as replaying everything, and as cheap as folding the
 * new events where nothing is undone.
 *
 * @param history everything before, from the first event; only read where the new events undo something.
 * @throws AjarError `internal` where the events do not belong to the state.
 * @example const after = stateAfter(before, history, decision.events)
 */
export function stateAfter(
  state: DecisionState | null,
  history: readonly DecisionEvent[],
  events: readonly DecisionEvent[],
): DecisionState | null {
  if (!events.every(isEffective)) return replay([...history, ...events]);
  return events.reduce<DecisionState | null>(evolve, state);
}
