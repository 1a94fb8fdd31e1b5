import { record } from "./record.ts";

/** Rows of numbers, column by column: a hundred thousand objects would take ten times as long to make and to read. */
export type Columns<Name extends string> = { readonly length: number } & Readonly<Record<Name, Float64Array>>;

/**
 * Columns with room for so many rows, all zero.
 *
 * @example columnsOf(["time", "decided"], 2).time // Float64Array [0, 0]
 */
export function columnsOf<Name extends string>(names: readonly Name[], length: number): Columns<Name> {
  return { ...record(names, () => new Float64Array(length)), length };
}

/**
 * The first rows, in the same memory.
 *
 * @example firstRows(["time"], columns, 1).time // Float64Array [0]
 */
export function firstRows<Name extends string>(
  names: readonly Name[],
  columns: Columns<Name>,
  length: number,
): Columns<Name> {
  return { ...record(names, (name) => columns[name].subarray(0, length)), length };
}

/**
 * The row at a place, from 0.
 *
 * @throws RangeError where there is none.
 * @example rowAt(["time", "decided"], columns, 0) // { time: 0, decided: 0 }
 */
export function rowAt<Name extends string>(
  names: readonly Name[],
  columns: Columns<Name>,
  place: number,
): Readonly<Record<Name, number>> {
  if (!(place >= 0 && place < columns.length)) throw new RangeError(`There is no row ${place}.`);
  return record(names, (name) => columns[name][place] ?? 0);
}
