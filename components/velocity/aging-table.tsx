import { SoftLink } from "@/components/ui/soft-link";
import { type AgingRow, isLate } from "./aging-rows.ts";
import { DataTable } from "./data-table.tsx";
import { decisionOf, type Place } from "./links.ts";
import { percentOf } from "./numbers.ts";
import { timesOf } from "./times.ts";
import { untitled } from "./untitled.ts";

/** The open decisions by age, the oldest first. */
export function AgingTable({ rows, place }: { rows: readonly AgingRow[]; place: Place }) {
  const times = timesOf(place);
  return rows.map(({ series, open }) => (
    <DataTable
      key={series.key}
      caption={`${series.name}, the oldest first`}
      unit={times.unit}
      head={["Decision", "Open for", "Older than", "Risk of missing the target"]}
      rows={open.map(({ id, reference, title, age, olderThan, risk, ...one }) => ({
        key: id,
        cells: [
          <SoftLink key={id} href={decisionOf(place, reference)} className="line-clamp-2 behind">
            {untitled(title)}
          </SoftLink>,
          times.of(age),
          olderThan === null ? "–" : percentOf(olderThan),
          risk === null ? "–" : isLate(one) ? "missed" : percentOf(risk),
        ],
      }))}
    />
  ));
}
