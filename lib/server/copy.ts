import { columnOf } from "./bulk.ts";

/**
 * Rows as the text that COPY reads, which neither side has to take apart as JSON: for many rows of wide tables that is most of
 * the work.
 */

const quoted = (field: string) => `"${columnOf(field)}"`;

const NOTHING = "\\N";
const MEANING_MORE = /[\\\n\r\t]/;
const instead: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function plain(text: string): string {
  if (!MEANING_MORE.test(text)) return text;
  return text.replace(/[\\\n\r\t]/g, (character) => instead[character] ?? character);
}

const listed = (part: unknown) =>
  part instanceof Date ? part.toISOString() : `"${String(part).replace(/["\\]/g, "\\$&")}"`;

function textOf(given: unknown): string {
  if (given === null || given === undefined) return NOTHING;
  if (typeof given === "string") return plain(given);
  if (typeof given !== "object") return String(given);
  if (given instanceof Date) return given.toISOString();
  if (given instanceof Uint8Array) return `\\\\x${Buffer.from(given).toString("hex")}`;
  return plain(Array.isArray(given) ? `{${given.map(listed).join(",")}}` : JSON.stringify(given));
}

/** Many new rows of one table. The fields are those of the Prisma model, in one part or in several; all rows have the same. */
export class Rows {
  #columns = "";
  readonly #lines: string[] = [];

  constructor(readonly table: "decision" | "event" | "free_text" | "facts") {}

  get size(): number {
    return this.#lines.length;
  }

  add(...parts: readonly object[]): void {
    if (this.#lines.length === 0)
      this.#columns = parts.flatMap((part) => Object.keys(part).map(quoted)).join(", ");
    const cells: string[] = [];
    for (const part of parts) for (const given of Object.values(part)) cells.push(textOf(given));
    this.#lines.push(cells.join("\t"));
  }

  /** The statement and what it reads; with a last column that was not known while the rows were made. */
  copied(last?: { readonly field: string; readonly values: readonly string[] }) {
    const more = last ? `, ${quoted(last.field)}` : "";
    const lines = last
      ? this.#lines.map((line, place) => `${line}\t${textOf(last.values[place])}`)
      : this.#lines;
    return {
      statement: `COPY "${this.table}" (${this.#columns}${more}) FROM STDIN`,
      text: lines.length === 0 ? "" : `${lines.join("\n")}\n`,
    };
  }
}
