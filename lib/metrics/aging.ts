import type { When } from "../decisions/events.ts";
import { durationSeconds } from "../decisions/time.ts";
import type { Door } from "../decisions/words.ts";
import { decisionsBehind } from "./behind.ts";
import type { Fact } from "./fact.ts";
import { type Survival, stepAt, survivalAt } from "./kaplan-meier.ts";
import { ageOf } from "./life.ts";
import { isShown } from "./shown.ts";
import { targetOf } from "./target.ts";
import type { Moment, View } from "./view.ts";
import { spanFrom } from "./working-time.ts";

/** An open decision on its clock. */
export interface OpenDecision {
  readonly id: string;
  readonly door: Door | null;
  /** Seconds since opening, of calendar or of working time as the view has it. */
  readonly age: number;
  /** The age at which its target falls due. */
  readonly target: number | null;
  /** Its target has passed, which is told in calendar time: on a Saturday no working time passes, but a target can. */
  readonly late: boolean;
  readonly reopened: boolean;
}

export interface Aging extends OpenDecision {
  /** Share of the finished ones of its door that took no longer than it is old; null where few are finished. */
  readonly olderThan: number | null;
  /** Of how many finished ones. */
  readonly finished: number;
  /** Probability of missing its target; null where it has none, after reopening, past the end of the curve, and where that has few. */
  readonly risk: number | null;
}

/** On a chart or in a list; the oldest come first, and the rest is behind the number. */
export const AGING_LIMIT = 200;

/** Open decisions: how many there are, and the oldest of them. */
export interface OpenDecisions {
  readonly n: number;
  readonly oldest: readonly OpenDecision[];
}

/**
 * The open decisions of a view with their ages; impossible times and unknown beginnings have none.
 *
 * @example openDecisions(facts, view).n // 42
 */
export function openDecisions(facts: readonly Fact[], view: View): OpenDecisions {
  const all = decisionsBehind(facts, { pick: "aging", cohort: view.cohort }, view)
    .map((fact) => openDecision(fact, view))
    .sort((a, b) => b.age - a.age || (a.id < b.id ? -1 : 1));
  return { n: all.length, oldest: all.slice(0, AGING_LIMIT) };
}

/**
 * When the target of an open decision falls due: at which age, in the time that the view is told in, and whether that has passed in
 * calendar time, in which it was promised.
 *
 * @param target in seconds of calendar time.
 * @example dueOf({ at: "2026-11-20T09:00:00.000Z", on: null }, 3 * 86_400, view) // { target: 28800, late: false }, Friday to Monday
 */
export function dueOf(
  opened: When,
  target: number | null,
  moment: Moment,
): Pick<OpenDecision, "target" | "late"> {
  if (target === null) return { target, late: false };
  const late = durationSeconds(opened, moment.asOf, moment.zone) >= target;
  const from = moment.asOf.on === null ? { ...opened, on: null } : opened;
  return { target: spanFrom(from, target, moment), late };
}

/**
 * An open decision as the aging chart needs it.
 *
 * @example openDecision(fact, view).age // 86400
 */
export function openDecision(fact: Fact, view: View): OpenDecision {
  return {
    id: fact.id,
    door: fact.door,
    age: ageOf(fact, view),
    ...dueOf({ at: fact.openedAt, on: fact.openedOn }, targetOf(fact, view), view),
    reopened: fact.reopenCount > 0,
  };
}

/**
 * The probability that an open decision misses its target, given how old it already is: S(target) ÷ S(age) while it is
 * younger than the target, 1 after; and 1 where no working time is left until then.
 *
 * @returns null without a target, after reopening, where S(age) is 0 so that there is nothing to compare with, and where the curve
 * is of few; what is past its target needs none.
 * @example riskOf(open, survival) // 0.35
 */
export function riskOf({ age, target, late, reopened }: OpenDecision, survival: Survival): number | null {
  if (target === null || reopened) return null;
  if (late || age >= target) return 1;
  if (!isShown(survival.n)) return null;
  const still = survivalAt(survival, age);
  return still === 0 ? null : survivalAt(survival, target) / still;
}

/**
 * Where an open decision stands among the finished ones of its door.
 *
 * @param survival the Kaplan–Meier curve of its door.
 * @example agingOf(open, survival).olderThan // 0.9
 */
export function agingOf(open: OpenDecision, survival: Survival): Aging {
  const finished = survival.decided;
  const younger = stepAt(survival, open.age)?.decidedSoFar ?? 0;
  const olderThan = isShown(finished) ? younger / finished : null;
  return { ...open, finished, olderThan, risk: riskOf(open, survival) };
}
