import type { CsvRow } from "./csv.ts";
import { readDate } from "./dates.ts";
import { type DateFormat, dateFormats, wordOf } from "./mapping.ts";
import { shorten } from "./shorten.ts";

/** What can be seen in a column without knowing what it means. */
export interface Column {
  readonly name: string;
  /** Rows that have something in it. */
  readonly filled: number;
  /** The first few different values, cut short. */
  readonly samples: readonly string[];
  /** Its different words with how often each occurs, most frequent first; null where they are too many to be a choice. */
  readonly words: readonly { readonly word: string; readonly count: number }[] | null;
  /** How many of the filled cells can be read in each format. */
  readonly dates: Readonly<Record<DateFormat, number>>;
  /** Cells that are dates with points, which are written with the day first. */
  readonly dotted: number;
}

const SAMPLES = 4;
const SAMPLE_LENGTH = 80;
const MOST_WORDS = 60;
const LONGEST_WORD = 60;
/** After so many cells without a single date, a column is not looked at as dates any more. */
const TRIES = 200;
const DOTTED = /^\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}/;

class ColumnCount {
  #filled = 0;
  #samples = new Set<string>();
  #words: Map<string, { word: string; count: number }> | null = new Map();
  #dates: Record<DateFormat, number> = { ymd: 0, dmy: 0, mdy: 0, words: 0, unix: 0, excel: 0 };
  #dated = 0;
  #dotted = 0;

  add(raw: string, zone: string): void {
    const cell = raw.trim();
    if (cell === "") return;
    this.#filled += 1;
    if (this.#samples.size < SAMPLES) this.#samples.add(shorten(cell, SAMPLE_LENGTH));
    this.#addWord(cell);
    if (this.#dated > 0 || this.#filled <= TRIES) this.#addDate(cell, zone);
  }

  #addWord(cell: string): void {
    if (!this.#words) return;
    const key = wordOf(cell);
    const known = this.#words.get(key);
    if (known) known.count += 1;
    else if (cell.length > LONGEST_WORD || this.#words.size === MOST_WORDS) this.#words = null;
    else this.#words.set(key, { word: cell.toWellFormed(), count: 1 });
  }

  #addDate(cell: string, zone: string): void {
    if (!/\d/.test(cell)) return;
    let any = false;
    for (const format of dateFormats) {
      if (readDate(cell, format, zone) === null) continue;
      this.#dates[format] += 1;
      any = true;
    }
    if (any) this.#dated += 1;
    if (DOTTED.test(cell)) this.#dotted += 1;
  }

  done(name: string): Column {
    const words = this.#words && [...this.#words.values()].sort((a, b) => b.count - a.count);
    return {
      name,
      filled: this.#filled,
      samples: [...this.#samples],
      words,
      dates: this.#dates,
      dotted: this.#dotted,
    };
  }
}

/** Looks at rows one by one and says in the end what was in each column. */
export class ColumnCounts {
  readonly #counts: readonly ColumnCount[];

  /** @param zone of the workspace, for times without an offset */
  constructor(
    readonly header: readonly string[],
    readonly zone: string,
  ) {
    this.#counts = header.map(() => new ColumnCount());
  }

  /** @example counts.add(row) */
  add({ cells }: CsvRow): void {
    for (const [place, count] of this.#counts.entries()) count.add(cells[place] ?? "", this.zone);
  }

  /** @example counts.columns()[0]?.samples */
  columns(): Column[] {
    return this.#counts.map((count, place) => count.done(this.header[place] ?? ""));
  }
}
