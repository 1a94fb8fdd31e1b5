import { type Columns, columnsOf, firstRows, rowAt } from "./columns.ts";
import { type RiskTable, totalsOf } from "./risk-table.ts";

/** The normal quantile of a two-sided 95 %. */
export const Z95 = 1.959963984540054;

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

const names = [
  "time",
  /** Watched just before; those who left without deciding at this very time are among them. */
  "atRisk",
  "decided",
  /** Decided until then, these among them. */
  "decidedSoFar",
  /** Share not yet decided, from this time on. */
  "survival",
  /** Greenwood's sum: the variance of the logarithm of `survival`; infinite where that is 0. */
  "logVariance",
] as const;

/** A time at which somebody decided. */
export type Step = Readonly<Record<(typeof names)[number], number>>;

export interface Survival {
  readonly n: number;
  readonly decided: number;
  readonly steps: Columns<keyof Step>;
  /** The last time at which anybody was watched; the curve says nothing beyond. */
  readonly until: number;
}

/**
 * The share of decisions not yet made, by time since opening, with those that are open or were dropped taken for as long as
 * they could be watched (Kaplan–Meier): S(t) = Π over tᵢ ≤ t of (1 − dᵢ/nᵢ), nᵢ at risk just before tᵢ, those censored at tᵢ
 * among them. Variance by Greenwood: Var(log S) = Σ dᵢ / (nᵢ(nᵢ − dᵢ)). Seconds in, shares out. It reads "if not dropped".
 *
 * @see Kaplan and Meier 1958, JASA 53(282); Greenwood 1926.
 * @example kaplanMeier(riskTable({ decided: [1, 2], dropped: [], open: [2] })).steps.survival // 2/3, 1/3
 */
export function kaplanMeier(table: RiskTable): Survival {
  const { n, decided: all } = totalsOf(table);
  const steps = columnsOf(names, table.length);
  // Named once: looked up for each row, they would take most of the time.
  const { time, decided, dropped, open } = table;
  const {
    time: at,
    atRisk: watched,
    decided: each,
    decidedSoFar: soFar,
    survival: height,
    logVariance: spread,
  } = steps;
  let [atRisk, decidedSoFar, survival, logVariance, rows] = [n, 0, 1, 0, 0];
  for (let row = 0; row < table.length; row += 1) {
    const made = decided[row] ?? 0;
    if (made > 0) {
      survival *= (atRisk - made) / atRisk;
      logVariance += made / (atRisk * (atRisk - made));
      decidedSoFar += made;
      at[rows] = time[row] ?? 0;
      watched[rows] = atRisk;
      each[rows] = made;
      soFar[rows] = decidedSoFar;
      height[rows] = survival;
      spread[rows] = logVariance;
      rows += 1;
    }
    atRisk -= made + (dropped[row] ?? 0) + (open[row] ?? 0);
  }
  return { n, decided: all, steps: firstRows(names, steps, rows), until: table.time.at(-1) ?? 0 };
}

/** First place of an increasing column with a value above one. */
function firstAbove(column: Float64Array, value: number): number {
  let [low, high] = [0, column.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((column[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The step at a place, from 0.
 *
 * @throws RangeError where there is none.
 * @example stepOf(survival, 0).time // 86400
 */
export function stepOf({ steps }: Survival, place: number): Step {
  return rowAt(names, steps, place);
}

/**
 * The step that holds at a time: the last one not after it.
 *
 * @returns undefined before the first decision.
 * @example stepAt(survival, 86_400)?.atRisk
 */
export function stepAt(survival: Survival, time: number): Step | undefined {
  const next = firstAbove(survival.steps.time, time);
  return next === 0 ? undefined : stepOf(survival, next - 1);
}

/**
 * Share not yet decided at a time, 1 before the first decision.
 *
 * @example survivalAt(survival, 30 * 86_400) // 0.78262
 */
export function survivalAt({ steps }: Survival, time: number): number {
  return steps.survival[firstAbove(steps.time, time) - 1] ?? 1;
}

/**
 * Greenwood's standard error of S(t): S·√Var(log S); 0 before the first decision and where nobody is left.
 *
 * @example standardErrorAt(survival, 30 * 86_400) // 0.01531
 */
export function standardErrorAt(survival: Survival, time: number): number {
  const step = stepAt(survival, time);
  return step === undefined || step.survival === 0 ? 0 : step.survival * Math.sqrt(step.logVariance);
}

/**
 * The 95 % interval of S at a step, on the logarithm: S·exp(±z·√Var(log S)), at most 1. As in R's `conf.type = "log"`.
 *
 * @returns null where S is 0, whose logarithm has no interval.
 * @example intervalOf(step) // { lower: 0.75, upper: 0.81 }
 */
export function intervalOf({
  survival,
  logVariance,
}: Pick<Step, "survival" | "logVariance">): Interval | null {
  if (survival === 0) return null;
  const factor = Math.exp(Z95 * Math.sqrt(logVariance));
  return { lower: survival / factor, upper: Math.min(1, survival * factor) };
}

/**
 * How long the finished decision at a place took, the quickest being at 0; for percentiles of the finished ones.
 *
 * @returns NaN where fewer are finished.
 * @example finishedAt(survival, 0) // 86400
 */
export function finishedAt({ steps }: Survival, place: number): number {
  return steps.time[firstAbove(steps.decidedSoFar, place)] ?? Number.NaN;
}
