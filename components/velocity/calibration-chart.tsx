import type { CalibrationBin } from "@/lib/metrics/hindsight-figures";
import { FigureFrame } from "./figure-frame.tsx";
import { countCell, type FigureTable } from "./figure-table.ts";
import { listOf, type Place } from "./links.ts";
import { few, percentOf, rangeOf } from "./numbers.ts";
import { at, onPlot } from "./on-plot.ts";
import { Plot } from "./plot.tsx";
import { type Point, Pointing } from "./pointing.tsx";
import type { Tick } from "./scale.ts";

const LEVELS = [0, 0.5, 1].map((y) => ({ y, label: `${(1 - y) * 100} %` }));
const TICKS: readonly Tick[] = [0, 0.25, 0.5, 0.75, 1].map((x) => ({
  x,
  value: x,
  label: percentOf(x).replace("0.0", "0"),
  minor: x === 0.25 || x === 0.75,
}));

const binName = ({ from, to }: Pick<CalibrationBin, "from" | "to">) => `${from}–${to} %`;

/** How often it turned out well, by how likely that had been said to be; on the line is who says 70 % and is right 7 times of 10. */
export function CalibrationChart({ bins, place }: { bins: readonly CalibrationBin[]; place: Place }) {
  const filled = bins.flatMap((bin) => {
    const { forecast, good } = bin;
    return forecast === null || good.share === null ? [] : [{ bin, x: forecast, y: 1 - good.share, good }];
  });
  const points = filled.map(
    ({ bin, x, y, good }): Point => ({
      x: onPlot(x),
      y: onPlot(y),
      label: `Forecast ${binName(bin)}: ${good.hits} of ${good.n} turned out well`,
      href: listOf(place, good.among),
    }),
  );
  return (
    <FigureFrame
      title="Forecasts against outcomes"
      sentence="Each mark stands for the forecasts of a bin, at their mean, with the 95 % interval of how often it turned out well. On the dashed line, forecasts and outcomes agree."
      tables={[calibrationTable(bins, place)]}
      place={place}
    >
      <Plot
        levels={LEVELS}
        ticks={TICKS}
        height="h-48 sm:h-56"
        wrap={(plot) => (
          <Pointing label="Read the forecasts against what came" points={points}>
            {plot}
          </Pointing>
        )}
        drawing={
          <>
            <path d="M0 1000L1000 0" className="stroke-line-strong" strokeDasharray="4 4" />
            {filled.map(({ bin, x, y, good: { interval } }) => (
              <g key={bin.from}>
                {interval && (
                  <path
                    d={`M${at(x)} ${at(1 - interval.upper)}V${at(1 - interval.lower)}`}
                    className="stroke-line-strong"
                    strokeWidth="3"
                  />
                )}
                <path
                  d={`M${at(x)} ${at(y)}h.01`}
                  className="stroke-accent"
                  strokeWidth="9"
                  strokeLinecap="round"
                />
              </g>
            ))}
          </>
        }
      />
      <p className="text-ink-faint text-xs">
        Across: forecast when deciding. Up: share that turned out well.
      </p>
    </FigureFrame>
  );
}

const calibrationTable = (bins: readonly CalibrationBin[], place: Place): FigureTable => ({
  caption: "Good among good and bad, by the forecast",
  head: ["Forecast", "Mean", "Good", "95 %", "n"],
  rows: bins
    .filter(({ good }) => good.n > 0)
    .map(({ forecast, good, ...bin }) => [
      binName(bin),
      forecast === null ? "–" : percentOf(forecast),
      good.share === null ? few(good.n) : percentOf(good.share),
      good.interval === null ? "–" : rangeOf(good.interval),
      countCell(place, good.among, good.n),
    ]),
});
