import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { StretchFigure } from "@/lib/metrics/stages";
import type { Velocity } from "@/lib/metrics/velocity";
import { CountLink } from "./count-link.tsx";
import { countCell, type FigureTable } from "./figure-table.ts";
import type { Place } from "./links.ts";
import { counted } from "./numbers.ts";
import { spreadHead } from "./spread-cells.tsx";
import { atOnce, stagesSentence, stretchWords } from "./stages-words.ts";
import { TablesBelow } from "./tables-below.tsx";
import { type Times, timesOf } from "./times.ts";

/** Half of the decisions within the strong part, 85 % within the faint one, on the scale of all stretches. */
function StretchBar({ figure: { median, p85 }, most }: { figure: StretchFigure; most: number }) {
  if (median === null || p85 === null || most === 0) return <span className="hidden sm:block" />;
  const width = (seconds: number) => Math.max((seconds / most) * 100, 0.5);
  return (
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" className="h-3 w-full" aria-hidden="true">
      <rect y="5" width="100" height="2" className="fill-track" />
      <rect y="2" width={width(p85)} height="8" className="fill-line-strong" fillOpacity="0.55" />
      <rect y="2" width={width(median)} height="8" className="fill-ink-soft" />
    </svg>
  );
}

const told = ({ shown, n }: StretchFigure, value: number | null, times: Times) =>
  value === 0 ? atOnce(times) : times.percentile({ shown, n, value });

function stretchTable(figures: readonly StretchFigure[], place: Place): FigureTable {
  const times = timesOf(place);
  return {
    caption: "Stretches of the way",
    unit: times.unit,
    head: ["Stretch", ...spreadHead],
    rows: figures.map((figure) => [
      stretchWords[figure.stretch],
      told(figure, figure.median, times),
      told(figure, figure.p85, times),
      countCell(place, figure.behind, figure.n),
    ]),
  };
}

function StretchRow({ figure, most, place }: { figure: StretchFigure; most: number; place: Place }) {
  const { stretch, n, shown, median, p85, behind } = figure;
  const times = timesOf(place);
  const time = (value: number | null) => (
    <span title={value === null ? undefined : times.exact(value)}>{told(figure, value, times)}</span>
  );
  return (
    <div className="grid grid-cols-1 items-center gap-x-4 gap-y-1 border-line border-t py-2 text-sm first:border-0 sm:grid-cols-[minmax(0,1fr)_10rem_15rem]">
      <dt className="min-w-0 font-medium">{stretchWords[stretch]}</dt>
      <dd>
        <StretchBar figure={figure} most={most} />
      </dd>
      <dd className="row-start-2 tabular-nums sm:row-start-auto sm:text-right">
        {shown && (
          <>
            <span className="font-medium">{time(median)}</span>
            <span className="text-ink-faint"> (85 %: {time(p85)})</span>,{" "}
          </>
        )}
        <CountLink place={place} behind={behind}>
          {counted(n, "decision")}
        </CountLink>
      </dd>
    </div>
  );
}

/** The way of decisions in stretches: where their time goes, and whether they wait although enough is known. */
export function StagesSection({ velocity, place }: { velocity: Velocity; place: Place }) {
  const { stages, waiting } = velocity.all;
  const known = stages.filter(({ n }) => n > 0);
  const most = Math.max(0, ...known.map(({ p85 }) => p85 ?? 0));
  return (
    <Section
      within="part"
      title="Stretches of the way"
      hint="By the day opened. Half took no longer than the strong part of a bar, 85 % no longer than the faint one."
    >
      <div className="grid gap-5">
        {known.length === 0 ? (
          <EmptyState>
            Once decisions say when they were noticed, how much is known, or who was asked to commit, the
            stretches between are told here.
          </EmptyState>
        ) : (
          <>
            <p className="max-w-prose">{stagesSentence(stages, timesOf(place))}</p>
            <dl className="min-w-0">
              {known.map((figure) => (
                <StretchRow key={figure.stretch} figure={figure} most={most} place={place} />
              ))}
            </dl>
            <TablesBelow of="Stretches of the way" tables={[stretchTable(known, place)]} place={place} />
          </>
        )}
        {waiting.n > 0 && (
          <p className="max-w-prose">
            <CountLink place={place} behind={waiting.behind}>
              {counted(waiting.n, "open decision")}
            </CountLink>{" "}
            {waiting.n === 1 ? "has" : "have"} enough information and still{" "}
            {waiting.n === 1 ? "waits" : "wait"}.
          </p>
        )}
      </div>
    </Section>
  );
}
