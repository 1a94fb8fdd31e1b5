import Papa from "papaparse";
import { isValidElement, type ReactNode } from "react";

/** A component of the server that only puts its props into words. */
type Plain = (props: object) => ReactNode;
const isPlain = (type: unknown): type is Plain => typeof type === "function";

/** The words of what is shown: links and other wrappings have them inside, the rest says them when it is drawn. */
export function textOf(node: ReactNode): string {
  if (typeof node === "string" || typeof node === "number") return String(node);
  if (Array.isArray(node)) return node.map((one) => textOf(one)).join("");
  if (!isValidElement<{ children?: ReactNode }>(node)) return "";
  const { type, props } = node;
  if (props.children !== undefined) return textOf(props.children);
  return isPlain(type) ? textOf(type(props)) : "";
}

/** Spreadsheets take it for another encoding without. */
const BYTE_ORDER_MARK = "\u{feff}";

/**
 * A table as a file inside a link, so that it holds exactly what is on screen and needs no script; with the unit that the page
 * tells beside it. Cells that a spreadsheet
 * would run are made text by an apostrophe before them.
 */
export function csvHref(
  head: readonly string[],
  rows: readonly (readonly ReactNode[])[],
  unit: string | null = null,
): string {
  const [first = "", ...others] = head;
  const lines = [
    [unit === null ? first : `${first} (${unit})`, ...others],
    ...rows.map((cells) => cells.map((cell) => textOf(cell))),
  ];
  const text = Papa.unparse(lines, { newline: "\r\n", escapeFormulae: true });
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`${BYTE_ORDER_MARK}${text}\r\n`)}`;
}

/** What the file is called: the name of the table in letters that every system takes. */
export const fileNameOf = (caption: string): string =>
  `${caption
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")}.csv`;
