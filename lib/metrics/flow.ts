import type { When } from "../decisions/events.ts";
import type { Fact } from "./fact.ts";
import { closingsOf } from "./life.ts";
import { isAskedFor, type View } from "./view.ts";
import { closed, dayOf, type Week, weekAt, weeksOf } from "./weeks.ts";

/** `closed` is the first time; closed after a reopening is told apart, so that each of them happens to a decision once. */
export const flows = ["opened", "decided", "reopened", "closed", "closedAgain"] as const;
export type Flow = (typeof flows)[number];

/** How often something happened in a week; in week 0 stands as opened how many were open before the first. */
export interface FlowCount {
  readonly week: number;
  readonly flow: Flow;
  readonly count: number;
}

/**
 * The weeks of a chart: from the first day of the period, or else from the earliest opening, to the last day of the period or `asOf`.
 *
 * @param earliest the first opening among the decisions asked for; null where there are none.
 * @example weeksIn(view, { at: "2026-11-23T09:00:00.000Z", on: null }).length
 */
export function weeksIn({ cohort, zone, asOf }: View, earliest: When | null): readonly Week[] {
  const from = cohort.from ?? (earliest === null ? null : dayOf(earliest, zone));
  const today = dayOf(asOf, zone);
  const until = cohort.until === undefined || cohort.until > today ? today : cohort.until;
  return from === null ? [] : weeksOf(from, until, zone);
}

/**
 * What happened to a decision, and when. A first decision counts once, whatever came after. Where times are impossible there is
 * no telling how long it was open, so that only the decision itself counts.
 *
 * @example happenings(fact) // [["opened", { at, on }], ["decided", { at, on }], ["closed", { at, on }]]
 */
export function happenings(fact: Fact): readonly (readonly [Flow, When])[] {
  const found: [Flow, When][] = [];
  const add = (flow: Flow, when: When | null) => {
    if (when !== null) found.push([flow, when]);
  };
  if (fact.firstDecidedAt !== null) add("decided", { at: fact.firstDecidedAt, on: fact.firstDecidedOn });
  if (fact.dataProblem !== null) return found;
  const { first, reopened, again } = closingsOf(fact);
  add("opened", { at: fact.openedAt, on: fact.openedOn });
  add("closed", first);
  add("reopened", reopened);
  add("closedAgain", again);
  return found;
}

/** What each flow does to the number of those that are open. */
const change: Readonly<Record<Flow, number>> = {
  opened: 1,
  decided: 0,
  reopened: 1,
  closed: -1,
  closedAgain: -1,
};

/**
 * What a week with some happenings does to the number of those that are open.
 *
 * @example changeOf({ opened: 3, decided: 1, reopened: 0, closed: 1, closedAgain: 0 }) // 2
 */
export const changeOf = (counts: Readonly<Record<Flow, number>>): number =>
  flows.reduce((sum, flow) => sum + change[flow] * counts[flow], 0);

/**
 * The same counts with each week and flow only once. Of the time before the first week only that is kept which is left of it: how
 * many were open. What was opened and closed by then need not be counted at all.
 *
 * @example mergeFlows([...countFlows(some, view, weeks), ...countFlows(others, view, weeks)])
 */
export function mergeFlows(counts: readonly FlowCount[]): readonly FlowCount[] {
  const merged = new Map<string, FlowCount>();
  const add = ({ week, flow, count }: FlowCount) => {
    const key = `${week} ${flow}`;
    merged.set(key, { week, flow, count: count + (merged.get(key)?.count ?? 0) });
  };
  for (const one of counts)
    add(one.week > 0 ? one : { week: 0, flow: "opened", count: one.count * change[one.flow] });
  return [...merged.values()].filter(({ count }) => count !== 0);
}

/**
 * What happened in each week, and what was left from before the first; a week without anything is missing. Weeks are counted whole.
 *
 * @param weeks of `weeksIn`; what happened after the last of them is left out.
 * @example countFlows(facts, view, weeks) // [{ week: 1, flow: "opened", count: 3 }]
 */
export function countFlows(
  facts: readonly Fact[],
  { cohort, asOf, zone }: View,
  weeks: readonly Week[],
): readonly FlowCount[] {
  const bounds = closed(weeks, zone);
  const found = facts
    .filter((fact) => isAskedFor(fact, cohort))
    .flatMap((fact) =>
      happenings(fact)
        .filter(([, when]) => when.at <= asOf.at)
        .map(([flow, when]) => ({ week: weekAt(when, bounds), flow, count: 1 })),
    );
  return mergeFlows(found.filter(({ week }) => week < bounds.length));
}
