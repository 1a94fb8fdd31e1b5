import type { Behind } from "./behind.ts";
import type { Interval } from "./kaplan-meier.ts";
import { wilson } from "./wilson.ts";

/** A share, with what it was counted from; null in an empty period, which is not zero. */
export interface ShareFigure {
  readonly hits: number;
  readonly n: number;
  readonly share: number | null;
  readonly interval: Interval | null;
  /** The decisions that were hit, and those among which. */
  readonly behind: Behind;
  readonly among: Behind;
}

/**
 * A share of decisions with its Wilson 95 % interval.
 *
 * @throws RangeError where there are more hits than decisions.
 * @example shareOf(3, 4, behind, among).share // 0.75
 */
export function shareOf(hits: number, n: number, behind: Behind, among: Behind): ShareFigure {
  return { hits, n, share: n === 0 ? null : hits / n, interval: wilson(hits, n), behind, among };
}

/**
 * A share of things of which several can hang on one decision. The share is over the things; for the interval the
 * decision is the unit, as if all things of a decision went the same way: rather too wide than too narrow.
 *
 * @param units how many decisions the things hang on.
 * @throws RangeError where there are more hits than things.
 * @example shareOfMany(9, 10, 4, behind, among).interval // the one of 3.6 of 4
 */
export function shareOfMany(
  hits: number,
  n: number,
  units: number,
  behind: Behind,
  among: Behind,
): ShareFigure {
  const figure = shareOf(hits, n, behind, among);
  return { ...figure, interval: figure.share === null ? null : wilson(figure.share * units, units) };
}
