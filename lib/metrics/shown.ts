/** With fewer decisions a percentile says more about chance than about a team. */
const LEAST = 5;

/**
 * Whether a percentile of so many decisions is shown; with fewer, screens and API say how many there are instead. The
 * functions themselves are exact from n = 1.
 *
 * @example isShown(4) // false
 */
export function isShown(n: number): boolean {
  return n >= LEAST;
}
