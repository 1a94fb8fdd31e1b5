import { quantile } from "./quantile.ts";

/** A value at a time; the unit of the slope is that of the one per that of the other. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The slope of a trend that a few odd points do not bend: the median of the slopes between all pairs of points at different x
 * (Theil–Sen).
 *
 * @returns null where no two points lie at different x.
 * @see Theil 1950, Indagationes Mathematicae 12; Sen 1968, JASA 63(324).
 * @example theilSen([{ x: 0, y: 1 }, { x: 1, y: 2 }, { x: 2, y: 9 }]) // 4
 */
export function theilSen(points: readonly Point[]): number | null {
  const slopes = points.flatMap((one, place) =>
    points
      .slice(place + 1)
      .filter(({ x }) => x !== one.x)
      .map(({ x, y }) => (y - one.y) / (x - one.x)),
  );
  return quantile(slopes, 0.5);
}
