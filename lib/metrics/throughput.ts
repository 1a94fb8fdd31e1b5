import { dayAfter } from "../decisions/time.ts";
import type { Behind } from "./behind.ts";
import { changeOf, type Flow, type FlowCount, flows } from "./flow.ts";
import { record } from "./record.ts";
import type { View } from "./view.ts";
import type { Week } from "./weeks.ts";

/** What happened in an ISO week. */
export interface WeekFigure extends Readonly<Record<Flow, number>> {
  readonly week: string;
  readonly from: string;
  /** Open at the end of the week, or as of now: opened and reopened minus closed, each as often as it happened, since the beginning. */
  readonly inProgress: number;
  /** The decisions first made in the week. */
  readonly behind: Behind;
}

/**
 * Decided per ISO week, and work in progress at its end: opened + reopened − closed, cumulated from the beginning. A week
 * without anything is there, with zeros.
 *
 * @param counts of `countFlows`; where times are impossible only the decision itself counts.
 * @example throughput(weeks, counts, view).at(-1)?.inProgress // 42
 */
export function throughput(
  weeks: readonly Week[],
  counts: readonly FlowCount[],
  { cohort }: Pick<View, "cohort">,
): readonly WeekFigure[] {
  const nothing = record(flows, () => 0);
  const table = Array.from({ length: weeks.length + 1 }, () => ({ ...nothing }));
  for (const { week, flow, count } of counts) {
    const row = table[week];
    if (row !== undefined) row[flow] += count;
  }
  let inProgress = 0;
  const figures = table.map((row) => {
    inProgress += changeOf(row);
    return { ...row, inProgress };
  });
  return weeks.map(({ name, on }, place) => ({
    ...(figures[place + 1] ?? { ...nothing, inProgress }),
    week: name,
    from: on,
    behind: { pick: "firstDecided", cohort: { ...cohort, from: on, until: dayAfter(on, 6) } },
  }));
}
