import { isPicked } from "./behind.ts";
import type { Fact } from "./fact.ts";
import { type MeasureName, measures, type WatchName, watches, watchOf } from "./measures.ts";
import type { PickName } from "./picks.ts";
import { record } from "./record.ts";
import { type End, ends, type RiskTable, riskTable } from "./risk-table.ts";
import { periodOf, type View } from "./view.ts";

/** What a group of figures is made from: sets that are counted, and what is measured and watched of some. */
export interface Wanted<S extends PickName, M extends MeasureName, W extends WatchName> {
  readonly sets: readonly S[];
  readonly measures: readonly M[];
  readonly watches: readonly W[];
}

/** What was found of it, whoever looked. */
export interface Gauge<S extends PickName, M extends MeasureName, W extends WatchName> {
  readonly tally: Readonly<Record<S, number>>;
  /** In increasing order, so that a sum does not depend on the order in which rows came. */
  readonly values: Readonly<Record<M, Float64Array>>;
  readonly risks: Readonly<Record<W, RiskTable>>;
}

function risk(facts: readonly Fact[], name: WatchName, view: View): RiskTable {
  const runs = facts.flatMap((fact) => watchOf(fact, name, view) ?? []);
  const times = (end: End) => runs.filter((run) => run.end === end).map(({ seconds }) => seconds);
  return riskTable(record(ends, times));
}

/**
 * Counts, measures and watches the decisions of a view one by one. The server does the same in SQL.
 *
 * @example gaugeOf(facts, view, { sets: ["flagged"], measures: ["toNotice"], watches: [] }).tally.flagged // 3
 */
export function gaugeOf<S extends PickName, M extends MeasureName, W extends WatchName>(
  facts: readonly Fact[],
  view: View,
  wanted: Wanted<S, M, W>,
): Gauge<S, M, W> {
  const period = periodOf(view.cohort, view.zone);
  const those = (pick: PickName) => facts.filter((fact) => isPicked(fact, pick, view, period));
  return {
    tally: record(wanted.sets, (name) => those(name).length),
    values: record(wanted.measures, (name) =>
      Float64Array.from(those(measures[name].pick), (fact) => measures[name].value(fact, view)).sort(),
    ),
    risks: record(wanted.watches, (name) => risk(those(watches[name].pick), name, view)),
  };
}

/**
 * The sum of what was measured.
 *
 * @example sumOf(gauge.values.delayTold) // 12500
 */
export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
