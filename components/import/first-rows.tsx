import { Badge } from "@/components/ui/badge";
import type { Preview } from "@/lib/client/imports";
import { statusWord } from "./words.ts";

const day = (given: string) => given.slice(0, 10);

/** The first records as they would come in. */
export function FirstRows({ rows }: { rows: Preview["first"] }) {
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no name yet, and never change places.
        <li key={place} className="grid gap-x-4 gap-y-1 px-3.5 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]">
          <span className="wrap-anywhere min-w-0 font-medium">{row.title}</span>
          <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-ink-soft text-sm tabular-nums">
            {row.tags.map((tag) => (
              <Badge key={tag}>{tag}</Badge>
            ))}
            {row.owner && <span className="wrap-anywhere">{row.owner}</span>}
            {row.impossible && <Badge tone="warning">Impossible times</Badge>}
            <span>
              {statusWord[row.status]}, {day(row.opened)}
              {row.closed && ` to ${day(row.closed)}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
