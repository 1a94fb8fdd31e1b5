import type { EventType } from "../events.ts";
import { actOf, type Evolve } from "./event-of.ts";
import { withPerson } from "./sharing.ts";

type Editing =
  | "titleEdited"
  | "questionEdited"
  | "dueEdited"
  | "tagsEdited"
  | "optionAdded"
  | "doorSet"
  | "handedOver";

/** What the events do that change what a decision says of itself. */
export const evolveEditing: { readonly [T in Editing & EventType]: Evolve<T> } = {
  titleEdited: (state, { seq, data }) => ({ ...state, title: { value: data.to, seq } }),
  questionEdited: (state, { seq, data }) => ({ ...state, question: { value: data.to, seq } }),
  dueEdited: (state, { data }) => ({ ...state, due: data.to }),
  tagsEdited: (state, { data }) => ({ ...state, tags: data.to }),
  optionAdded: (state, event) => ({
    ...state,
    options: [...state.options, { ...actOf(event), ...event.data }],
  }),
  doorSet: (state, { data }) => ({ ...state, door: data.to }),
  // An imported name gives way to the person who really owns it now.
  handedOver: (state, { data }) => ({ ...withPerson(state, data.to), owner: data.to, ownerName: null }),
};
