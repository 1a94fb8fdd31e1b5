import type { EventData, When } from "../decisions/events.ts";
import { limits } from "../decisions/text.ts";
import type { DataProblem } from "../decisions/words.ts";
import type { CsvRow } from "./csv.ts";
import { type DateField, type Mapping, type StatusMeaning, wordOf } from "./mapping.ts";
import { impossibleIn } from "./possible.ts";
import { shorten } from "./shorten.ts";
import { type DateReader, dateReader } from "./when.ts";

export type ImportedRecord = EventData<"imported"> & { readonly externalKey: string };

/** One thing that is wrong with one row; `column` is null where it is about the row as a whole. */
export interface Complaint {
  readonly line: number;
  readonly column: number | null;
  readonly reason: string;
  readonly value: string;
}

export type RowResult =
  | { readonly kind: "record"; readonly record: ImportedRecord; readonly complaints: readonly Complaint[] }
  | {
      readonly kind: "bad";
      readonly complaints: readonly Complaint[];
      /** Whether impossible times are all that is wrong, so that it could be kept. */
      readonly impossible: boolean;
    }
  | { readonly kind: "left_out" };

/** What reading needs beside the rows. */
export interface Around {
  /** Time zone of the workspace. */
  readonly zone: string;
  /** The server's time, UTC with milliseconds. */
  readonly now: string;
  /** A short fingerprint of a text, for rows without a key of their own. */
  readonly fingerprint: (text: string) => string;
}

const KEY_LENGTH = 200;
const SHOWN_LENGTH = 120;
const NUL = String.fromCharCode(0);
const problemWords: Readonly<Record<DataProblem, { field: DateField; reason: string }>> = {
  decided_before_opened: { field: "decided", reason: "lies before the day it was opened" },
  dropped_before_opened: { field: "dropped", reason: "lies before the day it was opened" },
  superseded_before_decided: { field: "superseded", reason: "lies before the day it was decided" },
};

/** Gathers what is wrong with one row while it is read. */
class Reading {
  readonly complaints: Complaint[] = [];

  constructor(readonly row: CsvRow) {}

  cell(column: number | null | undefined): string {
    return column === null || column === undefined ? "" : (this.row.cells[column] ?? "").trim();
  }

  complain(column: number | null, reason: string): void {
    this.complaints.push({
      line: this.row.line,
      column,
      reason,
      value: shorten(this.cell(column), SHOWN_LENGTH),
    });
  }

  /** The cell as text within its limit; null where there is none. */
  text(column: number | null, limit: number): string | null {
    const cell = this.cell(column);
    if (cell === "") return null;
    if (cell.includes(NUL) || !cell.isWellFormed())
      this.complain(column, "has characters that no text can have");
    else if (cell.length > limit)
      this.complain(column, `has ${cell.length} characters; at most ${limit} fit`);
    return cell;
  }

  tags({ tags, alsoTag }: Mapping): string[] {
    const found = new Map(alsoTag.map((tag) => [tag.toLowerCase(), tag]));
    for (const column of tags) {
      for (const part of (this.text(column, limits.shortText) ?? "").split(/[;,|\n]/)) {
        const tag = part.trim();
        if (tag.length > limits.tag) this.complain(column, `has a tag longer than ${limits.tag} characters`);
        else if (tag !== "" && !found.has(tag.toLowerCase())) found.set(tag.toLowerCase(), tag);
      }
    }
    if (found.size > limits.tags) this.complain(tags[0] ?? null, `has more than ${limits.tags} tags`);
    return [...found.values()];
  }

  link(column: number | null): string | null {
    const link = this.text(column, limits.shortText);
    if (link !== null && !/^https?:\/\/[^\s]+$/i.test(link)) this.complain(column, "is not a web address");
    return link;
  }

  meaning<M>(mapped: { column: number; words: Readonly<Record<string, M>> } | null, empty: M): M | null {
    if (mapped === null) return empty;
    const cell = this.cell(mapped.column);
    if (cell === "") return empty;
    const word = wordOf(cell);
    const found = Object.hasOwn(mapped.words, word) ? mapped.words[word] : undefined;
    if (found === undefined) this.complain(mapped.column, "is a word that has no meaning yet");
    return found ?? null;
  }
}

interface Times {
  readonly decided: When | null;
  readonly dropped: When | null;
  readonly superseded: When | null;
}

