import { commitments, correction, shareAtDecision } from "./after-deciding.ts";
import { agingOf, type OpenDecisions } from "./aging.ts";
import { narrowed } from "./behind.ts";
import type { GroupCounts } from "./counts.ts";
import type { FlowCount } from "./flow.ts";
import { kaplanMeier, type Survival } from "./kaplan-meier.ts";
import { type LogRank, logRank } from "./log-rank.ts";
import { milestonesOf } from "./milestones.ts";
import { outlookOf } from "./outlook.ts";
import { pairsOf } from "./pairs.ts";
import { reviewsOf } from "./reviews.ts";
import { totalsOf } from "./risk-table.ts";
import { isShown } from "./shown.ts";
import { stagesOf } from "./stages.ts";
import { throughput } from "./throughput.ts";
import { timeToDecide } from "./time-to-decide.ts";
import { type Grouping, onceBy, type View } from "./view.ts";
import type { Week } from "./weeks.ts";

function groupFigures(counts: GroupCounts, survival: Survival, view: View, by: Grouping) {
  return {
    group: counts.group,
    timeToDecide: timeToDecide(counts, survival, view, by),
    milestones: isShown(survival.n) ? milestonesOf(counts.risk, survival, view.working) : [],
    stages: stagesOf(counts, view, by),
    waiting: {
      n: counts.tally.waiting,
      behind: { pick: "waiting" as const, cohort: narrowed(view.cohort, by, counts.group) },
    },
    shareAtDecision: shareAtDecision(counts, view, by),
    reviews: reviewsOf(counts, view, by),
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

/** Whether some decisions are in several groups, which a test between groups does not allow for: it takes them to be independent. */
function doOverlap(groups: readonly GroupCounts[], together: GroupCounts): boolean {
  return groups.reduce((sum, { risk }) => sum + totalsOf(risk).n, 0) > totalsOf(together.risk).n;
}

/** What was counted: by the pure functions from facts, or by the database. */
export interface Counts {
  readonly groups: readonly GroupCounts[];
  /** All groups together, each decision once. */
  readonly together: GroupCounts;
  readonly weeks: readonly Week[];
  readonly flows: readonly FlowCount[];
  readonly open: OpenDecisions;
}

/**
 * All velocity figures of a view, for all decisions together and by group; `compared` is the log-rank test between the
 * groups that have a name, where no decision is in several of them. Times in seconds of calendar or of working time, as the view has it, shares from 0 to 1.
 *
 * @example velocityOf(counts, view, "door").groups[0]?.timeToDecide.median.value // 259200
 */
export function velocityOf({ groups, together, weeks, flows, open }: Counts, view: View, by: Grouping) {
  const all = kaplanMeier(together.risk);
  const single = by === "none";
  const overlapping = doOverlap(groups, together);
  const survivals = new Map(groups.map(({ group, risk }) => [group, single ? all : kaplanMeier(risk)]));
  const survivalOf = (group: string | null) => survivals.get(group) ?? all;
  const watches = groups.map((counts) => ({ risk: counts.risk, survival: survivalOf(counts.group) }));
  const among = (group: string | null) => (onceBy(by) !== by ? all : survivalOf(group));
  return {
    by,
    all: groupFigures(together, all, view, "none"),
    groups: single ? [] : groups.map((counts) => groupFigures(counts, survivalOf(counts.group), view, by)),
    overlapping,
    compared: single || overlapping ? null : compare(groups),
    pairs: single || overlapping ? [] : pairsOf(groups),
    weeks: throughput(weeks, flows, view),
    aging: {
      n: open.n,
      behind: { pick: "aging" as const, cohort: view.cohort },
      oldest: open.oldest.map((one) => agingOf(one, among(one.group))),
      outlook: outlookOf(by === "door" ? watches : [{ risk: together.risk, survival: all }], view),
    },
  };
}

export type Velocity = ReturnType<typeof velocityOf>;
