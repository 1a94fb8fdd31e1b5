import type { ShareFigure } from "@/lib/metrics/share-figure";
import { countCell, type FigureTable } from "./figure-table.ts";
import type { Place } from "./links.ts";
import { percentOf, rangeOf } from "./numbers.ts";

/** A share with the name of its row. */
export type NamedShare = readonly [name: string, figure: ShareFigure];

/** Shares that are drawn as bars, in numbers. */
export const shareTable = (caption: string, rows: readonly NamedShare[], place: Place): FigureTable => ({
  caption,
  // Numbers that open something stand apart, for a finger to meet the one that it means.
  head: ["Of", "Count", "Share", "95 %", "n"],
  rows: rows.map(([name, { share, interval, hits, n, behind, among }]) => [
    name,
    countCell(place, behind, hits),
    share === null ? "–" : percentOf(share),
    interval === null ? "–" : rangeOf(interval),
    countCell(place, among, n),
  ]),
});
