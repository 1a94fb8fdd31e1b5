import { type Columns, columnsOf, firstRows } from "./columns.ts";

/** How the watch over a decision ended: an event (decided), or without one (dropped, or open as of then). */
export const ends = ["decided", "dropped", "open"] as const;
export type End = (typeof ends)[number];

/** Seconds from opened to the end, for each way to end, in any order. */
export type Times = Readonly<Record<End, Iterable<number>>>;

const names = ["time", ...ends] as const;

/** All that survival figures need to know of a group: its distinct times, increasing, and how many ended at each, and how. */
export type RiskTable = Columns<(typeof names)[number]>;

/** Of nobody. */
export const NOBODY: RiskTable = columnsOf(names, 0);

function inOrder(times: Iterable<number>): Float64Array {
  // Whole seconds are sorted in half the time.
  const sorted =
    times instanceof Uint32Array ? new Float64Array(times.slice().sort()) : Float64Array.from(times).sort();
  const [first = 0] = sorted;
  const last = sorted.at(-1) ?? 0;
  if (!(first >= 0 && last < Number.POSITIVE_INFINITY))
    throw new RangeError("A duration is a finite number of seconds, and not negative.");
  return sorted;
}

/** From a place in a sorted list, the first one that is later. */
function after(sorted: Float64Array, place: number, time: number): number {
  let next = place;
  while (sorted[next] === time) next += 1;
  return next;
}

/**
 * The times of a group, counted.
 *
 * @throws RangeError for a negative, infinite or missing duration.
 * @example riskTable({ decided: [60, 60], dropped: [], open: [90] })
 * // time 60, 90; decided 2, 0; dropped 0, 0; open 0, 1
 */
export function riskTable(times: Times): RiskTable {
  const [decided, dropped, open] = [inOrder(times.decided), inOrder(times.dropped), inOrder(times.open)];
  const table = columnsOf(names, decided.length + dropped.length + open.length);
  // Named once: looked up for each row, they would take most of the time.
  const { time: at, decided: made, dropped: left, open: still } = table;
  let [i, j, k, rows] = [0, 0, 0, 0];
  const never = Number.POSITIVE_INFINITY;
  for (;;) {
    const time = Math.min(decided[i] ?? never, dropped[j] ?? never, open[k] ?? never);
    if (time === never) return firstRows(names, table, rows);
    const nextI = after(decided, i, time);
    const nextJ = after(dropped, j, time);
    const nextK = after(open, k, time);
    at[rows] = time;
    made[rows] = nextI - i;
    left[rows] = nextJ - j;
    still[rows] = nextK - k;
    i = nextI;
    j = nextJ;
    k = nextK;
    rows += 1;
  }
}

/** Where each row of two groups goes among the times of both, and those times. */
function placesIn(some: Float64Array, others: Float64Array) {
  const [here, there] = [new Int32Array(some.length), new Int32Array(others.length)];
  const time = new Float64Array(some.length + others.length);
  const never = Number.POSITIVE_INFINITY;
  let [i, j, rows] = [0, 0, 0];
  for (; i < some.length || j < others.length; rows += 1) {
    const [a, b] = [some[i] ?? never, others[j] ?? never];
    time[rows] = Math.min(a, b);
    if (a <= b) here[i++] = rows;
    if (b <= a) there[j++] = rows;
  }
  return { here, there, time: time.subarray(0, rows) };
}

function addTo(column: Float64Array, places: Int32Array, counts: Float64Array): void {
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row] ?? 0;
    column[place] = (column[place] ?? 0) + (counts[row] ?? 0);
  }
}

/** Two groups as one, column by column. */
function mergeTwo(some: RiskTable, others: RiskTable): RiskTable {
  const { here, there, time } = placesIn(some.time, others.time);
  const merged = { ...columnsOf(names, time.length), time };
  for (const end of ends) {
    addTo(merged[end], here, some[end]);
    addTo(merged[end], there, others[end]);
  }
  return merged;
}

/**
 * Several groups as one.
 *
 * @example mergeTables([riskTable(oneWay), riskTable(twoWay)])
 */
export function mergeTables(tables: readonly RiskTable[]): RiskTable {
  return tables.reduce(mergeTwo, NOBODY);
}

/** A loop, because this is run for every group of every figure, and a function for each row takes ten times as long. */
function sum(column: Float64Array): number {
  let total = 0;
  for (const each of column) total += each;
  return total;
}

type Totals = Readonly<Record<End | "n", number>>;

function summedUp(table: RiskTable): Totals {
  const [decided, dropped, open] = [sum(table.decided), sum(table.dropped), sum(table.open)];
  return { n: decided + dropped + open, decided, dropped, open };
}

/** Every figure of a table begins with them. */
const known = new WeakMap<RiskTable, Totals>();

/**
 * How many are in a table, in all and by how they ended.
 *
 * @example totalsOf(table) // { n: 3, decided: 2, dropped: 0, open: 1 }
 */
export function totalsOf(table: RiskTable): Totals {
  const totals = known.get(table) ?? summedUp(table);
  known.set(table, totals);
  return totals;
}

/**
 * How many ended at the time of a row, in whatever way.
 *
 * @example goneAt(table, 0) // 2
 */
export function goneAt({ decided, dropped, open }: RiskTable, row: number): number {
  return (decided[row] ?? 0) + (dropped[row] ?? 0) + (open[row] ?? 0);
}

/**
 * How many are still watched just before a time: those whose own time is not earlier.
 *
 * @example atRisk(table, 90) // 1
 */
export function atRisk(table: RiskTable, time: number): number {
  let [row, n] = [table.length - 1, 0];
  for (; (table.time[row] ?? -1) >= time; row -= 1) n += goneAt(table, row);
  return n;
}
