import type { Outcome } from "./state.ts";
import { dayAfter, localDay } from "./time.ts";

/** Days after deciding when a review is due where no review date was set (metrics.md, review coverage). */
const REVIEW_AFTER_DAYS = 90;

/**
 * The day on which a review of an outcome is due: its review date, else 90 days after the day of the decision; not before the
 * day until which a bet is given its time.
 *
 * @param zone gives the day of a decision that is known by its instant.
 * @example reviewDueOn(outcome, "Europe/Berlin") // "2027-02-21"
 */
export function reviewDueOn(
  { decided, reviewOn, noJudgementBefore }: Pick<Outcome, "decided" | "reviewOn" | "noJudgementBefore">,
  zone: string,
): string {
  const due = reviewOn ?? dayAfter(decided.on ?? localDay(decided.at, zone), REVIEW_AFTER_DAYS);
  return noJudgementBefore !== null && noJudgementBefore > due ? noJudgementBefore : due;
}
