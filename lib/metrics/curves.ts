import { type Outcomes, outcomeNames, outcomesOf } from "./aalen-johansen.ts";
import { rowAt } from "./columns.ts";
import { type Interval, intervalOf, type Survival, stepOf } from "./kaplan-meier.ts";
import type { RiskTable } from "./risk-table.ts";

/** More points than this cannot be told apart on a chart. */
const POINTS = 200;

/** A point of a step curve that holds until the next one. */
export interface CurvePoint {
  readonly time: number;
  readonly survival: number;
  readonly interval: Interval | null;
  readonly atRisk: number;
}

/** The places at which something moved enough to be seen since the one before, and the last. */
function visible(length: number, movedFar: (from: number, to: number) => boolean): readonly number[] {
  const kept: number[] = [];
  for (let place = 0; place < length; place += 1) {
    const last = kept.at(-1);
    if (last === undefined || place === length - 1 || movedFar(last, place)) kept.push(place);
  }
  return kept;
}

const difference = (column: Float64Array, from: number, to: number) =>
  (column[to] ?? 0) - (column[from] ?? 0);

/**
 * A survival curve to draw: at most some 200 points of it, the first and the last among them. The figures beside it are made
 * from all of them.
 *
 * @example curveOf(kaplanMeier(table))[0] // { time: 86400, survival: 0.98, interval: { … }, atRisk: 731 }
 */
export function curveOf(survival: Survival): readonly CurvePoint[] {
  const { length, survival: height } = survival.steps;
  return visible(length, (from, to) => -difference(height, from, to) >= 1 / POINTS).map((place) => {
    const step = stepOf(survival, place);
    return { time: step.time, survival: step.survival, interval: intervalOf(step), atRisk: step.atRisk };
  });
}

/**
 * The shares decided, dropped and open to draw, thinned in the same way.
 *
 * @example outcomeCurveOf(table).at(-1)?.dropped // 0.07
 */
export function outcomeCurveOf(table: RiskTable): readonly Outcomes[] {
  const all = outcomesOf(table);
  const moved = (from: number, to: number) =>
    difference(all.decided, from, to) >= 1 / POINTS || difference(all.dropped, from, to) >= 1 / POINTS;
  return visible(all.length, moved).map((place) => rowAt(outcomeNames, all, place));
}
