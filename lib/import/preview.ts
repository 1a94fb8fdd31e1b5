import { type Column, ColumnCounts } from "./columns.ts";
import { type CsvRow, type Delimiter, guessDelimiter, openSheet } from "./csv.ts";
import { completed, guessMapping } from "./guess.ts";
import type { Mapping } from "./mapping.ts";
import { type Around, type Complaint, type ImportedRecord, type RowResult, recordReader } from "./record.ts";

/** A file as often as it is needed, from its beginning, in pieces. */
export type Pieces = () => Iterable<string>;

const SNIFFED = 65_536;

/** The beginning of a file, enough to see how it is written. */
function beginning(pieces: Pieces): string {
  let text = "";
  for (const piece of pieces()) {
    text += piece;
    if (text.length >= SNIFFED) break;
  }
  return text.slice(0, SNIFFED);
}

/** Reads every row of a sheet with a mapping and finds the keys that come twice, which only the whole file can tell. */
export function* readRecords(
  rows: Iterable<CsvRow>,
  width: number,
  mapping: Mapping,
  around: Around,
): Generator<RowResult> {
  const read = recordReader(mapping, width, around);
  const lines = new Map<string, number>();
  for (const row of rows) {
    const result = read(row);
    if (result.kind !== "record") {
      yield result;
      continue;
    }
    const { externalKey } = result.record;
    const before = lines.get(externalKey);
    if (before === undefined) {
      lines.set(externalKey, row.line);
      yield result;
      continue;
    }
    const column = mapping.key;
    const value = column === null ? "" : externalKey;
    const reason = column === null ? `is the same row as line ${before}` : `stands in line ${before} already`;
    yield { kind: "bad", complaints: [{ line: row.line, column, reason, value }], impossible: false };
  }
}

/** What there is to see before anything is imported. */
export interface Summary {
  readonly columns: readonly Column[];
  readonly mapping: Mapping;
  readonly rows: number;
  readonly records: number;
  readonly impossible: number;
  /** Bad ones that would come in if impossible times were kept. */
  readonly impossibleLeftOut: number;
  readonly bad: number;
  readonly leftOut: number;
  readonly first: readonly ImportedRecord[];
}

const SHOWN = 8;

/**
 * Looks through a file twice: what its columns hold, then what its rows say under the mapping (the given one, else the guess; that
 * is made with the delimiter where only it is given).
 * A generator that yields after every row, so that its caller can let others go first; it returns the summary.
 *
 * @param complain called with everything that is wrong, in the order of the file.
 * @returns null where the file is empty.
 */
export function* summarise(
  pieces: Pieces,
  given: Mapping | Delimiter | null,
  around: Around,
  complain: (complaint: Complaint, kept: boolean) => void,
): Generator<undefined, Summary | null> {
  const corrected = typeof given === "string" ? null : given;
  const named = typeof given === "string" ? given : given?.delimiter;
  const delimiter = named ?? guessDelimiter(beginning(pieces));
  const sheet = openSheet(pieces(), delimiter);
  if (!sheet) return null;
  const counts = new ColumnCounts(sheet.header, around.zone);
  for (const row of sheet.rows) {
    counts.add(row);
    yield;
  }
  const columns = counts.columns();
  const mapping = corrected ? completed(corrected, columns) : guessMapping(columns, delimiter);
  const found = { rows: 0, records: 0, impossible: 0, impossibleLeftOut: 0, bad: 0, leftOut: 0 };
  const first: ImportedRecord[] = [];
  const again = openSheet(pieces(), delimiter);
  for (const result of readRecords(again?.rows ?? [], columns.length, mapping, around)) {
    found.rows += 1;
    if (result.kind === "left_out") found.leftOut += 1;
    else {
      const kept = result.kind === "record";
      for (const complaint of result.complaints) complain(complaint, kept);
      if (result.kind === "bad") {
        found.bad += 1;
        if (result.impossible) found.impossibleLeftOut += 1;
      } else {
        found.records += 1;
        if (result.record.problem !== null) found.impossible += 1;
        if (first.length < SHOWN) first.push(result.record);
      }
    }
    yield;
  }
  return { columns, mapping, first, ...found };
}
