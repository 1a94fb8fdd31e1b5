/** One row of a file: where it begins (lines from 1, as an editor counts them) and its cells as text, never as formulas. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with the row as such, such as a quote that is never closed. */
  readonly broken: string | null;
}

export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

const QUOTE = 34;
const LF = 10;
const CR = 13;
const BOM = String.fromCharCode(0xfeff);

/** Where a reader stands: at the start of a cell, in a bare or a quoted one, or after a quote that may have closed it. */
type Place = "start" | "bare" | "quoted" | "closing";

/**
 * The rows of a file that comes in pieces, one at a time, so that a large file needs no more memory than one row. As people's
 * programs write them: quotes doubled or alone, line ends of every kind, also inside quotes, rows of every length.
 *
 * @param pieces the text, cut anywhere.
 * @example [...readRows(["a,b\r\n1,", '"2\n3"'], ",")][1] // { line: 2, cells: ["1", "2\n3"], broken: null }
 */
export function* readRows(pieces: Iterable<string>, delimiter: Delimiter): Generator<CsvRow> {
  const separator = delimiter.charCodeAt(0);
  let place: Place = "start";
  let cells: string[] = [];
  let cell = "";
  let line = 1;
  let began = 1;
  let quotedAt = 1;
  let afterCr = false;
  let first = true;

  for (const piece of pieces) {
    const text: string = first && piece.startsWith(BOM) ? piece.slice(1) : piece;
    first = false;
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (afterCr) {
        afterCr = false;
        if (code === LF) {
          if (place === "quoted") continue;
          from = at + 1;
          continue;
        }
      }
      if (place === "quoted") {
        if (code === QUOTE) {
          cell += text.slice(from, at);
          place = "closing";
        } else if (code === LF || code === CR) {
          line += 1;
          afterCr = code === CR;
        }
        continue;
      }
      if (place === "closing") {
        from = at;
        // A doubled quote stands for one; anything else that follows a closed cell belongs to it.
        place = code === QUOTE ? "quoted" : "bare";
        if (code === QUOTE) continue;
      }
      if (code === separator) {
        cells.push(cell + text.slice(from, at));
        cell = "";
        from = at + 1;
        place = "start";
      } else if (code === LF || code === CR) {
        cells.push(cell + text.slice(from, at));
        yield { line: began, cells, broken: null };
        cells = [];
        cell = "";
        from = at + 1;
        place = "start";
        line += 1;
        began = line;
        afterCr = code === CR;
      } else if (place === "start") {
        if (code === QUOTE) {
          place = "quoted";
          quotedAt = line;
          from = at + 1;
        } else place = "bare";
      }
    }
    if (place !== "closing") cell += text.slice(from);
  }
  if (cells.length === 0 && cell === "" && place === "start") return;
  const broken = place === "quoted" ? `has a quote in line ${quotedAt} that is never closed` : null;
  yield { line: began, cells: [...cells, cell], broken };
}

const MIN_ROWS = 2;

/** How well a delimiter explains a text: how many rows have as many cells as the first, and how many that is. */
function explains(text: string, delimiter: Delimiter): number {
  const rows = [...readRows([text], delimiter)].filter(({ cells }) =>
    cells.some((cell) => cell.trim() !== ""),
  );
  const width = rows[0]?.cells.length ?? 1;
  if (width < 2) return 0;
  // The last row of a sample may be cut.
  const whole = rows.length > MIN_ROWS ? rows.slice(0, -1) : rows;
  const same = whole.filter(({ cells }) => cells.length === width).length / whole.length;
  return same * same * Math.min(width, 8);
}

/**
 * The delimiter that the beginning of a file speaks for; a comma where nothing does.
 *
 * @example guessDelimiter("a;b\n1,5;2\n") // ";"
 */
export function guessDelimiter(sample: string): Delimiter {
  const declared = /^\uFEFF?sep=(.)\r?\n/i.exec(sample)?.[1];
  const named = delimiters.find((delimiter) => delimiter === declared);
  if (named) return named;
  const scored = delimiters.map((delimiter) => ({ delimiter, score: explains(sample, delimiter) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

const isBlank = ({ cells }: CsvRow) => cells.every((cell) => cell.trim() === "");
const isDeclaration = ({ line, cells }: CsvRow) => line === 1 && /^sep=/i.test(cells[0] ?? "");

/** A file as its header and the rows below it. */
export interface Sheet {
  /** Names as they stand in the file; a name that stands twice, or not at all, is told apart by its place. */
  readonly header: readonly string[];
  readonly rows: Iterable<CsvRow>;
}

function named(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, place) => {
    const name = cell.trim().replace(/\s+/g, " ").slice(0, 100).toWellFormed() || `Column ${place + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/**
 * Reads the header and leaves the rows to be read. Empty lines are no rows.
 *
 * @returns null where the file has no row at all.
 * @example openSheet(["a,a\n1,2\n"], ",")?.header // ["a", "a (2)"]
 */
export function openSheet(pieces: Iterable<string>, delimiter: Delimiter): Sheet | null {
  const all = readRows(pieces, delimiter);
  function* filled(): Generator<CsvRow> {
    for (const row of all) if (!isBlank(row) && !isDeclaration(row)) yield row;
  }
  const rows = filled();
  const head = rows.next();
  return head.done ? null : { header: named(head.value.cells), rows };
}
