import fc from "fast-check";
import { type End, ends, type RiskTable, riskTable } from "../../../lib/metrics/risk-table.ts";

/** The definitions, followed word by word and slowly, one decision at a time. */
export interface Watched {
  readonly time: number;
  readonly end: End;
}

/** Many ties, and everything from one decision on. */
export const group = (minLength = 1) =>
  fc.array(fc.record({ time: fc.nat(12), end: fc.constantFrom(...ends) }), { minLength, maxLength: 40 });

export function tableOf(group: readonly Watched[]): RiskTable {
  const times = (end: End) => group.filter((one) => one.end === end).map(({ time }) => time);
  return riskTable({ decided: times("decided"), dropped: times("dropped"), open: times("open") });
}

export const distinct = (group: readonly Watched[]) =>
  [...new Set(group.map(({ time }) => time))].sort((a, b) => a - b);

export const atRisk = (group: readonly Watched[], time: number) =>
  group.filter((one) => one.time >= time).length;

export const decidedAt = (group: readonly Watched[], time: number) =>
  group.filter((one) => one.time === time && one.end === "decided").length;

/** Π over the times of decisions up to t of (1 − d/n). */
export function survival(group: readonly Watched[], t: number): number {
  return distinct(group)
    .filter((time) => time <= t && decidedAt(group, time) > 0)
    .reduce((product, time) => product * (1 - decidedAt(group, time) / atRisk(group, time)), 1);
}

/** Σ over the times of decisions up to t of d / (n (n − d)). */
export function greenwood(group: readonly Watched[], t: number): number {
  return distinct(group)
    .filter((time) => time <= t && decidedAt(group, time) > 0)
    .reduce((sum, time) => {
      const [d, n] = [decidedAt(group, time), atRisk(group, time)];
      return sum + d / (n * (n - d));
    }, 0);
}

/** χ² of two groups: (O − E)² / V of the first, summed over the times at which somebody decided. */
export function logRankOfTwo(a: readonly Watched[], b: readonly Watched[]): number | null {
  const both = [...a, ...b];
  let [excess, variance] = [0, 0];
  for (const time of distinct(both)) {
    const [d, n, mine] = [decidedAt(both, time), atRisk(both, time), atRisk(a, time)];
    if (d === 0) continue;
    excess += decidedAt(a, time) - (d * mine) / n;
    if (n > 1) variance += (d * (n - d) * mine * (n - mine)) / (n * n * (n - 1));
  }
  return variance === 0 ? null : excess ** 2 / variance;
}

/** The share decided (or dropped) by t: for each who did, the share that was neither just before, divided by those at risk. */
export function incidence(group: readonly Watched[], t: number, end: "decided" | "dropped"): number {
  const left = (time: number) =>
    distinct(group)
      .filter((before) => before < time)
      .reduce((product, before) => {
        const gone = group.filter((one) => one.time === before && one.end !== "open").length;
        return product * (1 - gone / atRisk(group, before));
      }, 1);
  return group
    .filter((one) => one.end === end && one.time <= t)
    .reduce((sum, { time }) => sum + left(time) / atRisk(group, time), 0);
}

/** Type 7 by drawing the line through the points ((k − 1)/(n − 1), x₍ₖ₎) and reading it off. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [only = Number.NaN] = sorted;
  const gaps = sorted.length - 1;
  for (let k = 1; k <= gaps; k += 1) {
    const [low, high] = [sorted[k - 1] ?? 0, sorted[k] ?? 0];
    if (share * gaps <= k) return low + (share * gaps - (k - 1)) * (high - low);
  }
  return only;
}
