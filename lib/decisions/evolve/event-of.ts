import type { DecisionEvent, EventData, EventType } from "../events.ts";
import type { DecisionState } from "../state.ts";

type Envelope = Omit<DecisionEvent, "type" | "data">;

/** Everything that replaying folds into a state: an undo only takes back what stands before it. */
export type EffectiveEvent = Exclude<DecisionEvent, { type: "undone" }>;

/** An event of one type, written so that the compiler keeps type and data together where the type is a parameter. */
export type EventOf<T extends EventType> = {
  [K in T]: Envelope & { readonly type: K; readonly data: EventDataTable[K] };
}[T];
type EventDataTable = { [K in EventType]: EventData<K> };

export type Evolve<T extends EventType> = (state: DecisionState, event: EventOf<T>) => DecisionState;

/**
 * What every act in the state says of the event that it came from: its number, who and when.
 *
 * @example { ...actOf(event), share: event.data.share }
 */
export function actOf(event: Envelope): { seq: number; by: string; at: string } {
  return { seq: event.seq, by: event.actor, at: event.occurredAt };
}
