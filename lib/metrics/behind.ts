import type { When } from "../decisions/events.ts";
import type { By } from "./conditions.ts";
import type { Fact } from "./fact.ts";
import { closingsOf } from "./life.ts";
import { type PickName, picks } from "./picks.ts";
import {
  type Cohort,
  calendarOf,
  type Grouping,
  isAskedFor,
  liesIn,
  type Period,
  periodOf,
  type View,
} from "./view.ts";

/** What a link has to say to open the decisions that were counted; `asOf` comes beside it. */
export interface Behind {
  readonly pick: PickName;
  readonly cohort: Cohort;
}

/**
 * The part of a cohort that is in a group.
 *
 * @example narrowed({ from: "2026-01-01" }, "door", "two_way") // { from: "2026-01-01", door: "two_way" }
 */
export function narrowed(cohort: Cohort, by: Grouping, group: string | null): Cohort {
  if (by === "door")
    return group === "one_way" || group === "two_way"
      ? { ...cohort, door: group }
      : { ...cohort, door: null };
  return by === "none" ? cohort : { ...cohort, [by]: group };
}

/**
 * When a decision took place as a set counts it; null where that never came about.
 *
 * @example whenOf.decided(fact) // { at: "2026-11-23T09:00:00.000Z", on: null }
 */
export const whenOf: Readonly<Record<By, (fact: Fact) => When | null>> = {
  opened: (fact) => ({ at: fact.openedAt, on: fact.openedOn }),
  decided: (fact) => (fact.decidedAt === null ? null : { at: fact.decidedAt, on: fact.decidedOn }),
  firstDecided: (fact) =>
    fact.firstDecidedAt === null ? null : { at: fact.firstDecidedAt, on: fact.firstDecidedOn },
  firstClosed: (fact) => closingsOf(fact).first,
  reopened: (fact) => closingsOf(fact).reopened,
  closedAgain: (fact) => closingsOf(fact).again,
};

/** Whether a day of a decision lies in a period; false where it has no such day. */
function isPlaced(fact: Fact, by: By, period: Period): boolean {
  const when = whenOf[by](fact);
  return when !== null && liesIn(when, period);
}

/**
 * Whether a decision is among those of a name, as seen from a view; in calendar time, however lengths of time are told.
 *
 * @param period that of the view's cohort; given, because it is the same for all decisions.
 * @example facts.filter((fact) => isPicked(fact, "targetMet", view, period)).length
 */
export function isPicked(fact: Fact, name: PickName, view: View, period: Period): boolean {
  const { by, test } = picks[name];
  return isAskedFor(fact, view.cohort) && isPlaced(fact, by, period) && test(fact, calendarOf(view));
}

/**
 * The decisions behind a figure.
 *
 * @example decisionsBehind(facts, figure.behind, view).map(({ id }) => id)
 */
export function decisionsBehind(
  facts: readonly Fact[],
  { pick, cohort }: Behind,
  view: View,
): readonly Fact[] {
  const period = periodOf(cohort, view.zone);
  return facts.filter((fact) => isPicked(fact, pick, { ...view, cohort }, period));
}
