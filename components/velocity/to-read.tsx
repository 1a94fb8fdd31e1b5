import { SoftLink } from "@/components/ui/soft-link";
import { formatDay } from "@/lib/format/day";
import { type Chart, type Measured, offers, type ToRead } from "@/lib/metrics/examples";
import { decisionOf, type Place } from "./links.ts";
import { type Times, timesOf } from "./times.ts";
import { untitled } from "./untitled.ts";

const said: Readonly<Record<Measured, (value: number, times: Times) => string>> = {
  seconds: (value, times) => times.of(value),
  share: (value) => `${value} %`,
};

/** What a chart says of one decision. */
function saidOf(chart: Chart, { value, day }: ToRead, place: Place): string {
  const { spread } = offers[chart];
  return spread === null || value === null ? formatDay(day) : said[spread](value, timesOf(place));
}

const chosen: Readonly<Record<Measured | "latest", string>> = {
  seconds: "The quickest, one in the middle, the slowest",
  share: "With the least, in the middle, with the most",
  latest: "The latest of them",
};

/** Some of the decisions of a chart, to be read beside what it says of all. */
export function ToReadList({
  chart,
  decisions,
  place,
}: {
  chart: Chart;
  decisions: readonly ToRead[];
  place: Place;
}) {
  if (decisions.length === 0) return null;
  return (
    <div className="grid gap-1.5 text-sm">
      <p>
        <span className="font-medium">To read</span>{" "}
        <span className="text-ink-faint">{chosen[offers[chart].spread ?? "latest"]}</span>
      </p>
      <ul className="grid gap-1.5">
        {decisions.map((one) => (
          <li key={one.reference} className="flex items-baseline justify-between gap-4">
            <SoftLink href={decisionOf(place, one.reference)} className="line-clamp-2 min-h-6 min-w-0 behind">
              {untitled(one.title)}
            </SoftLink>
            <span className="shrink-0 text-ink-soft tabular-nums">{saidOf(chart, one, place)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The room that it takes, with titles of two lines on a phone, so that nothing below moves. */
export function ToReadToCome() {
  return <div className="min-h-44 sm:min-h-28" />;
}
