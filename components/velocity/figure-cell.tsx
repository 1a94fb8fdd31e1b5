import type { Behind } from "@/lib/metrics/behind";
import type { ShareFigure } from "@/lib/metrics/share-figure";
import type { PercentileFigure } from "@/lib/metrics/time-to-decide";
import { CountLink } from "./count-link.tsx";
import type { Place } from "./links.ts";
import { few, percentOf, rangeOf } from "./numbers.ts";
import { timesOf } from "./times.ts";

/**
 * A figure of a comparison: what it is and its interval, and in a line of its own how many it was made from, which opens them. Between
 * its lines stand spaces, for whoever reads them as one.
 */
export function FigureCell({
  told,
  range = null,
  exact,
  n,
  behind,
  place,
}: {
  told: string | null;
  range?: string | null;
  /** As exact as it is known, for whoever points at it. */
  exact?: string | undefined;
  n: number;
  behind: Behind;
  place: Place;
}) {
  return (
    <>
      {told !== null && (
        <>
          <span className="block" title={exact}>
            {told}
            {range !== null && <span className="text-ink-faint max-sm:block"> ({range})</span>}
          </span>{" "}
        </>
      )}
      <CountLink place={place} behind={behind}>
        {few(n)}
      </CountLink>
    </>
  );
}

export function ShareCell({
  figure: { share, interval, n, among },
  shown = true,
  place,
}: {
  figure: ShareFigure;
  shown?: boolean;
  place: Place;
}) {
  const isTold = shown && share !== null;
  return (
    <FigureCell
      told={isTold ? percentOf(share) : null}
      range={isTold && interval !== null ? rangeOf(interval) : null}
      n={n}
      behind={among}
      place={place}
    />
  );
}

export function PercentileCell({ figure, place }: { figure: PercentileFigure; place: Place }) {
  const { shown, value, n, behind } = figure;
  const times = timesOf(place);
  return (
    <FigureCell
      told={shown ? times.percentile(figure) : null}
      range={shown ? times.between(figure) : null}
      exact={shown && value !== null ? times.exact(value) : undefined}
      n={n}
      behind={behind}
      place={place}
    />
  );
}
