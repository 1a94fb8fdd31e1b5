import { latestReading } from "../current.ts";
import { listShare, standingQuestions } from "../information.ts";
import type { Question } from "../state/thinking.ts";
import type { DecisionState } from "../state.ts";
import { type Answer, accept, type Draft, type Handler, invalid, refuse, unless } from "./answer.ts";
import { repeated } from "./editing.ts";

/** A longer list is no list any more. */
const MOST_QUESTIONS = 50;

/** The list with one more change to it, as far as counting goes. */
type Counted = { readonly answer: object | null; readonly removed: object | null };

/**
 * A change of the list moves the dial: it comes with a reading, unless the latest one is by the list and says the same. An
 * estimate counts until the list changes again. An empty list says nothing.
 */
function moved(state: DecisionState, change: Draft, after: readonly Counted[]): Answer {
  const share = listShare({ questions: after });
  const latest = latestReading(state);
  if (share === null || (latest?.counted && latest.share === share)) return accept(change);
  return accept(change, { type: "readingLogged", data: { share, note: null, counted: true } });
}

const changed = (state: DecisionState, asked: number, to: Partial<Counted>): Counted[] =>
  state.questions.map((question) => (question.seq === asked ? { ...question, ...to } : question));

/** The question that stands on the list of an open decision, or why nothing can be done with it. */
function standing(state: DecisionState, asked: number): Question | Answer {
  const closed = unless(state, ["open"]);
  if (closed) return closed;
  const found = standingQuestions(state).find(({ seq }) => seq === asked);
  return found ?? invalid([{ field: "asked", message: "is no question on the list" }]);
}

const isNo = (found: Question | Answer): found is Answer => "ok" in found;

/**
 * One more thing that one wishes to know. Refused with `invalid` where it is on the list already, or the list is full; with
 * `wrong-state` unless the decision is open.
 *
 * @example addQuestion({ question: "What does it cost to run?" }, situation) // questionAsked, readingLogged
 */
const addQuestion: Handler<"addQuestion"> = ({ question }, { state }) => {
  const closed = unless(state, ["open"]);
  if (closed) return closed;
  const there = standingQuestions(state);
  if (there.length >= MOST_QUESTIONS)
    return invalid([{ field: "question", message: `is one too many: a list has at most ${MOST_QUESTIONS}` }]);
  if (repeated([...there.flatMap((one) => one.question ?? []), question]) !== -1)
    return invalid([{ field: "question", message: "is on the list already" }]);
  const change: Draft = { type: "questionAsked", data: { question } };
  return moved(state, change, [...state.questions, { answer: null, removed: null }]);
};

/**
 * A question is answered, in words or without; or its answer is put into other words. The same again is `already-done`.
 *
 * @example answerQuestion({ asked: 4, answer: "About 300 a month." }, situation) // questionAnswered, readingLogged
 */
const answerQuestion: Handler<"answerQuestion"> = ({ asked, answer = null }, { state }) => {
  const found = standing(state, asked);
  if (isNo(found)) return found;
  if (found.answer !== null && found.answer.text === answer)
    return refuse("already-done", "This is its answer already.");
  const change: Draft = { type: "questionAnswered", data: { asked, answer } };
  return moved(state, change, changed(state, asked, { answer: {} }));
};

/**
 * The answer was none after all. Refused with `already-done` where there is none.
 *
 * @example withdrawAnswer({ asked: 4, reason: "That was last year's price." }, situation) // answerWithdrawn, readingLogged
 */
const withdrawAnswer: Handler<"withdrawAnswer"> = ({ asked, reason = null }, { state }) => {
  const found = standing(state, asked);
  if (isNo(found)) return found;
  if (found.answer === null) return refuse("already-done", "It has no answer.");
  const change: Draft = { type: "answerWithdrawn", data: { asked, reason } };
  return moved(state, change, changed(state, asked, { answer: null }));
};

/**
 * A question does not matter after all; why is kept, because a list that gets shorter moves the dial as well.
 *
 * @example removeQuestion({ asked: 4, reason: "Both cost the same." }, situation) // questionRemoved, readingLogged
 */
const removeQuestion: Handler<"removeQuestion"> = ({ asked, reason }, { state }) => {
  const found = standing(state, asked);
  if (isNo(found)) return found;
  const change: Draft = { type: "questionRemoved", data: { asked, reason } };
  return moved(state, change, changed(state, asked, { removed: {} }));
};

export const wishing = { addQuestion, answerQuestion, withdrawAnswer, removeQuestion };
