import { standingOutcome } from "../current.ts";
import type { DecisionState } from "../state.ts";
import { dayAfter, localDay } from "../time.ts";

/** Days after deciding when a review is due where no review date was set (metrics.md, review coverage). */
const REVIEW_AFTER_DAYS = 90;

/**
 * How it was decided, and what came of it. The latest review counts, also one from before a reopening: opening a
 * decision again does not take a verdict back.
 *
 * @param zone gives the day of a decision that is known by its instant.
 * @example resultOf(state, "Europe/Berlin").latestVerdict // "good"
 */
export function resultOf(state: DecisionState, zone: string) {
  const latest = state.outcomes.at(-1);
  const standing = standingOutcome(state);
  const day = standing && (standing.decided.on ?? localDay(standing.decided.at, zone));
  const review = state.reviews.at(-1);
  return {
    shareAtDecision: latest?.share ?? null,
    unmetCount: latest?.unmet.length ?? 0,
    reviewDueOn: day === undefined ? null : (standing?.reviewOn ?? dayAfter(day, REVIEW_AFTER_DAYS)),
    latestVerdict: review?.verdict ?? null,
    latestReviewAt: review?.at ?? null,
    laterInformationWouldHaveChanged: review?.laterInformationWouldHaveChanged ?? null,
    pace: review?.pace ?? null,
  };
}