/** How it ended: the dates say it, or the word does and needs its date. */
function ending(reading: Reading, mapping: Mapping, meaning: StatusMeaning, times: Times): Times {
  const { decided, dropped, superseded } = times;
  const none = { decided: null, dropped: null, superseded: null };
  const at = mapping.status?.column ?? null;
  if (meaning === "open") return none;
  if (meaning === "decided") {
    if (decided === null) reading.complain(at, "says decided, but there is no date of deciding");
    return { ...none, decided };
  }
  if (meaning === "dropped") {
    // Many places keep one date for every kind of end.
    const end = dropped ?? decided;
    if (end === null) reading.complain(at, "says dropped, but there is no date of it");
    return { ...none, dropped: end };
  }
  if (meaning === "superseded" || (superseded !== null && decided === null)) {
    if (decided === null) {
      reading.complain(mapping.superseded?.column ?? at, "says superseded, but there is no date of deciding");
    } else if (superseded === null) reading.complain(at, "says superseded, but there is no date of it");
    return { ...none, decided, superseded };
  }
  return decided === null ? { ...none, dropped } : { decided, dropped: null, superseded };
}

/** @returns every date of the row that is mapped and filled; what cannot be read is a complaint. */
function timesIn(reading: Reading, mapping: Mapping, dates: DateReader): Times & { opened: When | null } {
  const read = (field: DateField): When | null => {
    const mapped = mapping[field];
    const cell = reading.cell(mapped?.column);
    if (!mapped || cell === "" || mapped.format === null) return null;
    const found = dates(cell, mapped.format, field === "opened" ? "start" : "end");
    if (typeof found !== "string") return found;
    reading.complain(mapped.column, found);
    return null;
  };
  return {
    opened: read("opened"),
    decided: read("decided"),
    dropped: read("dropped"),
    superseded: read("superseded"),
  };
}

/**
 * Reads rows as a mapping says. What comes out fits the domain's own schema of an imported record.
 *
 * @param width how many columns the header has.
 * @returns a function from a row to its record, to what is wrong with it, or to its being left out.
 * @example const read = recordReader(mapping, 3, { zone: "UTC", now, fingerprint }); read(row).kind // "record"
 */
export function recordReader(mapping: Mapping, width: number, around: Around): (row: CsvRow) => RowResult {
  const dates = dateReader(around.zone, around.now);
  return (row) => {
    const reading = new Reading(row);
    const bad = (impossible = false): RowResult => ({
      kind: "bad",
      complaints: reading.complaints,
      impossible,
    });
    const extra = row.cells.slice(width).some((cell) => cell.trim() !== "");
    if (row.broken !== null) reading.complain(null, row.broken);
    else if (extra) reading.complain(null, `has ${row.cells.length} cells, but the header has ${width}`);
    if (reading.complaints.length > 0) return bad();

    const meaning = reading.meaning<StatusMeaning>(mapping.status, "by_dates");
    if (meaning === "leave_out") return { kind: "left_out" };
    const title = reading.text(mapping.title, limits.title);
    if (title === null) reading.complain(mapping.title, "is empty, and a decision needs a title");
    const { opened, ...times } = timesIn(reading, mapping, dates);
    const openedColumn = mapping.opened?.column ?? null;
    if (opened === null && reading.cell(openedColumn) === "")
      reading.complain(openedColumn, "is empty, and nothing can be measured without it");
    const unread = reading.complaints.length > 0;
    const ended = meaning === null || unread ? times : ending(reading, mapping, meaning, times);
    const door = reading.meaning(mapping.door, "unset");
    const key = reading.text(mapping.key, KEY_LENGTH);
    if (key === null && mapping.key !== null)
      reading.complain(mapping.key, "is empty, so the record could not be found again");
    const record = {
      title,
      question: reading.text(mapping.question, limits.longText),
      ownerName: reading.text(mapping.owner, limits.title),
      door: door === "unset" ? null : door,
      tags: reading.tags(mapping),
      link: reading.link(mapping.link),
      externalKey: key ?? `row:${around.fingerprint(JSON.stringify(row.cells))}`,
      choice: reading.text(mapping.choice, limits.shortText),
      ...ended,
    };
    if (opened === null || reading.complaints.length > 0) return bad();

    const problem = impossibleIn({ ...ended, opened });
    if (problem !== null) {
      const { field, reason } = problemWords[problem];
      reading.complain(mapping[field]?.column ?? null, reason);
      if (!mapping.keepImpossible) return bad(true);
    }
    return { kind: "record", record: { ...record, opened, problem }, complaints: reading.complaints };
  };
}
