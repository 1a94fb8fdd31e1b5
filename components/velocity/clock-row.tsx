import type { PercentileFigure } from "@/lib/metrics/time-to-decide";
import { CountLink } from "./count-link.tsx";
import { Percentile } from "./duration-text.tsx";
import type { Place } from "./links.ts";
import { timesOf } from "./times.ts";

/** A row of a table of clocks: half of them within, the interval of that, and how many there are. */
export const clockRow = (name: string, figure: PercentileFigure, place: Place) => ({
  key: name,
  cells: [
    name,
    <Percentile key="half" figure={figure} place={place} />,
    timesOf(place).between(figure) ?? "–",
    <CountLink key="n" place={place} behind={figure.behind}>
      {figure.n}
    </CountLink>,
  ],
});
