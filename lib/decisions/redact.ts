import type { DecisionEvent } from "./events.ts";
import type { DecisionState } from "./state.ts";

/**
 * What one person may see of a decision that they may see at all. Every read passes here.
 *
 * A forecast stays with whoever made it until the first review: knowing the other side's number would pull one's own, and
 * afterwards it shows who was closer.
 *
 * @example redact(state, "anna").forecasts // hers only, as long as nobody reviewed the decision
 */
export function redact(state: DecisionState, viewer: string): DecisionState {
  if (state.reviews.length > 0) return state;
  return { ...state, forecasts: state.forecasts.filter((forecast) => forecast.by === viewer) };
}

/**
 * The same for the history. That a forecast was made is hidden too, so numbers of events may have gaps for a reader.
 *
 * @example redactHistory(events, state, "anna").every((event) => event.type !== "forecastMade" || event.actor === "anna")
 */
export function redactHistory(
  events: readonly DecisionEvent[],
  state: DecisionState,
  viewer: string,
): readonly DecisionEvent[] {
  if (state.reviews.length > 0) return events;
  return events.filter((event) => event.type !== "forecastMade" || event.actor === viewer);
}
