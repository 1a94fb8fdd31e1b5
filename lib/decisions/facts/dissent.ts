import { isDoubt, standingOutcome } from "../current.ts";
import type { Commitment, DecisionState } from "../state.ts";
import type { Direction } from "../words.ts";

/** Seconds within which a commitment is a quick yes to an ask. */
export const QUICK = 24 * 3600;

const isQuickYes = ({ status, at, answeredAt }: Commitment) =>
  status === "committed" && answeredAt !== null && Date.parse(answeredAt) - Date.parse(at) <= QUICK * 1000;

const timesOf = (commitments: readonly Commitment[]) => commitments.map(({ at }) => at).sort();

const answersOf = (commitments: readonly Commitment[]) =>
  commitments.flatMap(({ answeredAt }) => answeredAt ?? []).sort();

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
  const towards = (wanted: Direction) => answersOf(committed.filter(({ direction }) => direction === wanted));
  return {
    positionPeople: new Set(before.map(({ by }) => by)).size,
    contested: firstDissent !== undefined,
    firstDissentAt: firstDissent?.at ?? null,
    firstAskedAt: asked[0]?.at ?? null,
    firstCommittedAt: answersOf(committed)[0] ?? null,
    askTimes: timesOf(asked),
    quickAskTimes: timesOf(asked.filter(isQuickYes)),
    askCount: asked.length,
    commitmentCount: committed.length,
    sincereTimes: answersOf(committed.filter(({ sincere }) => sincere === true)),
    upTimes: towards("up"),
    downTimes: towards("down"),
    peerTimes: towards("peer"),
  };
}
