import type { When } from "../decisions/events.ts";
import { countFacts } from "./counts.ts";
import type { Fact } from "./fact.ts";
import { countFlows, weeksIn } from "./flow.ts";
import { type Velocity, velocityOf } from "./velocity.ts";
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

/**
 * All velocity figures from the facts of decisions that the reader may see. The server counts the same in SQL.
 *
 * @example velocityFromFacts(facts, { cohort: {}, zone: "UTC", asOf, policies }, "door").all.timeToDecide.n // 731
 */
export function velocityFromFacts(facts: readonly Fact[], view: View, by: Grouping): Velocity {
  const weeks = weeksIn(view, earliest(facts, view));
  const flows = countFlows(facts, view, by, weeks);
  return velocityOf({ groups: countFacts(facts, view, by), weeks, flows }, view, by);
}
