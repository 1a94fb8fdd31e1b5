import { type Interval, Z95 } from "./kaplan-meier.ts";

/**
 * The 95 % interval of a share of independent items, by Wilson's score: with p = hits/n and z = 1.96,
 * (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). It stays inside 0–1 and is honest for small n.
 *
 * @param hits may be a fraction where several results hang on one item and the item is the unit.
 * @returns null where n is 0: an empty period has no share.
 * @throws RangeError where hits do not lie between 0 and n.
 * @see Wilson 1927, JASA 22(158); method 3 of Newcombe 1998, Statistics in Medicine 17(8).
 * @example wilson(81, 263) // { lower: 0.2553, upper: 0.3662 }
 */
export function wilson(hits: number, n: number): Interval | null {
  if (!(hits >= 0 && hits <= n)) throw new RangeError(`There cannot be ${hits} among ${n}.`);
  if (n === 0) return null;
  const z2 = Z95 * Z95;
  const middle = hits + z2 / 2;
  const spread = Z95 * Math.sqrt((hits * (n - hits)) / n + z2 / 4);
  // Rounding must not push the ends of 0 of n and of n of n past them.
  const lower = hits === 0 ? 0 : (middle - spread) / (n + z2);
  const upper = hits === n ? 1 : (middle + spread) / (n + z2);
  return { lower, upper };
}
