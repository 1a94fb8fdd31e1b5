import Link from "next/link";
import type { AgingRow } from "./aging-rows.ts";
import { DataTable } from "./data-table.tsx";
import { decisionOf, type Place } from "./links.ts";
import { percentOf, timeOf } from "./numbers.ts";
import { untitled } from "./untitled.ts";

/** The open decisions by age, the oldest first. */
export function AgingTable({ rows, place }: { rows: readonly AgingRow[]; place: Place }) {
  return rows.map(({ series, open }) => (
    <DataTable
      key={series.key}
      caption={`${series.name}, the oldest first`}
      head={["Decision", "Open for", "Older than", "Risk of missing the target"]}
      rows={open.map(({ id, reference, title, age, olderThan, risk }) => ({
        key: id,
        cells: [
          <Link
            key={id}
            href={decisionOf(place, reference)}
            prefetch={false}
            className="line-clamp-2 rounded-sm underline decoration-line-strong/60 underline-offset-3 hover:decoration-ink"
          >
            {untitled(title)}
          </Link>,
          timeOf(age),
          olderThan === null ? "–" : percentOf(olderThan),
          risk === null ? "–" : risk === 1 ? "missed" : percentOf(risk),
        ],
      }))}
    />
  ));
}
