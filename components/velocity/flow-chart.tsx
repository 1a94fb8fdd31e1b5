import type { Route } from "next";
import type { ReactNode } from "react";
import { formatDay } from "@/lib/format/day";
import type { Flow } from "@/lib/metrics/flow";
import type { WeekFigure } from "@/lib/metrics/throughput";
import { FigureFrame } from "./figure-frame.tsx";
import { countCell } from "./figure-table.ts";
import { type Bucket, bucketsOf, spanOf } from "./flow-buckets.ts";
import { listOf, type Place } from "./links.ts";
import { MarkLink } from "./mark-link.tsx";
import { counted } from "./numbers.ts";
import { at, onPlot } from "./on-plot.ts";
import { Plot } from "./plot.tsx";
import { type Point, Pointing } from "./pointing.tsx";
import { countTicks, type Tick } from "./scale.ts";

const LABELS = 6;
const ROWS = 60;

/** What stands in the table; what happens rarely only where it did. */
const columns: readonly { readonly flow: Flow; readonly word: string; readonly rare?: true }[] = [
  { flow: "opened", word: "Opened" },
  { flow: "reopened", word: "Reopened", rare: true },
  { flow: "decided", word: "Decided" },
  { flow: "closed", word: "Closed" },
  { flow: "closedAgain", word: "Closed again", rare: true },
];

const spanWords = (span: number) => (span === 1 ? "week" : `${span} weeks`);

/** Weeks are told apart by their day, longer spans by their month. */
function ticksOf(buckets: readonly Bucket[], span: number): readonly Tick[] {
  const said = span === 1 ? / \d+$/ : /^\d+ /;
  const every = Math.max(1, Math.ceil(buckets.length / LABELS));
  return buckets.flatMap(({ from }, place) =>
    place % every === 0
      ? [
          {
            x: onPlot((place + 0.5) / buckets.length),
            value: place,
            label: formatDay(from).replace(said, ""),
            minor: (place / every) % 2 === 1,
          },
        ]
      : [],
  );
}

/** The same place, looking from the end of a bucket, or from as late as it looks at all. */
const endOf = ({ until }: Bucket, place: Place): Place => ({
  ...place,
  asOf: until < place.asOf ? until : place.asOf,
});

function scaleOf(buckets: readonly Bucket[], count: "decided" | "inProgress") {
  const ticks = countTicks(Math.max(1, ...buckets.map((bucket) => bucket[count])));
  const top = ticks.at(-1) ?? 1;
  return {
    y: (value: number) => 1 - value / top,
    levels: ticks.toReversed().map((value) => ({ y: onPlot(1 - value / top), label: String(value) })),
  };
}

/** Work in progress as a line, and under it the decisions made, on the same weeks. */
export function FlowChart({
  weeks,
  place,
  toRead,
}: {
  weeks: readonly WeekFigure[];
  place: Place;
  toRead?: ReactNode;
}) {
  const span = spanOf(weeks.length);
  const buckets = bucketsOf(weeks, span);
  const width = 1 / buckets.length;
  const ticks = ticksOf(buckets, span);
  const [made, waiting] = [scaleOf(buckets, "decided"), scaleOf(buckets, "inProgress")];
  const point = (bucket: Bucket, order: number, y: number, text: string, href: Route): Point => ({
    x: onPlot((order + 0.5) * width),
    y: onPlot(y),
    label: `From ${formatDay(bucket.from)}: ${text}`,
    href,
  });
  const shown = columns.filter(
    ({ flow, rare }) => rare !== true || buckets.some((bucket) => bucket[flow] > 0),
  );
  const total = weeks.reduce((sum, { decided }) => sum + decided, 0);
  const last = weeks.at(-1);
  return (
    <FigureFrame
      title="Throughput and work in progress"
      toRead={toRead}
      sentence={`${counted(total, "decision")} made in ${counted(weeks.length, "week")}; ${last?.inProgress ?? 0} open at the end. Each bar stands for ${span === 1 ? "a week" : spanWords(span)}.`}
      place={place}
      tables={[
        {
          caption: `Per ${spanWords(span)}, the latest first`,
          head: ["From", ...shown.map(({ word }) => word), "Open at end"],
          rows: buckets
            .toReversed()
            .slice(0, ROWS)
            .map((bucket) => [
              formatDay(bucket.from),
              ...shown.map(({ flow }) => countCell(place, bucket.behind[flow], bucket[flow])),
              countCell(endOf(bucket, place), bucket.behind.inProgress, bucket.inProgress),
            ]),
        },
      ]}
    >
      <div className="grid gap-5">
        <div>
          <h4 className="mb-3 font-medium text-sm">Open at the end of each {spanWords(span)}</h4>
          <Plot
            levels={waiting.levels}
            ticks={[]}
            height="h-24"
            wrap={(plot) => (
              <Pointing
                label="Read the work in progress"
                across
                points={buckets.map((one, order) =>
                  point(
                    one,
                    order,
                    waiting.y(one.inProgress),
                    `${one.inProgress} open at the end`,
                    listOf(endOf(one, place), one.behind.inProgress),
                  ),
                )}
              >
                {plot}
              </Pointing>
            )}
            drawing={
              <path
                d={`M${buckets.map((one, order) => `${at((order + 0.5) * width)} ${at(waiting.y(one.inProgress))}`).join("L")}`}
                className="stroke-ink"
                fill="none"
                strokeWidth="2"
              />
            }
          />
        </div>
        <div>
          <h4 className="mb-3 font-medium text-sm">Decided per {spanWords(span)}</h4>
          <Plot
            levels={made.levels}
            ticks={ticks}
            height="h-32"
            wrap={(plot) => (
              <Pointing
                label="Read the decisions made"
                across
                points={buckets.map((one, order) =>
                  point(
                    one,
                    order,
                    made.y(one.decided),
                    `${one.decided} decided`,
                    listOf(place, one.behind.decided),
                  ),
                )}
              >
                {plot}
              </Pointing>
            )}
            drawing={buckets.map((bucket, order) => (
              <MarkLink key={bucket.from} href={listOf(place, bucket.behind.decided)}>
                <rect x={at(order * width)} width={at(width)} height="1000" fillOpacity="0" />
                <rect
                  x={at((order + 0.12) * width)}
                  width={at(width * 0.76)}
                  y={at(made.y(bucket.decided))}
                  height={at(1 - made.y(bucket.decided))}
                  className="fill-accent"
                />
              </MarkLink>
            ))}
          />
        </div>
      </div>
    </FigureFrame>
  );
}
