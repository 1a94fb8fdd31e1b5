import { DoorMark } from "@/components/decisions/door-mark";
import type { CorrectionFigures } from "@/lib/metrics/correction-figures";
import { correctedSentence, tripwireSentence } from "./correction-words.ts";
import { DataTable } from "./data-table.tsx";
import type { Place } from "./links.ts";
import { MoreBlock } from "./more.tsx";
import { ShareRow, ShareRows } from "./share-row.tsx";
import { shareTable } from "./share-table.ts";
import { SomeLink, spreadCells, spreadHead } from "./spread-cells.tsx";
import { TablesBelow } from "./tables-below.tsx";
import { timesOf } from "./times.ts";

interface Corrections {
  readonly all: CorrectionFigures;
  readonly doors: readonly { readonly door: "two_way" | "one_way"; readonly figures: CorrectionFigures }[];
}

/** How soon what was wrong is noticed and set right, and what tripwires were good for. */
export function CorrectionDetails({
  figures: { all, doors },
  place,
}: {
  figures: Corrections;
  place: Place;
}) {
  const rows = [
    { key: "all", name: "All", figures: all },
    ...doors.map(({ door, figures }) => ({ key: door, name: <DoorMark key={door} door={door} />, figures })),
  ].filter(({ key, figures }) => key === "all" || figures.flagged.n > 0);
  const { tripwires } = all;
  const shares = [
    ["Looked at when due", tripwires.checked],
    ["Hit", tripwires.hit],
    ["False alarms, of those hit and judged", tripwires.falseAlarms],
  ] as const;
  const times = timesOf(place);
  return (
    <>
      <MoreBlock title="Noticed and set right" lead={correctedSentence(all, times)}>
        {all.flagged.n > 0 && (
          <>
            <DataTable
              caption="From deciding until somebody said that it was wrong"
              unit={times.unit}
              head={["Door", ...spreadHead]}
              rows={rows.map(({ key, name, figures }) => ({
                key,
                cells: [name, ...spreadCells(figures.toNotice, place)],
              }))}
            />
            <DataTable
              caption="From there until it was reversed, superseded or decided anew"
              unit={times.unit}
              head={["Door", ...spreadHead, "Not yet"]}
              rows={rows.map(({ key, name, figures }) => ({
                key,
                cells: [
                  name,
                  ...spreadCells(figures.toCorrect, place),
                  <SomeLink key="open" figure={figures.uncorrected} place={place} />,
                ],
              }))}
            />
          </>
        )}
      </MoreBlock>
      <MoreBlock title="Tripwires" lead={tripwireSentence(tripwires)}>
        {tripwires.set.n > 0 && (
          <>
            <p>
              <SomeLink figure={tripwires.set} place={place} /> decided with a tripwire.
            </p>
            <ShareRows>
              {shares.map(([word, figure]) => (
                <ShareRow key={word} name={word} figure={figure} place={place} />
              ))}
            </ShareRows>
            <TablesBelow of="Tripwires" tables={[shareTable("Tripwires", shares, place)]} place={place} />
          </>
        )}
      </MoreBlock>
    </>
  );
}
