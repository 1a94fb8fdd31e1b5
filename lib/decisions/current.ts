import type { DecisionState } from "./state.ts";
import { type CommitmentStatus, doubts, type Stance, type Status } from "./words.ts";

/**
 * What is the case now, read out of lists that keep everything that ever was. Each function names what it looks at, so that a
 * decision on the wire fits as well as a state.
 */

interface Held {
  readonly by: string;
  readonly seq: number;
  readonly stance: Stance;
}

interface Asked {
  readonly person: string;
  readonly status: CommitmentStatus;
}

/**
 * Whether a stance states a doubt, so that it needs a reason and can lead to a commitment.
 *
 * @example isDoubt("hold") // true
 */
export function isDoubt(stance: Stance): boolean {
  return doubts.some((doubt) => doubt === stance);
}

/**
 * The latest position of a person, which is the one that counts; undefined before the first.
 *
 * @example currentPosition(state, actor.id)?.stance // "disagree"
 */
export function currentPosition<P extends { readonly by: string }>(
  state: { readonly positions: readonly P[] },
  person: string,
): P | undefined {
  return state.positions.findLast((position) => position.by === person);
}

/**
 * The doubts that people hold now: current positions of disagree or hold, in the order in which they were taken.
 *
 * @example heldDoubts(state).map((position) => position.by)
 */
export function heldDoubts<P extends Held>(state: { readonly positions: readonly P[] }): readonly P[] {
  return state.positions.filter(
    (position) => isDoubt(position.stance) && currentPosition(state, position.by)?.seq === position.seq,
  );
}

/**
 * Whether an ask or an offer still waits for its answer.
 *
 * @example state.commitments.filter(isOpen)
 */
export function isOpen(commitment: Pick<Asked, "status">): boolean {
  return commitment.status === "asked" || commitment.status === "offered";
}

/**
 * The one ask or offer of a person that still waits for its answer, if any.
 *
 * @example openCommitment(state, person)?.origin // "asked"
 */
export function openCommitment<C extends Asked>(
  state: { readonly commitments: readonly C[] },
  person: string,
): C | undefined {
  return state.commitments.find((commitment) => commitment.person === person && isOpen(commitment));
}

/**
 * The reading that counts: the latest.
 *
 * @example latestReading(state)?.share // 70
 */
export function latestReading<R>(state: { readonly readings: readonly R[] }): R | undefined {
  return state.readings.at(-1);
}

/**
 * The closing that stands: the latest outcome of a decision that is decided, reversed or superseded.
 *
 * @returns undefined while it is open or dropped, even where it had been decided before.
 * @example standingOutcome(state)?.reviewOn // "2027-02-21"
 */
export function standingOutcome<O>(state: {
  readonly status: Status;
  readonly outcomes: readonly O[];
}): O | undefined {
  return state.status === "open" || state.status === "dropped" ? undefined : state.outcomes.at(-1);
}

/**
 * The review that counts: the latest of what was decided last. Opening a decision again does not take its verdict back; deciding
 * anew does, because nobody knows yet what comes of that.
 *
 * @example latestReview(state)?.verdict // "good"
 */
export function latestReview<R extends { readonly seq: number }>({
  reviews,
  outcomes,
}: {
  readonly reviews: readonly R[];
  readonly outcomes: readonly { readonly seq: number }[];
}): R | undefined {
  const decided = outcomes.at(-1)?.seq ?? 0;
  return reviews.findLast(({ seq }) => seq > decided);
}

/**
 * Number of the event that last reopened the decision; 0 where none did.
 *
 * @example reopenedSeq(state) // 12
 */
export function reopenedSeq(state: Pick<DecisionState, "turns">): number {
  return state.turns.findLast((turn) => turn.kind === "reopened")?.seq ?? 0;
}
