import { formatNumber } from "@/lib/format/number";
import { type AgingRow, isLate } from "./aging-rows.ts";
import type { Cell, FigureTable } from "./figure-table.ts";
import { decisionOf, type Place } from "./links.ts";
import { few, percentOf } from "./numbers.ts";
import { timesOf } from "./times.ts";
import { untitled } from "./untitled.ts";

/** The open decisions of a group by age, the oldest first. */
export function agingTable({ series, open }: AgingRow, place: Place): FigureTable {
  const times = timesOf(place);
  const named = (reference: string, title: string | null): Cell =>
    place.closed ? untitled(title) : { text: untitled(title), href: decisionOf(place, reference) };
  return {
    caption: `${series.name}, the oldest first`,
    unit: times.unit,
    head: ["Decision", "Open for", "Older than, of the finished", "Risk of missing the target"],
    rows: open.map(({ reference, title, age, olderThan, finished, risk, ...one }) => [
      named(reference, title),
      times.of(age),
      olderThan === null ? few(finished) : `${percentOf(olderThan)} of ${formatNumber(finished)}`,
      risk === null ? "–" : isLate(one) ? "missed" : percentOf(risk),
    ]),
  };
}
