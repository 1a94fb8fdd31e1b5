import type { GroupCounts } from "./counts.ts";
import { type LogRank, logRank } from "./log-rank.ts";
import type { Overlap } from "./overlaps.ts";
import { totalsOf } from "./risk-table.ts";

/** More groups than this give more pairs than anybody reads. */
const LIMIT = 6;

/** Two groups, and whether they decide at different speeds. */
export interface Pair {
  readonly groups: readonly [string, string];
  readonly test: LogRank;
}

/**
 * The log-rank test of each two of at least three named groups, the six largest at most; of two, the test between all groups
 * says it. Groups that share decisions are not independent, as the test takes them to be, and are not tested. Each test stands for itself: with many of them, one in twenty is under p = 0.05 by chance.
 *
 * @example pairsOf(counts, [])[0]?.test.chiSquared // 3.5836
 */
export function pairsOf(groups: readonly GroupCounts[], overlaps: readonly Overlap[]): readonly Pair[] {
  const share = (one: string, other: string) =>
    overlaps.some((both) => both.includes(one) && both.includes(other));
  const named = groups
    .flatMap(({ group, risk }) => (group === null ? [] : [{ group, risk, n: totalsOf(risk).n }]))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
    .slice(0, LIMIT);
  if (named.length <= 2) return [];
  return named.flatMap((first, place) =>
    named.slice(place + 1).flatMap((second) => {
      const test = share(first.group, second.group) ? null : logRank([first.risk, second.risk]);
      return test === null ? [] : [{ groups: [first.group, second.group] as const, test }];
    }),
  );
}
