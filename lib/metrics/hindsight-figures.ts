import { type Brier, brierOf, type Resolved } from "./brier.ts";
import { figuresOver, type Some } from "./counted-sets.ts";
import { type BinStart, binEnd, binStarts } from "./forecast-picks.ts";
import { type Gauge, sumOf } from "./gauge.ts";
import type { PickName } from "./picks.ts";
import type { ShareFigure } from "./share-figure.ts";
import { isShown } from "./shown.ts";
import type { View } from "./view.ts";

const judgedFrom = (start: BinStart) => `judgedFrom${start}` as const;
const goodFrom = (start: BinStart) => `goodFrom${start}` as const;

export const hindsightWanted = {
  sets: ["forecastJudged", ...binStarts.map(judgedFrom), ...binStarts.map(goodFrom)] as const,
  measures: [
    "goodForecasts",
    "badForecasts",
    "delayForeseen",
    "delayTold",
    "reversalForeseen",
    "reversalTold",
  ] as const,
  watches: [] as const,
};
type HindsightGauge = Gauge<
  (typeof hindsightWanted.sets)[number],
  (typeof hindsightWanted.measures)[number],
  never
>;

/** Forecasts from one whole per cent to another: what they were on average, and how often it turned out well. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  /** From 0 to 1; null where nobody said so. */
  readonly forecast: number | null;
  readonly good: ShareFigure;
}

export interface Calibration {
  readonly n: number;
  /** Null where n is small. */
  readonly brier: Brier | null;
  readonly bins: readonly CalibrationBin[];
}

/** A sum of money over the decisions that say it, in whole units of the workspace's currency. */
export interface Cost extends Some {
  readonly sum: number;
}

export interface HindsightFigures {
  /** Of the owner's last forecast before deciding; never told of one person's decisions. */
  readonly calibration: Calibration | null;
  readonly costs: Readonly<Record<"delayForeseen" | "delayTold" | "reversalForeseen" | "reversalTold", Cost>>;
}

const CENT = 100;

function resolvedIn({ goodForecasts, badForecasts }: HindsightGauge["values"]): readonly Resolved[] {
  const told = (forecasts: Float64Array, outcome: 0 | 1) =>
    Array.from(forecasts, (forecast) => ({ forecast: forecast / CENT, outcome }));
  return [...told(goodForecasts, 1), ...told(badForecasts, 0)];
}

function binOf(start: BinStart, resolved: readonly Resolved[], good: ShareFigure): CalibrationBin {
  const to = binEnd(start);
  const mine = resolved.filter(({ forecast }) => start / CENT <= forecast && forecast <= to / CENT);
  const sum = mine.reduce((total, { forecast }) => total + forecast, 0);
  return { from: start, to, forecast: mine.length === 0 ? null : sum / mine.length, good };
}

/**
 * What forecasts and waiting were worth. Calibration: the owner's last forecast before deciding against the latest verdict, one per
 * decision, in ten bins, with Brier's score and its parts over the distinct forecasts. Costs: what a day of waiting was said to cost,
 * times the days past enough, and what waiting really cost, as reviews say; beside what walking back was foreseen to cost where it
 * happened, and really cost. By the day decided.
 *
 * @see Murphy 1973, Journal of Applied Meteorology 12(4).
 * @example hindsightFigures(gaugeOf(facts, view, hindsightWanted), view).calibration?.brier?.score // 0.2
 */
export function hindsightFigures(
  { tally, values }: HindsightGauge,
  { cohort }: Pick<View, "cohort">,
): HindsightFigures {
  const { behind, share } = figuresOver(tally, cohort);
  const resolved = resolvedIn(values);
  const cost = (name: keyof HindsightFigures["costs"] & PickName): Cost => ({
    n: values[name].length,
    sum: sumOf(values[name]),
    behind: behind(name),
  });
  return {
    calibration:
      typeof cohort.owner === "string"
        ? null
        : {
            n: tally.forecastJudged,
            brier: isShown(tally.forecastJudged) ? brierOf(resolved) : null,
            bins: binStarts.map((start) => binOf(start, resolved, share(goodFrom(start), judgedFrom(start)))),
          },
    costs: {
      delayForeseen: cost("delayForeseen"),
      delayTold: cost("delayTold"),
      reversalForeseen: cost("reversalForeseen"),
      reversalTold: cost("reversalTold"),
    },
  };
}
