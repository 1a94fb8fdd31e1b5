import { narrowed } from "./behind.ts";
import type { GroupCounts } from "./counts.ts";
import { type SpreadFigure, spreadOf } from "./spread.ts";
import { type Stretch, stretchNames } from "./stretch.ts";
import type { Grouping, View } from "./view.ts";

/** How long the decisions of a group stayed in a stretch of their way, in seconds. */
export interface StretchFigure extends SpreadFigure {
  readonly stretch: Stretch;
}

/**
 * Where the time of decisions goes: the median and the 85th percentile of each stretch, among those that have come to its end, by the
 * day opened; open decisions are past enough for as long as they are so far, because the longest waits are theirs. The stretches do not add up to the time to decide: each has decisions, and medians, of its own.
 *
 * @example stagesOf(counts, view, "door").find(({ stretch }) => stretch === "pastEnough")?.median // 259200
 */
export function stagesOf(counts: GroupCounts, view: View, by: Grouping): readonly StretchFigure[] {
  const cohort = narrowed(view.cohort, by, counts.group);
  return stretchNames.map((stretch) => ({
    stretch,
    ...spreadOf(counts.stretches[stretch], { pick: stretch, cohort }),
  }));
}
