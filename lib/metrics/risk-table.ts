/** How the watch over a decision ended: an event (decided), or without one (dropped, or open as of then). */
export const ends = ["decided", "dropped", "open"] as const;
export type End = (typeof ends)[number];

/** Seconds from opened to the end, for each way to end, in any order. */
export type Times = Readonly<Record<End, Iterable<number>>>;

/** How many ended at one time, and how. */
export interface Moment extends Readonly<Record<End, number>> {
  readonly time: number;
}

/** All that survival figures need to know of a group: its distinct times, increasing. */
export type RiskTable = readonly Moment[];

function inOrder(times: Iterable<number>): Float64Array {
  const sorted = Float64Array.from(times).sort();
  const [first = 0] = sorted;
  const last = sorted.at(-1) ?? 0;
  if (!(first >= 0 && last < Number.POSITIVE_INFINITY))
    throw new RangeError("A duration is a finite number of seconds, and not negative.");
  return sorted;
}

/**
 * The times of a group, counted.
 *
 * @throws RangeError for a negative, infinite or missing duration.
 * @example riskTable({ decided: [60, 60], dropped: [], open: [90] })
 * // [{ time: 60, decided: 2, dropped: 0, open: 0 }, { time: 90, decided: 0, dropped: 0, open: 1 }]
 */
export function riskTable(times: Times): RiskTable {
  const lists = [inOrder(times.decided), inOrder(times.dropped), inOrder(times.open)] as const;
  const at = [0, 0, 0];
  const head = (list: 0 | 1 | 2) => lists[list][at[list] ?? 0] ?? Number.POSITIVE_INFINITY;
  const take = (list: 0 | 1 | 2, time: number) => {
    const from = at[list] ?? 0;
    let to = from;
    while (lists[list][to] === time) to += 1;
    at[list] = to;
    return to - from;
  };
  const table: Moment[] = [];
  for (;;) {
    const time = Math.min(head(0), head(1), head(2));
    if (time === Number.POSITIVE_INFINITY) return table;
    table.push({ time, decided: take(0, time), dropped: take(1, time), open: take(2, time) });
  }
}

const added = (a: Moment, b: Moment): Moment => ({
  time: a.time,
  decided: a.decided + b.decided,
  dropped: a.dropped + b.dropped,
  open: a.open + b.open,
});

/** Two groups as one. */
function mergeTwo(some: RiskTable, others: RiskTable): RiskTable {
  const merged: Moment[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [some[i], others[j]];
    if (a === undefined) return [...merged, ...others.slice(j)];
    if (b === undefined) return [...merged, ...some.slice(i)];
    if (a.time < b.time) merged.push(a);
    else if (b.time < a.time) merged.push(b);
    else merged.push(added(a, b));
    if (a.time <= b.time) i += 1;
    if (b.time <= a.time) j += 1;
  }
}

/**
 * Several groups as one.
 *
 * @example mergeTables([riskTable(oneWay), riskTable(twoWay)])
 */
export function mergeTables(tables: readonly RiskTable[]): RiskTable {
  return tables.reduce<RiskTable>(mergeTwo, []);
}

/**
 * How many are in a table, in all and by how they ended.
 *
 * @example totalsOf(table) // { n: 3, decided: 2, dropped: 0, open: 1 }
 */
export function totalsOf(table: RiskTable): Readonly<Record<End | "n", number>> {
  let [decided, dropped, open] = [0, 0, 0];
  for (const moment of table) {
    decided += moment.decided;
    dropped += moment.dropped;
    open += moment.open;
  }
  return { n: decided + dropped + open, decided, dropped, open };
}

/**
 * How many are still watched just before a time: those whose own time is not earlier.
 *
 * @example atRisk(table, 90) // 1
 */
export function atRisk(table: RiskTable, time: number): number {
  return totalsOf(table.filter((moment) => moment.time >= time)).n;
}
