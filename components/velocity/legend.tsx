import { DoorMark } from "@/components/decisions/door-mark";
import type { Look, Series } from "./series.ts";

/** A piece of the line itself, so that it is found again without colour. */
function LineSample({ look }: { look: Look }) {
  return (
    <svg viewBox="0 0 32 8" className="h-2 w-8 shrink-0" aria-hidden="true">
      <path d="M0 4H32" strokeWidth="2.5" strokeDasharray={look.dash} className={look.stroke} />
    </svg>
  );
}

export function SeriesName({
  series: { door, name, look },
}: {
  series: Pick<Series, "door" | "name" | "look">;
}) {
  return door === null ? (
    <span className={`wrap-anywhere font-medium text-sm ${look.text}`}>{name}</span>
  ) : (
    <DoorMark door={door} />
  );
}

export function Legend({ lines }: { lines: readonly Series[] }) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1.5">
      {lines.map((series) => (
        <li key={series.key} className="flex items-center gap-2">
          <LineSample look={series.look} />
          <SeriesName series={series} />
        </li>
      ))}
    </ul>
  );
}
