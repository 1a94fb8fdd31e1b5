import { decisionsBehind } from "./behind.ts";
import type { Fact } from "./fact.ts";
import { type Survival, stepAt, survivalAt } from "./kaplan-meier.ts";
import { ageOf } from "./life.ts";
import { targetOf } from "./target.ts";
import { type Grouping, groupOf, onceBy, type View } from "./view.ts";

/** An open decision on its clock. */
export interface OpenDecision {
  readonly id: string;
  /** Null also by tag: having several, it is placed among all. */
  readonly group: string | null;
  /** Seconds since opening. */
  readonly age: number;
  readonly target: number | null;
  readonly reopened: boolean;
}

export interface Aging extends OpenDecision {
  /** Share of the finished ones of its group that took no longer than it is old; null where none is finished. */
  readonly olderThan: number | null;
  /** Of how many finished ones. */
  readonly finished: number;
  /** Probability of missing its target; null where it has none, after reopening, and past the end of the curve. */
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
 * @example openDecisions(facts, view, "door").n // 42
 */
export function openDecisions(facts: readonly Fact[], view: View, by: Grouping): OpenDecisions {
  const all = decisionsBehind(facts, { pick: "aging", cohort: view.cohort }, view)
    .map((fact) => openDecision(fact, view, by))
    .sort((a, b) => b.age - a.age || (a.id < b.id ? -1 : 1));
  return { n: all.length, oldest: all.slice(0, AGING_LIMIT) };
}

/**
 * An open decision as the aging chart needs it.
 *
 * @example openDecision(fact, view, "door").age // 86400
 */
export function openDecision(fact: Fact, view: View, by: Grouping): OpenDecision {
  return {
    id: fact.id,
    group: groupOf(fact, onceBy(by)),
    age: ageOf(fact, view),
    target: targetOf(fact, view),
    reopened: fact.reopenCount > 0,
  };
}

/**
 * The probability that an open decision misses its target, given how old it already is: S(target) ÷ S(age) while it is
 * younger than the target, 1 after.
 *
 * @returns null without a target, after reopening, and where S(age) is 0 so that there is nothing to compare with.
 * @example riskOf(open, survival) // 0.35
 */
export function riskOf({ age, target, reopened }: OpenDecision, survival: Survival): number | null {
  if (target === null || reopened) return null;
  if (age >= target) return 1;
  const still = survivalAt(survival, age);
  return still === 0 ? null : survivalAt(survival, target) / still;
}

/**
 * Where an open decision stands among the finished ones of its group.
 *
 * @param survival the Kaplan–Meier curve of its group.
 * @example agingOf(open, survival).olderThan // 0.9
 */
export function agingOf(open: OpenDecision, survival: Survival): Aging {
  const finished = survival.decided;
  const younger = stepAt(survival, open.age)?.decidedSoFar ?? 0;
  const olderThan = finished === 0 ? null : younger / finished;
  return { ...open, finished, olderThan, risk: riskOf(open, survival) };
}
