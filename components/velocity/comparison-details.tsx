import { DoorMark } from "@/components/decisions/door-mark";
import type { Comparison } from "@/lib/metrics/comparison";
import type { QualityPoint } from "@/lib/metrics/quality";
import {
  driftRows,
  driftSentence,
  energySentence,
  monthName,
  qualitySentence,
  quarterName,
} from "./comparison-words.ts";
import { DataTable } from "./data-table.tsx";
import { FigureCell, ShareCell } from "./figure-cell.tsx";
import type { Place } from "./links.ts";
import { MoreBlock } from "./more.tsx";
import { percentOf } from "./numbers.ts";
import { timesOf } from "./times.ts";

type Team = { readonly id: string; readonly name: string };

/** Teams by quality and speed, quarters by what drifts, and what deciding did to people: set side by side, in no order of merit. */
export function ComparisonDetails({
  figures: { quality, drift, energy },
  teams,
  place,
}: {
  /** Null what is not for everybody who looks. */
  figures: { readonly [Part in "quality" | "energy"]: Comparison[Part] | null } & Pick<Comparison, "drift">;
  teams: readonly Team[];
  place: Place;
}) {
  const times = timesOf(place);
  const quarters = drift.people.points.map(({ quarter }) => quarter);
  return (
    <>
      {quality && (
        <MoreBlock title="Quality against speed" lead={qualitySentence(quality)}>
          {quality.length > 0 && <QualityTable points={quality} teams={teams} place={place} />}
        </MoreBlock>
      )}
      <MoreBlock title="What drifts" lead={driftSentence(drift, times)}>
        <div className="overflow-x-auto">
          <DataTable
            caption={<span className="sr-only">What drifts over four quarters</span>}
            unit={times.unit}
            head={["Median", ...quarters.map(quarterName), "Per quarter"]}
            rows={driftRows(times)
              .filter(({ name }) => drift[name].points.length > 0)
              .map(({ name, word, told, change }) => ({
                key: name,
                cells: [
                  word,
                  ...drift[name].points.map(({ quarter, value, n, behind }) => (
                    <FigureCell
                      key={quarter}
                      told={value === null ? null : told(value)}
                      n={n}
                      behind={behind}
                      place={place}
                    />
                  )),
                  drift[name].slope === null ? "–" : change(drift[name].slope),
                ],
              }))}
          />
        </div>
      </MoreBlock>
      {energy && (
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
      )}
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
      rows={named.map(({ point: { door, speed, quality, shown }, name }, order) => ({
        key: String(order),
        cells: [
          <span key="name" className="flex flex-wrap items-center gap-x-2">
            {name} <DoorMark door={door} />
          </span>,
          <ShareCell key="speed" figure={speed} shown={shown} place={place} />,
          <ShareCell key="quality" figure={quality} shown={shown} place={place} />,
        ],
      }))}
    />
  );
}
