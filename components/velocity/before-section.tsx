import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/format/day";
import type { Velocity } from "@/lib/metrics/velocity";
import { CountLink } from "./count-link.tsx";
import { DataTable } from "./data-table.tsx";
import { Percentile } from "./duration-text.tsx";
import type { Place } from "./links.ts";
import { percentOf } from "./numbers.ts";
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
  const both = [now, before.figures] as const;
  const share = (of: (figures: Figures) => Figures["contested"]) =>
    both.map((figures) => {
      const { share: value, among } = of(figures);
      return value === null ? (
        "–"
      ) : (
        <CountLink key={among.pick + value} place={place} behind={among}>
          {percentOf(value)}
        </CountLink>
      );
    });
  const rows = [
    {
      key: "Decisions",
      cells: both.map(({ timeToDecide: { n, behind } }) => (
        <CountLink key={n} place={place} behind={behind.all}>
          {n}
        </CountLink>
      )),
    },
    {
      key: "Half within",
      cells: both.map(({ timeToDecide: { median } }) => (
        <Percentile key={median.n} figure={median} place={place} />
      )),
    },
    {
      key: "85 % within",
      cells: both.map(({ timeToDecide: { p85 } }) => <Percentile key={p85.n} figure={p85} place={place} />),
    },
    { key: "Target met", cells: share(({ timeToDecide }) => timeToDecide.targetMet) },
    { key: "Decided at 90 % or more", cells: share(({ shareAtDecision }) => shareAtDecision.atLeast90) },
    { key: "Contested", cells: share(({ contested }) => contested) },
    { key: "Reversed within 90 days", cells: share(({ reversed }) => reversed) },
  ];
  return (
    <Section within="part" title="The period before">
      <DataTable
        caption={<span className="sr-only">This period and the one before</span>}
        unit={timesOf(place).unit}
        head={["Figure", "This period", `${formatDay(before.from)} – ${formatDay(before.until)}`]}
        rows={rows.map(({ key, cells }) => ({ key, cells: [key, ...cells] }))}
      />
    </Section>
  );
}
