import { latestReview, standingOutcome } from "../current.ts";
import { reviewDueOn } from "../review-due.ts";
import type { DecisionState } from "../state.ts";

/**
 * How it was decided, and what came of it, as the latest review of the latest decision says.
 *
 * @param zone gives the day of a decision that is known by its instant.
 * @example resultOf(state, "Europe/Berlin").latestVerdict // "good"
 */
export function resultOf(state: DecisionState, zone: string) {
  const latest = state.outcomes.at(-1);
  const standing = standingOutcome(state);
  const review = latestReview(state);
  return {
    shareAtDecision: latest?.share ?? null,
    unmetCount: latest?.unmet.length ?? 0,
    reviewDueOn: standing === undefined ? null : reviewDueOn(standing, zone),
    latestVerdict: review?.verdict ?? null,
    latestReviewAt: review?.at ?? null,
    laterInformationWouldHaveChanged: review?.laterInformationWouldHaveChanged ?? null,
    pace: review?.pace ?? null,
  };
}
