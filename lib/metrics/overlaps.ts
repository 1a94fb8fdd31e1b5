import { isPicked } from "./behind.ts";
import type { Fact } from "./fact.ts";
import { type Grouping, groupsOf, periodOf, type View } from "./view.ts";

/** Two groups that share a decision, by name. */
export type Overlap = readonly [string, string];

/**
 * Each two groups that are together in one of some combinations.
 *
 * @example overlapsAmong([["b", "a"], ["c"]]) // [["a", "b"]]
 */
export function overlapsAmong(combinations: readonly (readonly string[])[]): readonly Overlap[] {
  const found = new Map<string, Overlap>();
  for (const combination of combinations) {
    const groups = combination.toSorted();
    for (const [place, one] of groups.entries())
      for (const other of groups.slice(place + 1)) found.set(JSON.stringify([one, other]), [one, other]);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, overlap]) => overlap);
}

/**
 * Which groups share decisions that are watched: a test between such groups would take them to be independent, which they are not.
 *
 * @example overlapsOf(facts, view, "tag") // [["Money", "Process"]]
 */
export function overlapsOf(facts: readonly Fact[], view: View, by: Grouping): readonly Overlap[] {
  const period = periodOf(view.cohort, view.zone);
  const timed = facts.filter((fact) => isPicked(fact, "timed", view, period));
  return overlapsAmong(
    timed.map((fact) => groupsOf(fact, by, view.cohort).filter((group) => group !== null)),
  );
}
