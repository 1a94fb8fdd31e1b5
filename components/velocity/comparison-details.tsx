import { DoorMark } from "@/components/decisions/door-mark";
import type { Comparison } from "@/lib/metrics/comparison";
import type { DriftPoint } from "@/lib/metrics/drift";
import type { QualityPoint } from "@/lib/metrics/quality";
import type { ShareFigure } from "@/lib/metrics/share-figure";
import { driftRows, driftSentence, energySentence, monthName, qualitySentence } from "./comparison-words.ts";
import { CountLink } from "./count-link.tsx";
import { DataTable } from "./data-table.tsx";
import type { Place } from "./links.ts";
import { MoreBlock } from "./more.tsx";
import { few, percentOf, rangeOf } from "./numbers.ts";
import { timesOf } from "./times.ts";

type Team = { readonly id: string; readonly name: string };

/** Teams by quality and speed, quarters by what drifts, and what deciding did to people: set side by side, in no order of merit. */
export function ComparisonDetails({
  figures: { quality, drift, energy },
  teams,
  place,
}: {
  figures: Comparison;
  teams: readonly Team[];
  place: Place;
}) {
  const times = timesOf(place);
  const quarters = drift.people.points.map(({ quarter }) => quarter);
  return (
    <>
      <MoreBlock title="Quality against speed" lead={qualitySentence(quality)}>
        {quality.length > 0 && <QualityTable points={quality} teams={teams} place={place} />}
      </MoreBlock>
      <MoreBlock title="What drifts" lead={driftSentence(drift, times)}>
        <div className="overflow-x-auto">
          <DataTable
            caption={<span className="sr-only">What drifts over four quarters</span>}
            unit={times.unit}
            head={["Median", ...quarters, "Per quarter"]}
            rows={driftRows(times)
              .filter(({ name }) => drift[name].points.length > 0)
              .map(({ name, word, told, change }) => ({
                key: name,
                cells: [
                  word,
                  ...drift[name].points.map((point) => (
                    <Quarter key={point.quarter} point={point} told={told} place={place} />
                  )),
                  drift[name].slope === null ? "–" : change(drift[name].slope),
                ],
              }))}
          />
        </div>
      </MoreBlock>
      <MoreBlock title="Energy" lead={energySentence(energy)}>
        {energy.length > 0 && (
          <DataTable
            caption={<span className="sr-only">Energised by deciding, per month</span>}
            head={["Month", "Energised", "Answers"]}
            rows={energy.map(({ month, energised, answers }) => ({
              key: month,
              cells: [monthName(month), percentOf(energised / answers), answers],
            }))}
          />
        )}
      </MoreBlock>
    </>
  );
}

function Quarter({
  point: { n, value, behind },
  told,
  place,
}: {
  point: DriftPoint;
  told: (value: number) => string;
  place: Place;
}) {
  return (
    <>
      {value !== null && <span className="block">{told(value)}</span>}
      <CountLink place={place} behind={behind}>
        {few(n)}
      </CountLink>
    </>
  );
}

function Share({
  figure: { share, interval, n, among },
  shown,
  place,
}: {
  figure: ShareFigure;
  shown: boolean;
  place: Place;
}) {
  return (
    <>
      {shown && share !== null && interval !== null && (
        <span className="block">
          {percentOf(share)} <span className="text-ink-faint max-sm:hidden">({rangeOf(interval)})</span>
        </span>
      )}
      <CountLink place={place} behind={among}>
        {few(n)}
      </CountLink>
    </>
  );
}

function QualityTable({
  points,
  teams,
  place,
}: {
  points: readonly QualityPoint[];
  teams: readonly Team[];
  place: Place;
}) {
  const nameOf = (team: string | null) =>
    team === null ? "No team" : (teams.find(({ id }) => id === team)?.name ?? "A team");
  const named = points
    .map((point) => ({ point, name: nameOf(point.team) }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <DataTable
      caption={<span className="sr-only">Quality against speed, by team and door</span>}
      head={["Team and door", "Target met", "Good"]}
      rows={named.map(({ point: { team, door, speed, quality, shown }, name }) => ({
        key: `${team} ${door}`,
        cells: [
          <span key="name" className="flex flex-wrap items-center gap-x-2">
            {name} <DoorMark door={door} />
          </span>,
          <Share key="speed" figure={speed} shown={shown} place={place} />,
          <Share key="quality" figure={quality} shown={shown} place={place} />,
        ],
      }))}
    />
  );
}
