import type { Some } from "@/lib/metrics/counted-sets";
import type { SpreadFigure } from "@/lib/metrics/spread";
import { CountLink } from "./count-link.tsx";
import type { Place } from "./links.ts";
import { few } from "./numbers.ts";
import { timesOf } from "./times.ts";

/** Median, 85th percentile and number of something that took time, as cells of a table. */
export const spreadHead = ["Half within", "85 % within", "n"] as const;

export function spreadCells({ shown, n, median, p85, behind }: SpreadFigure, place: Place) {
  const times = timesOf(place);
  const time = (value: number | null) => (shown && value !== null ? times.of(value) : few(n));
  return [
    time(median),
    time(p85),
    <CountLink key={behind.pick} place={place} behind={behind}>
      {n}
    </CountLink>,
  ];
}

/** How many, as a link to them. */
export function SomeLink({ figure: { n, behind }, place }: { figure: Some; place: Place }) {
  return (
    <CountLink place={place} behind={behind}>
      {n}
    </CountLink>
  );
}
