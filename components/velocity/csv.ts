import Papa from "papaparse";
import { isValidElement, type ReactNode } from "react";

/** A cell of a table: what is shown, with its text where that cannot be read off. */
export type Cell = ReactNode | { readonly shown: ReactNode; readonly text: string };

const isNamed = (cell: Cell): cell is { readonly shown: ReactNode; readonly text: string } =>
  typeof cell === "object" && cell !== null && "shown" in cell;

export const shownOf = (cell: Cell): ReactNode => (isNamed(cell) ? cell.shown : cell);

/** The words of what is shown: links and other wrappings have them inside. */
function wordsOf(node: ReactNode): string {
  if (typeof node === "string" || typeof node === "number") return String(node);
  if (Array.isArray(node)) return node.map(wordsOf).join("");
  return isValidElement<{ children?: ReactNode }>(node) ? wordsOf(node.props.children) : "";
}

export const textOf = (cell: Cell): string => (isNamed(cell) ? cell.text : wordsOf(cell));

/** Spreadsheets take it for another encoding without. */
const BYTE_ORDER_MARK = "\u{feff}";

/**
 * A table as a file inside a link, so that it holds exactly what is on screen and needs no script. Cells that a spreadsheet
 * would run are made text by an apostrophe before them.
 */
export function csvHref(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [[...head], ...rows.map((cells) => cells.map(textOf))];
  const text = Papa.unparse(lines, { newline: "\r\n", escapeFormulae: true });
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`${BYTE_ORDER_MARK}${text}\r\n`)}`;
}

/** What the file is called: the name of the table in letters that every system takes. */
export const fileNameOf = (caption: string): string =>
  `${caption
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")}.csv`;
