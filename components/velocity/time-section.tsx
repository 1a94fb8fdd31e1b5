import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { isShown } from "@/lib/metrics/shown";
import type { Velocity } from "@/lib/metrics/velocity";
import { GroupCard } from "./group-card.tsx";
import type { Place } from "./links.ts";
import { OutcomesChart } from "./outcomes-chart.tsx";
import { comparedSentence, finishedSentence, pairSentence } from "./sentences.ts";
import { groupName, groupsOf, linesOf, together } from "./series.ts";
import { SurvivalChart } from "./survival-chart.tsx";
import { lastTime } from "./survival-paths.ts";
import { timesOf } from "./times.ts";

/** How groups can share decisions, and what follows. */
const overlaps: Partial<Readonly<Record<Velocity["by"], string>>> = {
  tag: "A decision with several tags counts in each of them. Tags that share decisions are not tested against each other.",
  team: "A decision counts in its team and in every team that this one is part of. Teams that share decisions are not tested against each other.",
};

/** So many cards can be compared by eye. */
const CARDS = 12;

/** Time to decide: the curves, their figures, whether the groups differ, and what became of all. */
export function TimeSection({
  velocity,
  place,
  toRead,
}: {
  velocity: Velocity;
  place: Place;
  toRead?: { readonly time: ReactNode; readonly outcomes: ReactNode } | undefined;
}) {
  const all = together(velocity);
  const lines = linesOf(velocity);
  const groups = groupsOf(velocity);
  const cards = [all, ...(groups.length > 1 ? groups : [])];
  const { compared, pairs, overlapping, by } = velocity;
  return (
    <Section
      within="part"
      near
      title="Time to decide"
      hint={finishedSentence(all.figures.timeToDecide, timesOf(place))}
    >
      <div className="grid min-w-0 grid-cols-1 gap-10">
        <SurvivalChart
          lines={lines}
          place={place}
          toRead={all.figures.timeToDecide.decided > 0 && toRead?.time}
        />
        <div className="grid grid-cols-1 gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))]">
          {cards.slice(0, CARDS).map((series) => (
            <GroupCard key={series.key} series={series} place={place} />
          ))}
        </div>
        {(compared || pairs.length > 0 || overlapping) && (
          <div className="grid gap-2">
            {compared && <p className="max-w-prose">{comparedSentence(compared)}</p>}
            {overlapping && (
              <p className="max-w-prose">
                {overlaps[by]}
                {pairs.length > 0 && " Those that share none, by the log-rank test:"}
              </p>
            )}
            {pairs.length > 0 && (
              <ul className="grid gap-1 text-ink-soft text-sm tabular-nums">
                {pairs.map((pair) => (
                  <li key={pair.groups.join(" ")}>{pairSentence(pair, (group) => groupName(by, group))}</li>
                ))}
              </ul>
            )}
          </div>
        )}
        {isShown(all.figures.timeToDecide.n) && all.figures.timeToDecide.outcomes.length > 0 && (
          <div className="far-down [--far-down-height:34rem]">
            <OutcomesChart
              figures={all.figures.timeToDecide}
              most={lastTime([all])}
              place={place}
              toRead={toRead?.outcomes}
            />
          </div>
        )}
      </div>
    </Section>
  );
}
