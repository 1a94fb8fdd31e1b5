import { latestReview } from "./current.ts";
import type { DecisionState } from "./state.ts";
import type { Verdict } from "./words.ts";

interface By {
  readonly by: string;
}

/** What of a decision is looked at; one on the wire fits as well as a state. */
interface Taken extends Pick<DecisionState, "owner" | "opener"> {
  readonly positions: readonly By[];
  readonly forecasts: readonly By[];
  readonly commitments: readonly { readonly person: string; readonly by: string }[];
  readonly weighings: readonly By[];
}

/**
 * Whether somebody had a part in a decision: owned or opened it, took a position, made a forecast, weighed a doubt, or was
 * asked to commit. Looking on is no part.
 *
 * @example isParty(decision, ben.id) // true once Ben took a position
 */
export function isParty(
  { owner, opener, positions, forecasts, commitments, weighings }: Taken,
  person: string,
): boolean {
  if (person === owner || person === opener) return true;
  const acted = [...positions, ...forecasts, ...weighings, ...commitments].some(({ by }) => by === person);
  return acted || commitments.some((one) => one.person === person);
}

interface Judged {
  readonly verdict: Verdict;
  readonly byTheBook: boolean;
  readonly lesson: object | null;
}

/**
 * The latest review, where it calls the outcome bad "by the book" and nobody has said yet what that taught: the process being
 * followed closes nothing (N5).
 *
 * @returns undefined where nothing waits.
 * @example waitingLesson(decision) !== undefined // "What did it teach?" is asked
 */
export function waitingLesson<R extends Judged>({
  reviews,
}: {
  readonly reviews: readonly R[];
}): R | undefined {
  const latest = reviews.at(-1);
  const waits = latest?.verdict === "bad" && latest.byTheBook && latest.lesson === null;
  return waits ? latest : undefined;
}

/**
 * The verdict on the latest decision, where nobody disputes it: what forecasts are held against.
 *
 * @returns undefined before a review, and where the verdict is not settled.
 * @example settledVerdict(decision) // "good"
 */
export function settledVerdict(decision: {
  readonly reviews: readonly { readonly seq: number; readonly verdict: Verdict }[];
  readonly outcomes: readonly { readonly seq: number }[];
  readonly disputes: readonly { readonly review: number }[];
}): Verdict | undefined {
  const latest = latestReview(decision);
  return decision.disputes.some(({ review }) => review === latest?.seq) ? undefined : latest?.verdict;
}
