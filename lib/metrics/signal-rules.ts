import type { Drift } from "./drift.ts";
import { isShown } from "./shown.ts";

/** Once is an exception; one in five is a habit. */
const HABIT = 1 / 5;

/**
 * Whether something is done so often that it is a habit: one in five, of at least five decisions.
 *
 * @example isHabit(1, 5) // true
 */
export const isHabit = (hits: number, n: number): boolean => isShown(n) && hits / n >= HABIT;

/** Over four quarters, as a part of what it was in the first. */
const NOTABLE = 1 / 4;

/**
 * Whether a figure rises so much over the quarters that somebody should look: by the Theil–Sen slope at least a quarter of what it was in
 * the first one. What falls is good news here, and fewer than twenty decisions a quarter have no slope.
 *
 * @example isRising({ points, slope: 28800 }) // true, where the first quarter had four days
 */
export function isRising({ points, slope }: Drift): boolean {
  const first = points[0]?.value ?? null;
  if (slope === null || first === null || slope <= 0) return false;
  return slope * (points.length - 1) >= first * NOTABLE;
}
