import { type GroupCounts, summed, tallied } from "./counts.ts";
import type { Counted } from "./quantile.ts";
import { record } from "./record.ts";
import { mergeTables } from "./risk-table.ts";
import { stretchNames } from "./stretch.ts";

function mergeCounted(lists: readonly (readonly Counted[])[]): readonly Counted[] {
  const counts = new Map<number, number>();
  for (const { value, count } of lists.flat()) counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

function inOne(lists: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lists.reduce((length, list) => length + list.length, 0));
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  return all;
}

/**
 * The counts of all groups together, as if nothing had been broken down.
 *
 * @example mergeCounts(countFacts(facts, view, "door")) // the same as countFacts(facts, view, "none")[0]
 */
export function mergeCounts(groups: readonly GroupCounts[]): GroupCounts {
  const add = (of: (group: GroupCounts) => number) => groups.reduce((sum, group) => sum + of(group), 0);
  return {
    group: null,
    risk: mergeTables(groups.map(({ risk }) => risk)),
    recent: mergeTables(groups.map(({ recent }) => recent)),
    tally: record(tallied, (name) => add(({ tally }) => tally[name])),
    sums: record(summed, (name) => add(({ sums }) => sums[name])),
    stretches: record(stretchNames, (stretch) =>
      inOne(groups.map(({ stretches }) => stretches[stretch])).sort(),
    ),
    shares: mergeCounted(groups.map(({ shares }) => shares)),
  };
}
