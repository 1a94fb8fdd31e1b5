import type { EventType } from "../events.ts";
import type { DecisionState } from "../state.ts";
import type { Evolve } from "./event-of.ts";

type Sharing =
  | "teamMoved"
  | "visibilitySet"
  | "guestInvited"
  | "guestRemoved"
  | "answersHidden"
  | "roundClosed";

/**
 * The state with somebody on the decision.
 *
 * @example withPerson(state, ben.id).people.includes(ben.id) // true
 */
export function withPerson(state: DecisionState, person: string): DecisionState {
  return state.people.includes(person) ? state : { ...state, people: [...state.people, person] };
}

/** What the events do that say who sees a decision, and who sees the answers. */
export const evolveSharing: { readonly [T in Sharing & EventType]: Evolve<T> } = {
  teamMoved: (state, { data }) => ({ ...state, team: data.to }),
  visibilitySet: (state, { data }) => ({ ...state, visibility: data.to }),
  guestInvited: (state, { data }) => withPerson(state, data.person),
  guestRemoved: (state, { data }) => ({
    ...state,
    people: state.people.filter((person) => person !== data.person),
  }),
  answersHidden: (state, { data }) => ({ ...state, answers: data.hidden ? "hidden" : "shown" }),
  roundClosed: (state) => ({ ...state, answers: "closed" }),
};
