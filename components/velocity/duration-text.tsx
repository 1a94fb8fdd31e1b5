import type { PercentileFigure } from "@/lib/metrics/time-to-decide";
import { CountLink } from "./count-link.tsx";
import type { Place } from "./links.ts";
import { timesOf } from "./times.ts";

/** A percentile that opens what it was counted from; on hover as exact as it is known. */
export function Percentile({ figure, place }: { figure: PercentileFigure; place: Place }) {
  const times = timesOf(place);
  const exact = figure.value === null ? undefined : times.exact(figure.value);
  return (
    <CountLink place={place} behind={figure.behind} {...(exact && { title: exact })}>
      {times.percentile(figure)}
    </CountLink>
  );
}
