/** With fewer decisions a percentile or a curve says more about chance than about a team. */
export const LEAST_SHOWN = 5;

/**
 * Whether a percentile or a curve of so many decisions is shown; with fewer, screens and API say how many there are instead. The
 * functions themselves are exact from n = 1.
 *
 * @example isShown(4) // false
 */
export function isShown(n: number): boolean {
  return n >= LEAST_SHOWN;
}
