import { type Behind, narrowed } from "./behind.ts";
import type { GroupCounts } from "./counts.ts";
import { quantileAt } from "./quantile.ts";
import { isShown } from "./shown.ts";
import { type Stretch, stretchNames } from "./stretch.ts";
import type { Grouping, View } from "./view.ts";

/** How long the decisions of a group stayed in a stretch of their way, in seconds. */
export interface StretchFigure {
  readonly stretch: Stretch;
  readonly n: number;
  readonly shown: boolean;
  readonly median: number | null;
  readonly p85: number | null;
  readonly behind: Behind;
}

/**
 * Where the time of decisions goes: the median and the 85th percentile of each stretch, among those that have come to its end, by the
 * day opened. The stretches do not add up to the time to decide: each has decisions, and medians, of its own.
 *
 * @example stagesOf(counts, view, "door").find(({ stretch }) => stretch === "pastEnough")?.median // 259200
 */
export function stagesOf(counts: GroupCounts, view: View, by: Grouping): readonly StretchFigure[] {
  const cohort = narrowed(view.cohort, by, counts.group);
  return stretchNames.map((stretch) => {
    const sorted = counts.stretches[stretch];
    const shown = isShown(sorted.length);
    const at = (share: number) =>
      shown ? quantileAt(sorted.length, share, (place) => sorted[place] ?? Number.NaN) : null;
    return {
      stretch,
      n: sorted.length,
      shown,
      median: at(0.5),
      p85: at(0.85),
      behind: { pick: stretch, cohort },
    };
  });
}
