import type { EventType } from "../events.ts";
import type { Lesson, Notice } from "../state/after.ts";
import type { DecisionState } from "../state.ts";
import { actOf, type EventOf, type Evolve } from "./event-of.ts";

type After =
  | "flaggedWrong"
  | "tripwireHit"
  | "verdictDisputed"
  | "judgementHeld"
  | "lessonLearned"
  | "lessonSkipped"
  | "parentLinked"
  | "parentUnlinked";

function noticed(
  state: DecisionState,
  kind: Notice["kind"],
  event: EventOf<"flaggedWrong"> | EventOf<"tripwireHit">,
): DecisionState {
  return { ...state, notices: [...state.notices, { ...actOf(event), ...event.data, kind }] };
}

function taught(state: DecisionState, review: number, lesson: Lesson): DecisionState {
  const reviews = state.reviews.map((one) => (one.seq === review ? { ...one, lesson } : one));
  return { ...state, reviews };
}

/** What the events do that come after deciding, or that place a decision in a tree. */
export const evolveAfter: { readonly [T in After & EventType]: Evolve<T> } = {
  flaggedWrong: (state, event) => noticed(state, "flag", event),
  tripwireHit: (state, event) => noticed(state, "tripwire", event),
  verdictDisputed: (state, event) => ({
    ...state,
    disputes: [...state.disputes, { ...actOf(event), ...event.data }],
  }),
  judgementHeld: (state, { data }) => {
    const last = state.outcomes.length - 1;
    const outcomes = state.outcomes.map((outcome, place) =>
      place === last ? { ...outcome, noJudgementBefore: data.to } : outcome,
    );
    return { ...state, outcomes };
  },
  lessonLearned: (state, event) =>
    taught(state, event.data.review, { ...actOf(event), kind: "learned", text: event.data.lesson }),
  lessonSkipped: (state, event) =>
    taught(state, event.data.review, { ...actOf(event), kind: "skipped", text: event.data.reason }),
  parentLinked: (state, { data }) => ({ ...state, parent: data.to }),
  parentUnlinked: (state) => ({ ...state, parent: null }),
};
