import { isDoubt, latestReview, standingOutcome } from "../current.ts";
import { lastForecasts } from "../foresight.ts";
import type { DecisionState } from "../state.ts";

interface CameRound {
  readonly doubted: string;
  readonly committed: string;
}

/** When the person of each commitment that was made had first doubted, and when they committed; the earliest first. */
function comingRound({ positions, commitments }: DecisionState): readonly CameRound[] {
  const each = commitments.flatMap(({ person, status, answeredAt }) => {
    const doubt = positions.find(({ by, stance }) => by === person && isDoubt(stance));
    if (status !== "committed" || answeredAt === null || doubt === undefined) return [];
    return [{ doubted: doubt.at, committed: answeredAt }];
  });
  return each.sort((one, other) => Date.parse(one.committed) - Date.parse(other.committed));
}

/** Those who doubted before the decision was made, though they may have come round since. */
function dissenters({ positions }: DecisionState, end: number): ReadonlySet<string> {
  return new Set(positions.filter(({ stance, seq }) => seq < end && isDoubt(stance)).map(({ by }) => by));
}

/**
 * Both sides of a decision: when doubters doubted and committed, and what the owner and the doubters expected of the option that was
 * chosen. Nobody's forecast is told before a review of it, as on the page of the decision; an owner who doubted has one side only.
 *
 * @example sidesOf(state).dissentForecasts // [30, 45]
 */
export function sidesOf(state: DecisionState) {
  const round = comingRound(state);
  const standing = standingOutcome(state);
  const told = standing !== undefined && latestReview(state) !== undefined;
  const forecasts = told ? lastForecasts(state) : [];
  const doubting = dissenters(state, standing?.seq ?? 0);
  const against = forecasts.filter(({ by }) => doubting.has(by) && by !== state.owner);
  return {
    doubtedTimes: round.map(({ doubted }) => doubted),
    committedTimes: round.map(({ committed }) => committed),
    ownerForecast: forecasts.find(({ by }) => by === state.owner)?.probability ?? null,
    dissentForecasts: against.map(({ probability }) => probability),
  };
}
