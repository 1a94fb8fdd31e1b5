import type { ReactNode } from "react";
import { formatMoney } from "@/lib/format/number";
import type { Calibration, Cost, HindsightFigures } from "@/lib/metrics/hindsight-figures";
import { CalibrationChart } from "./calibration-chart.tsx";
import { CountLink } from "./count-link.tsx";
import { DataTable } from "./data-table.tsx";
import { calibrationSentence, costSentence } from "./hindsight-words.ts";
import type { Place } from "./links.ts";
import { MoreBlock } from "./more.tsx";
import { few } from "./numbers.ts";

/** What forecasts were worth, and what waiting cost beside walking back. */
export function HindsightDetails({
  figures: { calibration, costs },
  currency,
  place,
  toRead,
}: {
  figures: HindsightFigures;
  currency: string;
  place: Place;
  toRead?: ReactNode;
}) {
  const told = Object.values(costs).some(({ n }) => n > 0);
  return (
    <>
      <MoreBlock title="Forecasts and what came of them" lead={calibrationSentence(calibration)}>
        {calibration?.brier && <ForecastTables calibration={calibration} place={place} />}
        {calibration?.brier && toRead}
      </MoreBlock>
      <MoreBlock title="Delay against reversal" lead={costSentence(costs, currency)}>
        {told && <CostTable costs={costs} currency={currency} place={place} />}
      </MoreBlock>
    </>
  );
}

const DIGITS = 3;

function ForecastTables({ calibration: { brier, bins }, place }: { calibration: Calibration; place: Place }) {
  if (brier === null) return null;
  const parts = [
    ["Brier’s score: 0 is perfect, “one half” always gets 0.25", brier.score],
    ["Reliability: how far forecasts lie from what came, 0 is perfect", brier.reliability],
    ["Resolution: how far they tell cases apart, more is better", brier.resolution],
    ["Uncertainty: of the outcomes themselves", brier.uncertainty],
  ] as const;
  return (
    <>
      <CalibrationChart bins={bins} place={place} />
      <DataTable
        caption="Score = reliability − resolution + uncertainty"
        head={["Part", "Value"]}
        rows={parts.map(([name, value]) => ({ key: name, cells: [name, value.toFixed(DIGITS)] }))}
      />
    </>
  );
}

function CostTable({
  costs,
  currency,
  place,
}: {
  costs: HindsightFigures["costs"];
  currency: string;
  place: Place;
}) {
  const cell = ({ n, sum, behind }: Cost) =>
    n === 0 ? (
      "–"
    ) : (
      <span key={behind.pick}>
        {formatMoney(sum, currency)}{" "}
        <CountLink place={place} behind={behind}>
          {few(n)}
        </CountLink>
      </span>
    );
  return (
    <DataTable
      caption={<span className="sr-only">Cost of delay and of reversal</span>}
      head={["Cost", "Foreseen", "Really"]}
      rows={[
        { key: "delay", cells: ["Waiting past enough", cell(costs.delayForeseen), cell(costs.delayTold)] },
        { key: "reversal", cells: ["Walking back", cell(costs.reversalForeseen), cell(costs.reversalTold)] },
      ]}
    />
  );
}
