import type { When } from "../decisions/events.ts";
import { openDecisions } from "./aging.ts";
import { countFacts } from "./counts.ts";
import type { Fact } from "./fact.ts";
import { countFlows, weeksIn } from "./flow.ts";
import { mergeCounts } from "./merge-counts.ts";
import { overlapsOf } from "./overlaps.ts";
import { type Counts, type Velocity, velocityOf } from "./velocity.ts";
import { type Grouping, isAskedFor, type View } from "./view.ts";

/** The first opening among the decisions asked for that has come about. */
function earliest(facts: readonly Fact[], { cohort, asOf }: View): When | null {
  const opened = facts.filter((fact) => isAskedFor(fact, cohort) && fact.openedAt <= asOf.at);
  return opened.reduce<When | null>(
    (first, { openedAt, openedOn }) =>
      first === null || openedAt < first.at ? { at: openedAt, on: openedOn } : first,
    null,
  );
}

function groupsBy(
  facts: readonly Fact[],
  view: View,
  by: Grouping,
  doors: Counts["doors"],
): Counts["groups"] {
  if (by === "none") return [];
  return by === "door" ? doors : countFacts(facts, view, by);
}

/**
 * What the figures are made from, counted decision by decision.
 *
 * @example countsOf(facts, view, "door").open.n // 42
 */
export function countsOf(facts: readonly Fact[], view: View, by: Grouping): Counts {
  const weeks = weeksIn(view, earliest(facts, view));
  const doors = countFacts(facts, view, "door");
  return {
    doors,
    groups: groupsBy(facts, view, by, doors),
    together: mergeCounts(doors),
    overlaps: overlapsOf(facts, view, by),
    weeks,
    flows: countFlows(facts, view, weeks),
    open: openDecisions(facts, view),
  };
}

/**
 * All velocity figures from the facts of decisions that the reader may see. The server counts the same in SQL.
 *
 * @example velocityFromFacts(facts, { cohort: {}, zone: "UTC", asOf, policies }, "door").all.timeToDecide.n // 731
 */
export function velocityFromFacts(facts: readonly Fact[], view: View, by: Grouping): Velocity {
  return velocityOf(countsOf(facts, view, by), view, by);
}
