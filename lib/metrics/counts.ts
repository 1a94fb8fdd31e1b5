import { QUICK } from "../decisions/facts/dissent.ts";
import { dayAfter } from "../decisions/time.ts";
import { isPicked } from "./behind.ts";
import { asLong, happened } from "./conditions.ts";
import type { Fact } from "./fact.ts";
import { lifeOf } from "./life.ts";
import type { PickName } from "./picks.ts";
import type { Counted } from "./quantile.ts";
import { record } from "./record.ts";
import { reviewSets } from "./review-sets.ts";
import { type End, type RiskTable, riskTable } from "./risk-table.ts";
import { type Stretch, stretchNames, stretchOf } from "./stretch.ts";
import { type Cohort, type Grouping, groupsOf, type Period, periodOf, type View } from "./view.ts";
import { dayOf } from "./weeks.ts";

/** The sets that are counted as they are; the others follow from the tables beside them. */
export const tallied = [
  "problem",
  "startUnknown",
  "targetDue",
  "targetMet",
  "asked",
  "committed",
  "quickDue",
  "quickYes",
  "stands",
  "contested",
  "reversalDue",
  "reversed",
  "reopenDue",
  "reopened",
  "waiting",
  ...reviewSets,
] as const satisfies readonly PickName[];
export type Tallied = (typeof tallied)[number];

/** What is added up over decisions, of which each may have several: as many as there were by then. */
export const summed = [
  "askCount",
  "commitmentCount",
  "sincereCount",
  "commitmentsUp",
  "commitmentsDown",
  "commitmentsPeer",
  "dueAsks",
  "quickAsks",
] as const;
export type Summed = (typeof summed)[number];

/** The sets over which something is added up. */
export const summedSets = [
  "asked",
  "committed",
  "quickDue",
  "quickYes",
] as const satisfies readonly PickName[];

const setOf: Readonly<Record<Summed, (typeof summedSets)[number]>> = {
  askCount: "asked",
  commitmentCount: "committed",
  sincereCount: "committed",
  commitmentsUp: "committed",
  commitmentsDown: "committed",
  commitmentsPeer: "committed",
  dueAsks: "quickDue",
  quickAsks: "quickYes",
};

/**
 * The set over which something is added up.
 *
 * @example summedOver("sincereCount") // "committed"
 */
export const summedOver = (name: Summed) => setOf[name];

/** Of asks made so long ago that they could have got a quick yes. */
const longAgo = (times: readonly string[], view: View) =>
  times.filter((at) => asLong(at, view, QUICK)).length;

const byThen = (times: readonly string[], view: View) => times.filter((at) => happened(at, view)).length;

function numbersOf(fact: Fact, view: View): Readonly<Record<Summed, number>> {
  const up = byThen(fact.upTimes, view);
  const down = byThen(fact.downTimes, view);
  const peer = byThen(fact.peerTimes, view);
  return {
    askCount: byThen(fact.askTimes, view),
    commitmentCount: up + down + peer,
    sincereCount: byThen(fact.sincereTimes, view),
    commitmentsUp: up,
    commitmentsDown: down,
    commitmentsPeer: peer,
    dueAsks: longAgo(fact.askTimes, view),
    quickAsks: longAgo(fact.quickAskTimes, view),
  };
}

/** All that the figures of a group are made from, whoever counted it. */
export interface GroupCounts {
  readonly group: string | null;
  /** Of the decisions opened in the period. */
  readonly risk: RiskTable;
  /** Of the decisions opened in the last 180 days. */
  readonly recent: RiskTable;
  readonly tally: Readonly<Record<Tallied, number>>;
  readonly sums: Readonly<Record<Summed, number>>;
  /** Seconds that those opened in the period stayed in each stretch of their way, increasing. */
  readonly stretches: Readonly<Record<Stretch, Float64Array>>;
  /** Information shares of the decisions made in the period that stand, increasing. */
  readonly shares: readonly Counted[];
}

const RECENT_DAYS = 180;

/**
 * The decisions that a promise is made from: opened on the last 180 days, `asOf` being the last of them.
 *
 * @example recentOf(view).from // "2026-05-28"
 */
export function recentOf({ cohort, asOf, zone }: View): Cohort {
  const until = dayOf(asOf, zone);
  return { ...cohort, from: dayAfter(until, 1 - RECENT_DAYS), until };
}

function table(facts: readonly Fact[], view: View, period: Period): RiskTable {
  const times: Record<End, number[]> = { decided: [], dropped: [], open: [] };
  for (const fact of facts) {
    const life = lifeOf(fact, view);
    if ("seconds" in life && isPicked(fact, "timed", view, period)) times[life.end].push(life.seconds);
  }
  return riskTable(times);
}

function sharesOf(facts: readonly Fact[], view: View, period: Period): readonly Counted[] {
  const counts = new Map<number, number>();
  for (const fact of facts)
    if (fact.shareAtDecision !== null && isPicked(fact, "shareKnown", view, period))
      counts.set(fact.shareAtDecision, (counts.get(fact.shareAtDecision) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

function timesOf(facts: readonly Fact[], stretch: Stretch, view: View, period: Period): Float64Array {
  const those = facts.filter((fact) => isPicked(fact, stretch, view, period));
  return Float64Array.from(those, (fact) => stretchOf(fact, stretch, view) ?? 0).sort();
}

function countGroup(facts: readonly Fact[], group: string | null, view: View): GroupCounts {
  const period = periodOf(view.cohort, view.zone);
  const recent = { ...view, cohort: recentOf(view) };
  const picked = (name: PickName) => facts.filter((fact) => isPicked(fact, name, view, period));
  const numbers = record(summedSets, (name) => picked(name).map((fact) => numbersOf(fact, view)));
  return {
    group,
    risk: table(facts, view, period),
    recent: table(facts, recent, periodOf(recent.cohort, view.zone)),
    tally: record(tallied, (name) => picked(name).length),
    sums: record(summed, (name) => numbers[summedOver(name)].reduce((sum, one) => sum + one[name], 0)),
    stretches: record(stretchNames, (stretch) => timesOf(facts, stretch, view, period)),
    shares: sharesOf(facts, view, period),
  };
}

/**
 * The order of groups: by name, those without last.
 *
 * @example ["two_way", null, "one_way"].sort(byName) // ["one_way", "two_way", null]
 */
export function byName(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a === b ? 0 : a < b ? -1 : 1;
}

/**
 * Whether a group counted nothing at all, so that it is not named.
 *
 * @example counts.filter((group) => !isEmpty(group))
 */
export function isEmpty({ risk, recent, tally }: GroupCounts): boolean {
  return risk.length === 0 && recent.length === 0 && Object.values(tally).every((count) => count === 0);
}

/**
 * All that the velocity figures are made from, by group.
 *
 * @example countFacts(facts, view, "door").map(({ group }) => group) // ["one_way", "two_way", null]
 */
export function countFacts(facts: readonly Fact[], view: View, by: Grouping): readonly GroupCounts[] {
  const groups = new Map<string | null, Fact[]>();
  for (const fact of facts) {
    for (const group of groupsOf(fact, by, view.cohort)) {
      const those = groups.get(group);
      if (those === undefined) groups.set(group, [fact]);
      else those.push(fact);
    }
  }
  return [...groups]
    .sort(([a], [b]) => byName(a, b))
    .map(([group, those]) => countGroup(those, group, view))
    .filter((counts) => !isEmpty(counts));
}
