import type { ReactNode } from "react";
import { CountLink } from "./count-link.tsx";
import { FigureFrame } from "./figure-frame.tsx";
import type { Place } from "./links.ts";
import { percentOf } from "./numbers.ts";
import { at, onPlot } from "./on-plot.ts";
import { Plot } from "./plot.tsx";
import { type Point, Pointing } from "./pointing.tsx";
import { timeScale, timeTicks } from "./scale.ts";
import { outcomesSentence } from "./sentences.ts";
import type { Series } from "./series.ts";
import { timesOf } from "./times.ts";

const LEVELS = [0, 0.5, 1].map((y) => ({ y, label: `${(1 - y) * 100} %` }));
const POINTS = 60;
const ROWS = 12;

type Figures = Series["figures"]["timeToDecide"];

/** An area under stairs, from the bottom (decided) or from the top (dropped). */
function area(outcomes: Figures["outcomes"], most: number, from: "decided" | "dropped"): string {
  const x = timeScale(most);
  const base = from === "decided" ? 1 : 0;
  const steps = outcomes
    .filter(({ time }) => time <= most)
    .map((one) => `H${at(x(one.time))}V${at(from === "decided" ? 1 - one.decided : one.dropped)}`);
  return `M0 ${at(base)}${steps.join("")}H1000V${at(base)}Z`;
}

const every = <T,>(all: readonly T[], most: number): readonly T[] => {
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, place) => place % step === 0 || place === all.length - 1);
};

/** What has become of the decisions: decided from below, dropped from above, open in between. */
export function OutcomesChart({
  figures,
  most,
  place,
  toRead,
}: {
  figures: Figures;
  most: number;
  place: Place;
  toRead?: ReactNode;
}) {
  const { outcomes, behind } = figures;
  const times = timesOf(place);
  const x = timeScale(most);
  const points = every(
    outcomes.filter(({ time }) => time <= most),
    POINTS,
  ).map(
    ({ time, decided, dropped, open }): Point => ({
      x: x(time),
      y: onPlot(1 - decided),
      label: `After ${times.of(time)}: ${percentOf(decided)} decided, ${percentOf(dropped)} dropped, ${percentOf(open)} open`,
    }),
  );
  const words = [
    { word: "Decided", mark: "bg-accent", pick: behind.decided, n: figures.decided },
    { word: "Open", mark: "border border-line-strong bg-surface", pick: behind.open, n: figures.open },
    { word: "Dropped", mark: "bg-line-strong", pick: behind.dropped, n: figures.dropped },
  ];
  return (
    <FigureFrame
      title="Decided, dropped and open, by time since opening"
      sentence={outcomesSentence(figures, times)}
      toRead={figures.dropped > 0 && toRead}
      legend={
        <ul className="flex flex-wrap gap-x-6 gap-y-1.5 text-sm">
          {words.map(({ word, mark, pick, n }) => (
            <li key={word} className="flex items-center gap-2">
              <span aria-hidden="true" className={`size-3 rounded-sm ${mark}`} />
              <span className="font-medium">{word}</span>
              <CountLink place={place} behind={pick}>
                {n}
              </CountLink>
            </li>
          ))}
        </ul>
      }
      place={place}
      tables={[
        {
          caption: "Share of all decisions",
          unit: times.unit,
          head: ["After", "Decided", "Dropped", "Open"],
          rows: every(outcomes, ROWS).map(({ time, decided, dropped, open }) => [
            times.of(time),
            percentOf(decided),
            percentOf(dropped),
            percentOf(open),
          ]),
        },
      ]}
    >
      <Plot
        levels={LEVELS}
        ticks={timeTicks(most, place)}
        height="h-44 sm:h-52"
        wrap={(plot) => (
          <Pointing label="Read the shares decided, dropped and open" points={points} across>
            {plot}
          </Pointing>
        )}
        drawing={
          <>
            <path d={area(outcomes, most, "decided")} className="fill-accent" />
            <path d={area(outcomes, most, "dropped")} className="fill-line-strong" />
          </>
        }
      />
    </FigureFrame>
  );
}
