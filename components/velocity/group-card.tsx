import type { ReactNode } from "react";
import { CountLink } from "./count-link.tsx";
import { Percentile } from "./duration-text.tsx";
import { SeriesName } from "./legend.tsx";
import type { Place } from "./links.ts";
import type { Series } from "./series.ts";
import { timesOf } from "./times.ts";

function Line({ word, children }: { word: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-3 py-0.5">
      <dt className="text-ink-soft">{word}</dt>
      <dd className="whitespace-nowrap text-right tabular-nums">{children}</dd>
    </div>
  );
}

/** The figures of one group under each other, with the finished ones apart: they leave out whoever still waits. */
export function GroupCard({ series, place }: { series: Series; place: Place }) {
  const { timeToDecide: figures } = series.figures;
  const { behind, finished } = figures;
  const between = timesOf(place).between(figures.median);
  return (
    <section
      aria-label={series.name}
      className="far-down min-w-0 border-line border-t pt-2.5 text-sm [--far-down-height:22rem]"
    >
      <h4 className="mb-1.5 flex min-h-5 items-center">
        <SeriesName series={series} />
      </h4>
      <dl>
        <Line word="Decisions">
          <CountLink place={place} behind={behind.all}>
            {figures.n}
          </CountLink>
        </Line>
        <Line word="Decided">
          <CountLink place={place} behind={behind.decided}>
            {figures.decided}
          </CountLink>
        </Line>
        <Line word="Open">
          <CountLink place={place} behind={behind.open}>
            {figures.open}
          </CountLink>
        </Line>
        <Line word="Dropped">
          <CountLink place={place} behind={behind.dropped}>
            {figures.dropped}
          </CountLink>
        </Line>
      </dl>
      <p className="mt-2 font-medium text-xs text-ink-faint">All, if not dropped</p>
      <dl>
        <Line word="Half within">
          <Percentile figure={figures.median} place={place} />
        </Line>
        <Line word="95 % interval">{between ?? "–"}</Line>
        <Line word="85 % within">
          <Percentile figure={figures.p85} place={place} />
        </Line>
      </dl>
      <p className="mt-2 font-medium text-xs text-ink-faint">Finished only</p>
      <dl>
        <Line word="Half within">
          <Percentile figure={finished.p50} place={place} />
        </Line>
        <Line word="85 % within">
          <Percentile figure={finished.p85} place={place} />
        </Line>
        <Line word="95 % within">
          <Percentile figure={finished.p95} place={place} />
        </Line>
      </dl>
      {(figures.problems > 0 || figures.startUnknown > 0) && (
        <dl className="mt-2 border-line border-t pt-1 text-ink-soft">
          {figures.problems > 0 && (
            <Line word="Impossible times">
              <CountLink place={place} behind={behind.problems}>
                {figures.problems}
              </CountLink>
            </Line>
          )}
          {figures.startUnknown > 0 && (
            <Line word="No known opening">
              <CountLink place={place} behind={behind.startUnknown}>
                {figures.startUnknown}
              </CountLink>
            </Line>
          )}
        </dl>
      )}
    </section>
  );
}
