import type { Cost } from "../events/after.ts";
import type { When } from "../events.ts";
import type { Pace, Verb, Verdict } from "../words.ts";
import type { Act } from "./act.ts";

/** Something that says that the decision was wrong: noticed by somebody, or agreed on beforehand as its sign. */
export interface Notice extends Act {
  readonly kind: "flag" | "tripwire";
  readonly noticed: When;
  readonly what: string | null;
}

/** What came of "the process was followed": something was learned, or it was skipped with a reason. */
export interface Lesson extends Act {
  readonly kind: "learned" | "skipped";
  readonly text: string | null;
}

export interface Review extends Act {
  readonly verdict: Verdict;
  readonly note: string | null;
  readonly laterInformationWouldHaveChanged: boolean | null;
  readonly pace: Pace | null;
  readonly verb: Verb | null;
  readonly byTheBook: boolean;
  /** Given before the day before which there was to be no judgement. */
  readonly early: boolean;
  readonly delayCost: Cost | null;
  readonly reversalCost: Cost | null;
  readonly lesson: Lesson | null;
}

/** Another verdict on what one review judged. */
export interface Dispute extends Act {
  /** Number of that review. */
  readonly review: number;
  readonly verdict: Verdict;
  readonly reason: string | null;
}
