import { isDoubt, latestReview } from "./current.ts";
import { closest, lastForecasts } from "./foresight.ts";
import { settledVerdict } from "./hindsight.ts";
import type { Commitment, DecisionState, Position } from "./state.ts";
import type { Verdict } from "./words.ts";

/** One ask or offer to disagree and commit, with both views: what the ledger keeps of it. */
export interface LedgerLine {
  readonly commitment: Commitment;
  /** The doubt as it stood when it was answered, or as it stands while it waits. */
  readonly doubt: Position | null;
  /** The other side: the owner's own position, or that of whoever asked where the owner took none. */
  readonly other: Position | null;
  /** What the owner wrote about the doubt, up to the answer. */
  readonly weighing: DecisionState["weighings"][number] | null;
  /** The latest verdict on the decision that was made last: an old one does not stand for a new decision. */
  readonly verdict: Verdict | null;
  /** Whose forecast came closer to that verdict. */
  readonly closer: "doubter" | "owner" | null;
}

const until =
  (end: string | null) =>
  ({ at }: { readonly at: string }) =>
    end === null || at <= end;

/** Which of the two saw it more clearly; nobody where one of them put no number on it, or where the verdict is not settled. */
function closerOf(state: DecisionState, person: string): LedgerLine["closer"] {
  const { owner } = state;
  const verdict = settledVerdict(state);
  if (verdict === undefined) return null;
  const pair = lastForecasts(state).filter(({ by }) => by === person || by === owner);
  const [nearest] = closest(pair, verdict);
  if (pair.length < 2 || nearest === undefined) return null;
  return nearest === person ? "doubter" : "owner";
}

/**
 * The line of one commitment. Give it the state as somebody may see it (`redact`), so that it says no more than that.
 *
 * @param seq number of the event that asked or offered.
 * @returns undefined where this reader sees no such commitment.
 * @example lineOf(redact(state, viewer), 7)?.doubt?.reason
 */
export function lineOf(state: DecisionState, seq: number): LedgerLine | undefined {
  const commitment = state.commitments.find((one) => one.seq === seq);
  if (commitment === undefined) return undefined;
  const { person, by, answeredAt } = commitment;
  const before = until(answeredAt);
  const said = state.positions.filter(before);
  const stood = (who: string | null) => said.findLast((one) => one.by === who) ?? null;
  return {
    commitment,
    doubt: said.findLast((one) => one.by === person && isDoubt(one.stance)) ?? null,
    other: stood(state.owner) ?? (by === person ? null : stood(by)),
    weighing: state.weighings.filter(before).findLast((one) => one.person === person) ?? null,
    verdict: latestReview(state)?.verdict ?? null,
    closer: closerOf(state, person),
  };
}
