import { SoftLink } from "@/components/ui/soft-link";
import { formatNumber } from "@/lib/format/number";
import { type AgingRow, dotsOf, isLate } from "./aging-rows.ts";
import { agingTable } from "./aging-table.ts";
import { FigureFrame } from "./figure-frame.tsx";
import { SeriesName } from "./legend.tsx";
import { decisionOf, type Place } from "./links.ts";
import { counted, percentOf } from "./numbers.ts";
import { at } from "./on-plot.ts";
import { Plot } from "./plot.tsx";
import { type Point, Pointing } from "./pointing.tsx";
import { timeScale, timeTicks } from "./scale.ts";
import { type Times, timesOf } from "./times.ts";
import { untitled } from "./untitled.ts";

const ROOM = 1.04;

function labelOf({ mark }: ReturnType<typeof dotsOf>[number], times: Times): string {
  const older =
    mark.olderThan === null
      ? ""
      : `, older than ${percentOf(mark.olderThan)} of the ${formatNumber(mark.finished)} finished`;
  return `${untitled(mark.title)}: open for ${times.of(mark.age)}${older}`;
}

/** How many are late, of those that are drawn. */
function lateWords(late: number, drawn: number, n: number): string {
  if (drawn < n) return `The oldest ${drawn} are drawn, ${late} of them past the target.`;
  return late === 0 ? "" : `${late} ${late === 1 ? "is" : "are"} past the target.`;
}

/** Every open decision at its age, against the ages at which others of its door were finished. */
export function AgingChart({ rows, n, place }: { rows: readonly AgingRow[]; n: number; place: Place }) {
  const all = rows.flatMap(({ open }) => open);
  const late = all.filter(isLate).length;
  const oldest = all.reduce((most, { age }) => Math.max(most, age), 0);
  const tails = rows.map(({ finished }) => finished.p85.value ?? 0);
  const most = Math.max(oldest, ...tails) * ROOM;
  const x = timeScale(most);
  const times = timesOf(place);
  const ticks = timeTicks(most, place);
  return (
    <FigureFrame
      title="Age of open decisions"
      sentence={`${counted(n, "decision")} ${n === 1 ? "is" : "are"} open, the oldest for ${times.inWords(oldest)}. ${lateWords(late, all.length, n)}`.trim()}
      tables={rows.map((row) => agingTable(row, place))}
      place={place}
    >
      <div className="grid gap-6">
        {rows.map(({ series, finished: { p50, p85 }, open }) => {
          const dots = dotsOf(open, x);
          const percentiles = [p50.value, p85.value].flatMap((value) => (value === null ? [] : [x(value)]));
          const points = dots
            .map(
              (dot): Point => ({
                x: dot.x,
                y: dot.y,
                label: labelOf(dot, times),
                href: decisionOf(place, dot.mark.reference),
              }),
            )
            .sort((a, b) => a.x - b.x);
          return (
            <div key={series.key}>
              <h4 className="mb-2">
                <SeriesName series={series} />
              </h4>
              <Plot
                levels={[{ y: 1, label: "" }]}
                ticks={ticks}
                height="h-28"
                wrap={(plot) => (
                  <Pointing label={`Open decisions by age, ${series.name}`} points={points}>
                    {plot}
                  </Pointing>
                )}
                drawing={
                  <>
                    {percentiles.length === 2 && (
                      <rect
                        x={at(percentiles[0] ?? 0)}
                        width={at((percentiles[1] ?? 0) - (percentiles[0] ?? 0))}
                        height="1000"
                        className="fill-sunken"
                      />
                    )}
                    {percentiles.map((place_) => (
                      <path
                        key={place_}
                        d={`M${at(place_)} 0V1000`}
                        className="stroke-line-strong"
                        strokeDasharray="3 3"
                      />
                    ))}
                    {[false, true].map((overdue) => (
                      <g
                        key={String(overdue)}
                        className={overdue ? "stroke-danger" : "stroke-ink-soft"}
                        strokeWidth="7"
                        strokeLinecap={overdue ? "square" : "round"}
                      >
                        {dots
                          .filter(({ mark }) => isLate(mark) === overdue)
                          .map(({ mark, x, y }) => (
                            <SoftLink key={mark.id} href={decisionOf(place, mark.reference)} tabIndex={-1}>
                              <path d={`M${at(x)} ${at(y)}h.01`} />
                            </SoftLink>
                          ))}
                      </g>
                    ))}
                  </>
                }
              />
            </div>
          );
        })}
        <p className="text-ink-faint text-xs">
          Each mark is a decision{late > 0 && "; a square one is past its target"}. Between the dashed lines,
          from half to 85 % of the finished ones were made.
        </p>
      </div>
    </FigureFrame>
  );
}
