import { askWords } from "@/components/decisions/closing-words";
import type { ShareFigure } from "@/lib/metrics/share-figure";
import type { StepFigure } from "@/lib/metrics/step-figures";
import { CountLink } from "./count-link.tsx";
import { DataTable } from "./data-table.tsx";
import type { Place } from "./links.ts";
import { MoreBlock } from "./more.tsx";
import { percentOf } from "./numbers.ts";
import { SomeLink } from "./spread-cells.tsx";
import { stepsSentence } from "./step-words.ts";

function Share({ figure: { share, hits, n, behind, among }, place }: { figure: ShareFigure; place: Place }) {
  if (share === null) return "–";
  return (
    <>
      <span className="max-sm:hidden">{percentOf(share)}, </span>
      <CountLink place={place} behind={behind}>
        {hits}
      </CountLink>
      /
      <CountLink place={place} behind={among}>
        {n}
      </CountLink>
    </>
  );
}

/** What doors ask for before deciding: how often it ran, what it cost, and whether it ever changed anything. */
export function StepDetails({
  figures: { steps, idle },
  place,
}: {
  figures: { readonly steps: readonly StepFigure[]; readonly idle: readonly StepFigure[] };
  place: Place;
}) {
  return (
    <MoreBlock title="The steps before deciding" lead={stepsSentence(steps, idle)}>
      {steps.length > 0 && (
        <DataTable
          caption={<span className="sr-only">The steps before deciding</span>}
          head={["Step", "Ran", "Hours", "Skipped", "Changed something"]}
          rows={steps.map(({ ask, ran, hours, skipped, changed }) => ({
            key: ask,
            cells: [
              askWords[ask],
              <SomeLink key="ran" figure={ran} place={place} />,
              hours === 0 ? "–" : hours,
              <Share key="skipped" figure={skipped} place={place} />,
              <Share key="changed" figure={changed} place={place} />,
            ],
          }))}
        />
      )}
    </MoreBlock>
  );
}
