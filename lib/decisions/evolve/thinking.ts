import type { Question } from "../state/thinking.ts";
import type { DecisionState } from "../state.ts";
import { actOf, type Evolve } from "./event-of.ts";

type Thinking =
  | "questionAsked"
  | "questionAnswered"
  | "answerWithdrawn"
  | "questionRemoved"
  | "delayCostSet"
  | "wayBackSet";

function withQuestion(state: DecisionState, asked: number, change: Partial<Question>): DecisionState {
  const questions = state.questions.map((one) => (one.seq === asked ? { ...one, ...change } : one));
  return { ...state, questions };
}

/** What the events do that say what one wishes to know, and what is at stake. */
export const evolveThinking: { readonly [T in Thinking]: Evolve<T> } = {
  questionAsked: (state, event) => {
    const question = { ...actOf(event), ...event.data, answer: null, removed: null };
    return { ...state, questions: [...state.questions, question] };
  },
  questionAnswered: (state, { actor: by, occurredAt: at, data }) =>
    withQuestion(state, data.asked, { answer: { by, at, text: data.answer } }),
  answerWithdrawn: (state, { data }) => withQuestion(state, data.asked, { answer: null }),
  questionRemoved: (state, { actor: by, occurredAt: at, data }) =>
    withQuestion(state, data.asked, { removed: { by, at, reason: data.reason } }),
  delayCostSet: (state, { data }) => ({ ...state, delayCost: data.to }),
  wayBackSet: (state, event) => ({ ...state, wayBack: { ...actOf(event), ...event.data } }),
};
