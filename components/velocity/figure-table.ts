import type { Route } from "next";
import { formatNumber } from "@/lib/format/number";
import type { Behind } from "@/lib/metrics/behind";
import { listOf, type Place } from "./links.ts";

/** What a cell says, and what it opens. */
export type Cell = string | number | { readonly text: string; readonly href: Route };

/** The numbers behind a drawing, in the few letters that they need on their way to the browser. */
export interface FigureTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Of its times, where the page says beside it what they are. */
  readonly unit?: string | null;
}

/** A number that opens the decisions it counted, unless its reader may open nothing. */
export const countCell = (place: Place, behind: Behind, count: number): Cell =>
  place.closed ? formatNumber(count) : { text: formatNumber(count), href: listOf(place, behind) };
