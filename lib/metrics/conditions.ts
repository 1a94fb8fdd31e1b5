import { durationSeconds } from "../decisions/time.ts";
import type { Fact } from "./fact.ts";
import type { View } from "./view.ts";
import { dayOf } from "./weeks.ts";

/** What the tests of sets are made of; each takes a decision, and the view from which it is looked at. */

export type Test = (fact: Fact, view: View) => boolean;
/**
 * Which day places a decision in a period: of opening, of the decision that stands, of the first one, of closing it for the first
 * time, of reopening it, or of closing it again.
 */
export type By = "opened" | "decided" | "firstDecided" | "firstClosed" | "reopened" | "closedAgain";
/** A set of decisions that figures count. */
export interface CountedSet {
  readonly by: By;
  readonly test: Test;
}

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Within which a reversal or a reopening counts, and for which a decision must have stood to be asked. */
export const AFTERMATH = 90 * DAY;

/**
 * Whether something has come about.
 *
 * @example happened(fact.decidedAt, view) // true
 */
export const happened = (at: string | null, { asOf }: Moment): at is string => at !== null && at <= asOf.at;

type Moment = { readonly asOf: View["asOf"] };

/**
 * Whole seconds from one instant to another; null where one of them is missing or not yet.
 *
 * @example since(fact.firstAskedAt, fact.firstCommittedAt, view) // 3600
 */
export function since(from: string | null, to: string | null, view: View): number | null {
  if (!happened(from, view) || !happened(to, view)) return null;
  return durationSeconds({ at: from, on: null }, { at: to, on: null }, view.zone);
}

/**
 * Whether so many seconds are known, not negative, and no more than some.
 *
 * @example within(null, 3600) // false
 */
export const within = (seconds: number | null, most: number) =>
  seconds !== null && seconds >= 0 && seconds <= most;

/**
 * Whether something came about at least so many seconds ago.
 *
 * @example asLong(fact.decidedAt, view, AFTERMATH) // true
 */
export const asLong = (from: string | null, view: View, least: number) =>
  (since(from, view.asOf.at, view) ?? -1) >= least;

/**
 * Since when enough was known, as seen before the first decision or after it: after a reopening other readings count.
 *
 * @example happened(enoughAt(fact, view), view) // true
 */
export const enoughAt = ({ firstDecidedAt, enoughReachedAt, enoughSince }: Fact, { asOf }: Moment) =>
  firstDecidedAt !== null && asOf.at < firstDecidedAt ? enoughReachedAt : enoughSince;

/**
 * Whether the times of a decision can be.
 *
 * @example known(fact, view) // true
 */
export const known: Test = (fact) => fact.dataProblem === null;

/**
 * Whether it is decided, whatever came of it since.
 *
 * @example stands(fact, view) // true
 */
export const stands: Test = (fact, view) => happened(fact.decidedAt, view);

/**
 * Whether it was there already.
 *
 * @example seen(fact, view) // true
 */
export const seen: Test = (fact, view) => fact.openedAt <= view.asOf.at;

/**
 * Whether its review is due. Imported records without a door promised none.
 *
 * @example reviewDue(fact, view) // false
 */
export const reviewDue: Test = (fact, view) =>
  stands(fact, view) &&
  fact.door !== null &&
  fact.reviewDueOn !== null &&
  fact.reviewDueOn <= dayOf(view.asOf, view.zone);

/**
 * Whether somebody said what came of it.
 *
 * @example isReviewed(fact, view) // true
 */
export const isReviewed: Test = (fact, view) => stands(fact, view) && happened(fact.latestReviewAt, view);

/**
 * Whether the latest verdict is good.
 *
 * @example good(fact, view) // true
 */
export const good: Test = (fact, view) => isReviewed(fact, view) && fact.latestVerdict === "good";

/**
 * Whether the latest verdict is good or bad, and not mixed.
 *
 * @example judged(fact, view) // true
 */
export const judged: Test = (fact, view) =>
  isReviewed(fact, view) && (fact.latestVerdict === "good" || fact.latestVerdict === "bad");

/**
 * Whether the latest verdict is good or bad and nobody disputes it, so that it says whose forecast was right.
 *
 * @example settled({ ...fact, verdictDisputed: true }, view) // false
 */
export const settled: Test = (fact, view) => judged(fact, view) && !fact.verdictDisputed;
