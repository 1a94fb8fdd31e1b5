import { type RiskTable, totalsOf } from "./risk-table.ts";

/** The normal quantile of a two-sided 95 %. */
export const Z95 = 1.959963984540054;

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** A time at which somebody decided. */
export interface Step {
  readonly time: number;
  /** Watched just before; those who left without deciding at this very time are among them. */
  readonly atRisk: number;
  readonly decided: number;
  /** Decided until then, these among them. */
  readonly decidedSoFar: number;
  /** Share not yet decided, from this time on. */
  readonly survival: number;
  /** Greenwood's sum: the variance of the logarithm of `survival`; infinite where that is 0. */
  readonly logVariance: number;
}

export interface Survival {
  readonly n: number;
  readonly decided: number;
  readonly steps: readonly Step[];
  /** The last time at which anybody was watched; the curve says nothing beyond. */
  readonly until: number;
}

/**
 * The share of decisions not yet made, by time since opening, with those that are open or were dropped taken for as long as
 * they could be watched (Kaplan–Meier): S(t) = Π over tᵢ ≤ t of (1 − dᵢ/nᵢ), nᵢ at risk just before tᵢ, those censored at tᵢ
 * among them. Variance by Greenwood: Var(log S) = Σ dᵢ / (nᵢ(nᵢ − dᵢ)). Seconds in, shares out. It reads "if not dropped".
 *
 * @see Kaplan and Meier 1958, JASA 53(282); Greenwood 1926.
 * @example kaplanMeier(riskTable({ decided: [1, 2], dropped: [], open: [2] })).steps.map((step) => step.survival) // [2/3, 1/3]
 */
export function kaplanMeier(table: RiskTable): Survival {
  const { n, decided: all } = totalsOf(table);
  const steps: Step[] = [];
  let [atRisk, decidedSoFar, survival, logVariance] = [n, 0, 1, 0];
  for (const { time, decided, dropped, open } of table) {
    if (decided > 0) {
      survival *= (atRisk - decided) / atRisk;
      logVariance += decided / (atRisk * (atRisk - decided));
      decidedSoFar += decided;
      steps.push({ time, atRisk, decided, decidedSoFar, survival, logVariance });
    }
    atRisk -= decided + dropped + open;
  }
  return { n, decided: all, steps, until: table.at(-1)?.time ?? 0 };
}

/**
 * The step that holds at a time: the last one not after it.
 *
 * @returns undefined before the first decision.
 * @example stepAt(survival, 86_400)?.atRisk
 */
export function stepAt({ steps }: Survival, time: number): Step | undefined {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.time ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1];
}

/**
 * Share not yet decided at a time, 1 before the first decision.
 *
 * @example survivalAt(survival, 30 * 86_400) // 0.78262
 */
export function survivalAt(survival: Survival, time: number): number {
  return stepAt(survival, time)?.survival ?? 1;
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
export function intervalOf({ survival, logVariance }: Step): Interval | null {
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
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.decidedSoFar ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return steps[low]?.time ?? Number.NaN;
}
