import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { isShown, LEAST_SHOWN } from "@/lib/metrics/shown";
import { FigureFrame } from "./figure-frame.tsx";
import { Legend, SeriesName } from "./legend.tsx";
import { listOf, type Place } from "./links.ts";
import { MarkLink } from "./mark-link.tsx";
import { percentOf } from "./numbers.ts";
import { at, onPlot } from "./on-plot.ts";
import { AxisRow, Plot } from "./plot.tsx";
import { type Point, Pointing } from "./pointing.tsx";
import { timeScale, timeTicks } from "./scale.ts";
import { survivalSentence } from "./sentences.ts";
import type { Series } from "./series.ts";
import { band, lastTime, stairs } from "./survival-paths.ts";
import { survivalTable } from "./survival-table.ts";
import { type Times, timesOf } from "./times.ts";

const LEVELS = [0, 0.25, 0.5, 0.75, 1].map((y) => ({ y, label: `${(1 - y) * 100} %` }));
const [HALF, MOST_OF_THEM] = [0.5, 0.85];
const POINTS = 60;

function marksOf({ key, name, look, figures: { timeToDecide } }: Series, most: number, times: Times) {
  const { median, p85 } = timeToDecide;
  const x = timeScale(most);
  return [
    { figure: median, y: HALF, what: "half decided" },
    { figure: p85, y: MOST_OF_THEM, what: "85 % decided" },
  ].flatMap(({ figure: { value, behind }, y, what }) =>
    value === null || value > most
      ? []
      : [
          {
            key: `${key} ${what}`,
            look,
            x: x(value),
            y,
            behind,
            label: `${name}: ${what} after ${times.of(value)}`,
          },
        ],
  );
}

function pointsOf({ name, figures: { timeToDecide } }: Series, most: number, times: Times): Point[] {
  const x = timeScale(most);
  const within = timeToDecide.curve.filter(({ time }) => time <= most);
  const every = Math.max(1, Math.ceil(within.length / POINTS));
  return within
    .filter((_, place) => place % every === 0)
    .map(({ time, survival, atRisk }) => ({
      x: x(time),
      y: onPlot(1 - survival),
      label: `${name}, after ${times.of(time)}: ${percentOf(survival)} not yet decided, of ${atRisk} watched`,
    }));
}

/** How the share not yet decided falls, by group, with its band, its marks and the numbers at risk. Of a handful no curve is drawn. */
export function SurvivalChart({
  lines,
  place,
  toRead,
}: {
  lines: readonly Series[];
  place: Place;
  toRead?: ReactNode;
}) {
  const drawn = lines.filter(({ figures }) => isShown(figures.timeToDecide.n));
  const most = lastTime(drawn);
  const times = timesOf(place);
  const ticks = timeTicks(most, place);
  const marks = drawn.flatMap((series) => marksOf(series, most, times));
  const points = [
    ...drawn.flatMap((series) => pointsOf(series, most, times)),
    ...marks.map(({ x, y, label, behind }) => ({ x, y, label, href: listOf(place, behind) })),
  ].sort((a, b) => a.x - b.x);
  return (
    <FigureFrame
      title="Share not yet decided, by time since opening"
      sentence={survivalSentence(lines, times)}
      legend={drawn.length > 0 && <Legend lines={drawn} />}
      toRead={toRead}
      tables={drawn.map((series) => survivalTable(series, times))}
      place={place}
    >
      {drawn.length === 0 ? (
        <EmptyState>From {LEAST_SHOWN} decisions on, a curve is drawn here.</EmptyState>
      ) : (
        <div>
          <Plot
            levels={LEVELS}
            ticks={ticks}
            wrap={(plot) => (
              <Pointing label="Read the curve of the share not yet decided" points={points}>
                {plot}
              </Pointing>
            )}
            drawing={
              <>
                {[HALF, MOST_OF_THEM].map((y) => (
                  <path key={y} d={`M0 ${at(y)}H1000`} className="stroke-line-strong" strokeDasharray="1 5" />
                ))}
                {drawn.map(({ key, look, figures }) => (
                  <path
                    key={key}
                    d={band(figures.timeToDecide, most)}
                    className={look.fill}
                    fillOpacity={0.1}
                  />
                ))}
                {drawn.map(({ key, look, figures }) => (
                  <path
                    key={key}
                    d={stairs(figures.timeToDecide, most)}
                    className={look.stroke}
                    fill="none"
                    strokeWidth="2"
                    strokeDasharray={look.dash}
                  />
                ))}
                {marks.map(({ key, look, x, y, behind }) => (
                  <MarkLink key={key} href={listOf(place, behind)}>
                    <path
                      d={`M${at(x)} ${at(y)}h.01`}
                      className="stroke-surface"
                      strokeWidth="14"
                      strokeLinecap="round"
                    />
                    <path
                      d={`M${at(x)} ${at(y)}h.01`}
                      className={look.stroke}
                      strokeWidth="9"
                      strokeLinecap="round"
                    />
                  </MarkLink>
                ))}
              </>
            }
            below={<AtRisk lines={drawn} ticks={ticks} />}
          />
          <p className="mt-3 text-ink-faint text-xs">
            If not dropped. Time is stretched at the beginning. Dots: half, and 85 %, decided; bands: 95 %.
          </p>
        </div>
      )}
    </FigureFrame>
  );
}

/** The numbers at risk under the time axis: how many each point of a curve still rests on. */
function AtRisk({ lines, ticks }: { lines: readonly Series[]; ticks: ReturnType<typeof timeTicks> }) {
  return (
    <>
      <span />
      <p aria-hidden="true" className="mt-2 mb-0.5 text-ink-faint text-xs">
        Still watched
      </p>
      {lines.map((series) => (
        <div key={series.key} aria-hidden="true" className="col-span-2 mt-1 grid grid-cols-subgrid gap-y-0.5">
          <span />
          <span className="flex gap-1 leading-4 [&_*]:text-xs">
            {lines.length > 1 && <SeriesName series={series} />}
          </span>
          <span />
          <AxisRow
            ticks={ticks}
            className={series.look.text}
            text={({ value }) => series.figures.milestones.find(({ time }) => time === value)?.atRisk ?? 0}
          />
        </div>
      ))}
    </>
  );
}
