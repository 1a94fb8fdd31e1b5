import type { DissentFigures, Landmark, Sides } from "@/lib/metrics/dissent-figures";
import { clockRow } from "./clock-row.tsx";
import { CountLink } from "./count-link.tsx";
import { DataTable } from "./data-table.tsx";
import { landmarkSentence, sidesSentence, toCommitmentSentence } from "./dissent-words.ts";
import type { Place } from "./links.ts";
import { MoreBlock } from "./more.tsx";
import { counted } from "./numbers.ts";
import { ShareRow, ShareRows } from "./share-row.tsx";
import { shareTable } from "./share-table.ts";
import { spreadCells, spreadHead } from "./spread-cells.tsx";
import { TablesBelow } from "./tables-below.tsx";
import { timesOf } from "./times.ts";

const DIGITS = 3;

/** What became of doubt, beside how often there was any. */
export function DissentDetails({ figures, place }: { figures: DissentFigures; place: Place }) {
  const { toCommitment, sides, landmark } = figures;
  return (
    <>
      <MoreBlock title="From dissent to commitment" lead={toCommitmentSentence(toCommitment, timesOf(place))}>
        {toCommitment.n > 0 && (
          <DataTable
            caption={<span className="sr-only">From dissent to commitment</span>}
            head={["Time", ...spreadHead]}
            rows={[
              { key: "all", cells: ["First doubt until committed", ...spreadCells(toCommitment, place)] },
            ]}
          />
        )}
      </MoreBlock>
      <SidesBlock sides={sides} place={place} />
      <LandmarkBlock landmark={landmark} place={place} />
    </>
  );
}

/** Which side expected better what came of it; of sides, never of people. */
function SidesBlock({ sides, place }: { sides: Sides | null; place: Place }) {
  return (
    <MoreBlock title="Who was right" lead={sidesSentence(sides)}>
      {sides !== null && sides.n > 0 && sides.owners === null && (
        <p>
          <CountLink place={place} behind={sides.closer.among}>
            {counted(sides.n, "decision")}
          </CountLink>
        </p>
      )}
      {sides !== null && sides.owners !== null && (
        <>
          <ShareRows>
            <ShareRow name="Dissent was closer" figure={sides.closer} place={place} />
          </ShareRows>
          <TablesBelow
            of="Who was right"
            tables={[shareTable("Who was right", [["Dissent was closer", sides.closer]], place)]}
            place={place}
          />
        </>
      )}
      {sides?.owners != null && sides.dissenters !== null && (
        <DataTable
          caption="Brier’s score, from 0, which is perfect; “one half” always gets 0.25"
          head={["Side", "Score"]}
          rows={[
            { key: "owners", cells: ["Those who decided", sides.owners.toFixed(DIGITS)] },
            { key: "dissenters", cells: ["Those who doubted", sides.dissenters.toFixed(DIGITS)] },
          ]}
        />
      )}
    </MoreBlock>
  );
}

function LandmarkBlock({ landmark, place }: { landmark: Landmark; place: Place }) {
  const times = timesOf(place);
  const rows = [
    ["Somebody had committed by then", landmark.committed],
    ["Nobody had", landmark.uncommitted],
  ] as const;
  return (
    <MoreBlock title="With and without a commitment" lead={landmarkSentence(landmark, times)}>
      {landmark.committed.n + landmark.uncommitted.n > 0 && (
        <DataTable
          caption="Contested and still open three days after the first doubt"
          unit={times.unit}
          head={["After three days", "Half decided within", "95 %", "n"]}
          rows={rows.map(([name, figure]) => clockRow(name, figure, place))}
        />
      )}
    </MoreBlock>
  );
}
