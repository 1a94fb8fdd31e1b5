import type { MisalignmentFigures } from "@/lib/metrics/misalignment-figures";
import { clockRow } from "./clock-row.tsx";
import { DataTable } from "./data-table.tsx";
import type { Place } from "./links.ts";
import { endingWords, misalignedSentence, talkSentence, wornDownSentence } from "./misalignment-words.ts";
import { MoreBlock } from "./more.tsx";
import { ShareRow, ShareRows } from "./share-row.tsx";
import { shareTable } from "./share-table.ts";
import { SomeLink } from "./spread-cells.tsx";
import { TablesBelow } from "./tables-below.tsx";
import { timesOf } from "./times.ts";

interface Quarter {
  readonly quarter: string;
  readonly answers: number;
}

/** Where people want different things: how soon that is handed up and answered, and where talk goes on instead. */
export function MisalignmentDetails({
  figures,
  wornDown,
  place,
}: {
  figures: MisalignmentFigures;
  /** Null where what was said in private is not told. */
  wornDown: readonly Quarter[] | null;
  place: Place;
}) {
  const { recognised, escalated, early, never } = figures;
  const times = timesOf(place);
  const ended = endingWords.filter(([ending]) => figures.endings[ending].n > 0);
  return (
    <>
      <MoreBlock title="Objectives that differ" lead={misalignedSentence(figures, times)}>
        {recognised.n + escalated.n > 0 && (
          <>
            <DataTable
              caption="Two clocks"
              unit={times.unit}
              head={["Clock", "Half within", "95 %", "n"]}
              rows={[
                clockRow("Recognised until escalated", figures.toEscalation, place),
                clockRow("Escalated until answered", figures.toAnswer, place),
              ]}
            />
            <ShareRows>
              <ShareRow name="Escalated within 48 hours" figure={early} place={place} />
            </ShareRows>
            <TablesBelow
              of="Objectives that differ"
              tables={[shareTable("Objectives that differ", [["Escalated within 48 hours", early]], place)]}
              place={place}
            />
            {never.n > 0 && (
              <p>
                Not escalated at all, two days after it was said: <SomeLink figure={never} place={place} />.
              </p>
            )}
            {ended.length > 0 && (
              <DataTable
                caption="How escalations ended"
                head={["Ending", "Decisions"]}
                rows={ended.map(([ending, word]) => ({
                  key: ending,
                  cells: [word, <SomeLink key={ending} figure={figures.endings[ending]} place={place} />],
                }))}
              />
            )}
          </>
        )}
      </MoreBlock>
      <MoreBlock title="Talk that moves nobody" lead={talkSentence(figures)}>
        {figures.exhausted.n + figures.lateTurned.n > 0 && (
          <DataTable
            caption={<span className="sr-only">Talk that moves nobody</span>}
            head={["Sign", "Decisions"]}
            rows={[
              {
                key: "exhausted",
                cells: [
                  "Open and contested, three rounds without a move",
                  <SomeLink key="exhausted" figure={figures.exhausted} place={place} />,
                ],
              },
              {
                key: "late",
                cells: [
                  "Somebody came round late, with nothing new",
                  <SomeLink key="late" figure={figures.lateTurned} place={place} />,
                ],
              },
            ]}
          />
        )}
        {wornDown && <p className="max-w-prose text-ink-soft">{wornDownSentence(wornDown)}</p>}
      </MoreBlock>
    </>
  );
}
