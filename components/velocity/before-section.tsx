import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/format/day";
import type { Behind } from "@/lib/metrics/behind";
import type { ShareFigure } from "@/lib/metrics/share-figure";
import type { PercentileFigure } from "@/lib/metrics/time-to-decide";
import type { Velocity } from "@/lib/metrics/velocity";
import { CountLink } from "./count-link.tsx";
import { DataTable } from "./data-table.tsx";
import { PercentileCell, ShareCell } from "./figure-cell.tsx";
import type { Place } from "./links.ts";
import { timesOf } from "./times.ts";

type Figures = Velocity["all"];

/** A period beside the one before it, both as of the same day. */
export function BeforeSection({
  now,
  before,
  place,
}: {
  now: Figures;
  before: { from: string; until: string; figures: Figures };
  place: Place;
}) {
  const both = [now, before.figures];
  const periods = ["This period", `${formatDay(before.from)} – ${formatDay(before.until)}`] as const;
  const count = (of: (figures: Figures) => { readonly n: number; readonly behind: Behind }) =>
    both.map(of).map(({ n, behind }, order) => (
      <CountLink key={periods[order]} place={place} behind={behind}>
        {n}
      </CountLink>
    ));
  const time = (of: (figures: Figures["timeToDecide"]) => PercentileFigure) =>
    both.map(({ timeToDecide }, order) => (
      <PercentileCell key={periods[order]} figure={of(timeToDecide)} place={place} />
    ));
  const share = (of: (figures: Figures) => ShareFigure) =>
    both.map((figures, order) => <ShareCell key={periods[order]} figure={of(figures)} place={place} />);
  const rows: readonly (readonly [name: string, cells: readonly ReactNode[]])[] = [
    ["Opened", count(({ timeToDecide: { n, behind } }) => ({ n, behind: behind.all }))],
    ["Decided and standing", count(({ contested: { n, among } }) => ({ n, behind: among }))],
    ["Half within", time(({ median }) => median)],
    ["85 % within", time(({ p85 }) => p85)],
    ["Target met", share(({ timeToDecide }) => timeToDecide.targetMet)],
    ["Decided at 90 % or more", share(({ shareAtDecision }) => shareAtDecision.atLeast90)],
    ["Contested", share(({ contested }) => contested)],
    ["Due reviews that are done", share(({ reviews }) => reviews.coverage)],
    ["Good, among good and bad", share(({ reviews }) => reviews.good)],
    ["Reversed within 90 days", share(({ reversed }) => reversed)],
  ];
  return (
    <Section
      within="part"
      title="The period before"
      hint="Times and targets go by the day opened, the rest by the day decided. In brackets: the 95 % interval."
    >
      <DataTable
        caption={<span className="sr-only">This period and the one before</span>}
        unit={timesOf(place).unit}
        head={["Figure", ...periods]}
        rows={rows.map(([name, cells]) => ({ key: name, cells: [name, ...cells] }))}
      />
    </Section>
  );
}
