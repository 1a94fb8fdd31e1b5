import { isDoubt, standingOutcome } from "../current.ts";
import type { Commitment, DecisionState } from "../state.ts";

/** Seconds within which a commitment is a quick yes to an ask. */
export const QUICK = 24 * 3600;

const isQuickYes = ({ status, at, answeredAt }: Commitment) =>
  status === "committed" && answeredAt !== null && Date.parse(answeredAt) - Date.parse(at) <= QUICK * 1000;

const timesOf = (commitments: readonly Commitment[]) => commitments.map(({ at }) => at).sort();

/**
 * Who took a position before the decision, whether it was contested, and what became of it. "Before" goes by the order
 * in which things were recorded, never by a backdated time; a doubt stated after deciding counts once the decision was
 * reopened, because it then comes before the decision that is still to be made.
 *
 * @example dissentOf(state).contested // true
 */
export function dissentOf(state: DecisionState) {
  const end = standingOutcome(state)?.seq ?? Number.POSITIVE_INFINITY;
  const before = state.positions.filter(({ seq }) => seq < end);
  const firstDissent = before.find(({ stance }) => isDoubt(stance));
  const asked = state.commitments.filter(({ origin }) => origin === "asked");
  const committed = state.commitments.filter(({ status }) => status === "committed");
  const answeredAt = committed.flatMap((commitment) => commitment.answeredAt ?? []).sort();
  const towards = (direction: string) =>
    committed.filter((commitment) => commitment.direction === direction).length;
  return {
    positionPeople: new Set(before.map(({ by }) => by)).size,
    contested: firstDissent !== undefined,
    firstDissentAt: firstDissent?.at ?? null,
    firstAskedAt: asked[0]?.at ?? null,
    firstCommittedAt: answeredAt[0] ?? null,
    askTimes: timesOf(asked),
    quickAskTimes: timesOf(asked.filter(isQuickYes)),
    askCount: asked.length,
    commitmentCount: committed.length,
    sincereCount: committed.filter(({ sincere }) => sincere === true).length,
    commitmentsUp: towards("up"),
    commitmentsDown: towards("down"),
    commitmentsPeer: towards("peer"),
  };
}
