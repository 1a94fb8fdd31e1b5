import type { Behind } from "./behind.ts";
import { quantileAt } from "./quantile.ts";
import { isShown } from "./shown.ts";

/** How long something took, in seconds; not shown where n is small. */
export interface SpreadFigure {
  readonly n: number;
  readonly shown: boolean;
  readonly median: number | null;
  readonly p85: number | null;
  readonly behind: Behind;
}

/**
 * The median and the 85th percentile of what has come to its end (type 7).
 *
 * @param sorted in increasing order.
 * @example spreadOf(gauge.values.toNotice, behind).median // 259200
 */
export function spreadOf(sorted: Float64Array, behind: Behind): SpreadFigure {
  const shown = isShown(sorted.length);
  const at = (share: number) =>
    shown ? quantileAt(sorted.length, share, (place) => sorted[place] ?? Number.NaN) : null;
  return { n: sorted.length, shown, median: at(0.5), p85: at(0.85), behind };
}
