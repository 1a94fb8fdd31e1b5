import { commitments, correction, shareAtDecision } from "./after-deciding.ts";
import type { GroupCounts } from "./counts.ts";
import type { FlowCount } from "./flow.ts";
import { type LogRank, logRank } from "./log-rank.ts";
import { mergeCounts } from "./merge-counts.ts";
import { throughput } from "./throughput.ts";
import { timeToDecide } from "./time-to-decide.ts";
import type { Grouping, View } from "./view.ts";
import type { Week } from "./weeks.ts";

function groupFigures(counts: GroupCounts, view: View, by: Grouping) {
  return {
    group: counts.group,
    timeToDecide: timeToDecide(counts, view, by),
    shareAtDecision: shareAtDecision(counts, view, by),
    commitments: commitments(counts, view, by),
    ...correction(counts, view, by),
  };
}

export type GroupFigures = ReturnType<typeof groupFigures>;

/** Groups that have a name, and decisions in them: those without a door are nobody's rival. */
function compare(groups: readonly GroupCounts[]): LogRank | null {
  const named = groups.filter(({ group, risk }) => group !== null && risk.length > 0);
  return logRank(named.map(({ risk }) => risk));
}

/** What was counted: by the pure functions from facts, or by the database. */
export interface Counts {
  readonly groups: readonly GroupCounts[];
  readonly weeks: readonly Week[];
  readonly flows: readonly FlowCount[];
}

/**
 * All velocity figures of a view, for all decisions together and by group; `compared` is the log-rank test between the
 * groups that have a name. Times in seconds, shares from 0 to 1.
 *
 * @example velocityOf(counts, view, "door").groups[0]?.timeToDecide.median.value // 259200
 */
export function velocityOf({ groups, weeks, flows }: Counts, view: View, by: Grouping) {
  return {
    by,
    all: groupFigures(mergeCounts(groups), view, "none"),
    groups: by === "none" ? [] : groups.map((counts) => groupFigures(counts, view, by)),
    compared: by === "none" ? null : compare(groups),
    weeks: throughput(weeks, flows, view),
  };
}

export type Velocity = ReturnType<typeof velocityOf>;
