import { type RiskTable, totalsOf } from "./risk-table.ts";

/** Shares of all decisions from a time on; the three add up to one. */
export interface Outcomes {
  readonly time: number;
  readonly decided: number;
  readonly dropped: number;
  readonly open: number;
}

/**
 * What has become of decisions by time since opening, with dropping as a rival of deciding (Aalen–Johansen):
 * F(t) = Σ over tᵢ ≤ t of S(tᵢ−)·dᵢ/nᵢ for either, with S the share that is neither decided nor dropped. Only those still
 * open are censored. Seconds in, shares out; one entry for each time at which something ended.
 *
 * @see Aalen and Johansen 1978, Scandinavian Journal of Statistics 5(3).
 * @example outcomesOf(riskTable({ decided: [1], dropped: [2], open: [] })).at(-1) // { time: 2, decided: 0.5, dropped: 0.5, open: 0 }
 */
export function outcomesOf(table: RiskTable): readonly Outcomes[] {
  const outcomes: Outcomes[] = [];
  let atRisk = totalsOf(table).n;
  let [decided, dropped, open] = [0, 0, 1];
  for (const moment of table) {
    if (moment.decided + moment.dropped > 0) {
      decided += (open * moment.decided) / atRisk;
      dropped += (open * moment.dropped) / atRisk;
      open *= (atRisk - moment.decided - moment.dropped) / atRisk;
      outcomes.push({ time: moment.time, decided, dropped, open });
    }
    atRisk -= moment.decided + moment.dropped + moment.open;
  }
  return outcomes;
}
