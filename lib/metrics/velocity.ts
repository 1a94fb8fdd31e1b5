import { type Door, doors } from "../decisions/words.ts";
import { commitments, correction, shareAtDecision } from "./after-deciding.ts";
import { agingOf, type OpenDecisions } from "./aging.ts";
import { narrowed } from "./behind.ts";
import type { GroupCounts } from "./counts.ts";
import type { FlowCount } from "./flow.ts";
import { kaplanMeier, type Survival } from "./kaplan-meier.ts";
import { type LogRank, logRank } from "./log-rank.ts";
import { milestonesOf } from "./milestones.ts";
import { outlookOf } from "./outlook.ts";
import type { Overlap } from "./overlaps.ts";
import { pairsOf } from "./pairs.ts";
import { reviewsOf } from "./reviews.ts";
import { NOBODY } from "./risk-table.ts";
import { isShown } from "./shown.ts";
import { stagesOf } from "./stages.ts";
import { throughput } from "./throughput.ts";
import { finishedOf, timeToDecide } from "./time-to-decide.ts";
import type { Grouping, View } from "./view.ts";
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

/** What is told of a door whatever is compared: what an open decision is placed among, and whether it is ever walked back through. */
function doorFigures(counts: GroupCounts, survival: Survival, view: View) {
  const cohort = narrowed(view.cohort, "door", counts.group);
  return {
    door: doors.find((door) => door === counts.group) ?? null,
    finished: finishedOf(survival, { pick: "decided", cohort }),
    reversed: correction(counts, view, "door").reversed,
  };
}

/** Groups that have a name, and decisions in them: those without a door are nobody's rival. */
function compare(groups: readonly GroupCounts[]): LogRank | null {
  const named = groups.filter(({ group, risk }) => group !== null && risk.length > 0);
  return logRank(named.map(({ risk }) => risk));
}

/** What was counted: by the pure functions from facts, or by the database. */
export interface Counts {
  /** By door, whatever is compared, which counts each decision once. */
  readonly doors: readonly GroupCounts[];
  /** By what is compared; none where nothing is. */
  readonly groups: readonly GroupCounts[];
  /** All doors together. */
  readonly together: GroupCounts;
  /** Groups that share decisions. */
  readonly overlaps: readonly Overlap[];
  readonly weeks: readonly Week[];
  readonly flows: readonly FlowCount[];
  readonly open: OpenDecisions;
}

/**
 * All velocity figures of a view, for all decisions together and by group; `compared` is the log-rank test between the
 * groups that have a name, where none of them share decisions. Times in seconds of calendar or of working time, as the view
 * has it, shares from 0 to 1.
 *
 * @example velocityOf(counts, view, "door").groups[0]?.timeToDecide.median.value // 259200
 */
export function velocityOf(counts: Counts, view: View, by: Grouping) {
  const { groups, together, overlaps, weeks, flows, open } = counts;
  const all = kaplanMeier(together.risk);
  const watches = counts.doors.map((door) => ({ door, risk: door.risk, survival: kaplanMeier(door.risk) }));
  const curves = new Map(watches.map(({ door, survival }) => [door, survival]));
  const among = (wanted: Door | null) =>
    watches.find(({ door }) => door.group === wanted)?.survival ?? kaplanMeier(NOBODY);
  const overlapping = overlaps.length > 0;
  return {
    by,
    all: groupFigures(together, all, view, "none"),
    groups: groups.map((group) =>
      groupFigures(group, curves.get(group) ?? kaplanMeier(group.risk), view, by),
    ),
    overlapping,
    compared: overlapping ? null : compare(groups),
    pairs: pairsOf(groups, overlaps),
    doors: watches.map(({ door, survival }) => doorFigures(door, survival, view)),
    weeks: throughput(weeks, flows, view),
    aging: {
      n: open.n,
      behind: { pick: "aging" as const, cohort: view.cohort },
      oldest: open.oldest.map((one) => agingOf(one, among(one.door))),
      outlook: outlookOf(watches, view),
    },
  };
}

export type Velocity = ReturnType<typeof velocityOf>;
