import { dayAfter } from "../decisions/time.ts";
import { type Ask, asks } from "../decisions/words.ts";
import { figuresOver, type Some } from "./counted-sets.ts";
import { type Gauge, sumOf } from "./gauge.ts";
import { hoursMeasure } from "./measures.ts";
import type { ShareFigure } from "./share-figure.ts";
import { isShown } from "./shown.ts";
import { type StepSet, stepSet, stepSets } from "./step-picks.ts";
import type { Cohort, View } from "./view.ts";
import { dayOf } from "./weeks.ts";

export const stepWanted = {
  sets: stepSets.map(({ name }) => name),
  measures: asks.map(hoursMeasure),
  watches: [],
} as const;
type StepGauge = Gauge<StepSet, `hours_${Ask}`, never>;

/** What a step that doors ask for cost, and whether it changed anything. */
export interface StepFigure {
  readonly ask: Ask;
  readonly ran: Some;
  /** In all, as far as somebody said. */
  readonly hours: number;
  readonly skipped: ShareFigure;
  /** Among those of which somebody said whether it changed something. */
  readonly changed: ShareFigure;
}

/**
 * The steps that doors asked for before deciding, by the day decided; those that nobody was asked for are left out.
 *
 * @example stepFigures(gaugeOf(facts, view, stepWanted), view.cohort).find(({ ask }) => ask === "consulted")?.hours // 42
 */
export function stepFigures({ tally, values }: StepGauge, cohort: Cohort): readonly StepFigure[] {
  const { some, share } = figuresOver(tally, cohort);
  return asks
    .filter((ask) => tally[stepSet("asked", ask)] > 0)
    .map((ask) => ({
      ask,
      ran: some(stepSet("ran", ask)),
      hours: sumOf(values[hoursMeasure(ask)]),
      skipped: share(stepSet("skipped", ask), stepSet("asked", ask)),
      changed: share(stepSet("changed", ask), stepSet("judged", ask)),
    }));
}

const YEAR = 365;

/**
 * The decisions of the year that ends with the day of a view.
 *
 * @example lastYear(view).from // "2025-11-24"
 */
export function lastYear({ cohort, asOf, zone }: View): Cohort {
  const until = dayOf(asOf, zone);
  return { ...cohort, from: dayAfter(until, 1 - YEAR), until };
}

/**
 * The steps that never changed anything, though several times somebody said whether they did.
 *
 * @param steps of a year.
 * @example idleSteps(stepFigures(gauge, lastYear(view))).map(({ ask }) => ask) // ["tripwire"]
 */
export function idleSteps(steps: readonly StepFigure[]): readonly StepFigure[] {
  return steps.filter(({ changed: { hits, n } }) => hits === 0 && isShown(n));
}
