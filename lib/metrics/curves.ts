import { type Outcomes, outcomesOf } from "./aalen-johansen.ts";
import { type Interval, intervalOf, type Survival } from "./kaplan-meier.ts";
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

/** The entries at which something moved enough to be seen since the one before, and the last. */
function visible<T>(all: readonly T[], movedFar: (from: T, to: T) => boolean): readonly T[] {
  const kept: T[] = [];
  for (const [place, one] of all.entries()) {
    const last = kept.at(-1);
    if (last === undefined || place === all.length - 1 || movedFar(last, one)) kept.push(one);
  }
  return kept;
}

/**
 * A survival curve to draw: at most some 200 points of it, the first and the last among them. The figures beside it are made
 * from all of them.
 *
 * @example curveOf(kaplanMeier(table))[0] // { time: 86400, survival: 0.98, interval: { … }, atRisk: 731 }
 */
export function curveOf({ steps }: Survival): readonly CurvePoint[] {
  return visible(steps, (from, to) => from.survival - to.survival >= 1 / POINTS).map((step) => ({
    time: step.time,
    survival: step.survival,
    interval: intervalOf(step),
    atRisk: step.atRisk,
  }));
}

/**
 * The shares decided, dropped and open to draw, thinned in the same way.
 *
 * @example outcomeCurveOf(table).at(-1)?.dropped // 0.07
 */
export function outcomeCurveOf(table: RiskTable): readonly Outcomes[] {
  const moved = (from: Outcomes, to: Outcomes) =>
    to.decided - from.decided >= 1 / POINTS || to.dropped - from.dropped >= 1 / POINTS;
  return visible(outcomesOf(table), moved);
}
