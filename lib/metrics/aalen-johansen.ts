import { type Columns, columnsOf, firstRows } from "./columns.ts";
import { type RiskTable, totalsOf } from "./risk-table.ts";

export const outcomeNames = ["time", "decided", "dropped", "open"] as const;

/** Shares of all decisions from a time on; the three add up to one. */
export type Outcomes = Readonly<Record<(typeof outcomeNames)[number], number>>;

/**
 * What has become of decisions by time since opening, with dropping as a rival of deciding (Aalen–Johansen):
 * F(t) = Σ over tᵢ ≤ t of S(tᵢ−)·dᵢ/nᵢ for either, with S the share that is neither decided nor dropped. Only those still
 * open are censored. Seconds in, shares out; one row for each time at which something ended.
 *
 * @see Aalen and Johansen 1978, Scandinavian Journal of Statistics 5(3).
 * @example outcomesOf(riskTable({ decided: [1], dropped: [2], open: [] })) // time 1, 2; decided 0.5, 0.5; dropped 0, 0.5; open 0.5, 0
 */
export function outcomesOf(table: RiskTable): Columns<keyof Outcomes> {
  const outcomes = columnsOf(outcomeNames, table.length);
  // Named once: looked up for each row, they would take most of the time.
  const { time: at, decided: madeBy, dropped: leftBy, open: openAt } = outcomes;
  const { time, decided: ended, dropped: gone, open: still } = table;
  let [atRisk, rows] = [totalsOf(table).n, 0];
  let [decided, dropped, open] = [0, 0, 1];
  for (let row = 0; row < table.length; row += 1) {
    const made = ended[row] ?? 0;
    const left = gone[row] ?? 0;
    if (made + left > 0) {
      decided += (open * made) / atRisk;
      dropped += (open * left) / atRisk;
      open *= (atRisk - made - left) / atRisk;
      at[rows] = time[row] ?? 0;
      madeBy[rows] = decided;
      leftBy[rows] = dropped;
      openAt[rows] = open;
      rows += 1;
    }
    atRisk -= made + left + (still[row] ?? 0);
  }
  return firstRows(outcomeNames, outcomes, rows);
}
