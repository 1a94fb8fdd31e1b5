import type { Commitment, DecisionState, Outcome, Position, Reading } from "./state.ts";
import { doubts, type Stance } from "./words.ts";

/** What is the case now, read out of a state that keeps everything that ever was. */

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
export function currentPosition(state: DecisionState, person: string): Position | undefined {
  return state.positions.findLast((position) => position.by === person);
}

/**
 * The doubts that people hold now: current positions of disagree or hold, in the order in which they were taken.
 *
 * @example heldDoubts(state).map((position) => position.by)
 */
export function heldDoubts(state: DecisionState): readonly Position[] {
  return state.positions.filter(
    (position) => isDoubt(position.stance) && currentPosition(state, position.by)?.seq === position.seq,
  );
}

/**
 * Whether an ask or an offer still waits for its answer.
 *
 * @example state.commitments.filter(isOpen)
 */
export function isOpen(commitment: Commitment): boolean {
  return commitment.status === "asked" || commitment.status === "offered";
}

/**
 * The one ask or offer of a person that still waits for its answer, if any.
 *
 * @example openCommitment(state, person)?.origin // "asked"
 */
export function openCommitment(state: DecisionState, person: string): Commitment | undefined {
  return state.commitments.find((commitment) => commitment.person === person && isOpen(commitment));
}

/**
 * The reading that counts: the latest.
 *
 * @example latestReading(state)?.share // 70
 */
export function latestReading(state: DecisionState): Reading | undefined {
  return state.readings.at(-1);
}

/**
 * The closing that stands: the latest outcome of a decision that is decided, reversed or superseded.
 *
 * @returns undefined while it is open or dropped, even where it had been decided before.
 * @example standingOutcome(state)?.reviewOn // "2027-02-21"
 */
export function standingOutcome(state: DecisionState): Outcome | undefined {
  return state.status === "open" || state.status === "dropped" ? undefined : state.outcomes.at(-1);
}

/**
 * Number of the event that last reopened the decision; 0 where none did.
 *
 * @example reopenedSeq(state) // 12
 */
export function reopenedSeq(state: DecisionState): number {
  return state.turns.findLast((turn) => turn.kind === "reopened")?.seq ?? 0;
}
