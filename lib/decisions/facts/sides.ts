import { isDoubt, latestReview, standingOutcome } from "../current.ts";
import { lastForecasts } from "../foresight.ts";
import type { DecisionState } from "../state.ts";

const SECOND = 1000;

/** Whole seconds from the first doubt of somebody to their commitment, for each commitment that was made. */
function commitmentTimes({ positions, commitments }: DecisionState): readonly number[] {
  return commitments.flatMap(({ person, status, answeredAt }) => {
    const doubt = positions.find(({ by, stance }) => by === person && isDoubt(stance));
    if (status !== "committed" || answeredAt === null || doubt === undefined) return [];
    return [Math.floor((Date.parse(answeredAt) - Date.parse(doubt.at)) / SECOND)];
  });
}

/** Those who doubted before the decision was made, though they may have come round since. */
function dissenters({ positions }: DecisionState, end: number): ReadonlySet<string> {
  return new Set(positions.filter(({ stance, seq }) => seq < end && isDoubt(stance)).map(({ by }) => by));
}

/**
 * Both sides of a decision: how long doubters took to commit, and what the owner and the doubters expected of the option that was
 * chosen. Nobody's forecast is told before a review of it, as on the page of the decision; an owner who doubted has one side only.
 *
 * @example sidesOf(state).dissentForecasts // [30, 45]
 */
export function sidesOf(state: DecisionState) {
  const times = commitmentTimes(state);
  const standing = standingOutcome(state);
  const told = standing !== undefined && latestReview(state) !== undefined;
  const forecasts = told ? lastForecasts(state) : [];
  const doubting = dissenters(state, standing?.seq ?? 0);
  const against = forecasts.filter(({ by }) => doubting.has(by) && by !== state.owner);
  return {
    /** Mean over the commitments of a decision, which is the unit. */
    commitmentSeconds:
      times.length === 0 ? null : Math.floor(times.reduce((sum, each) => sum + each, 0) / times.length),
    ownerForecast: forecasts.find(({ by }) => by === state.owner)?.probability ?? null,
    dissentForecasts: against.map(({ probability }) => probability),
  };
}
