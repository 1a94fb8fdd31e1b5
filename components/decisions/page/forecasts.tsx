"use client";

import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { Decision } from "@/lib/client/decisions";
import { standingOutcome } from "@/lib/decisions/current";
import { closest, countedForecasts } from "@/lib/decisions/foresight";
import { mayDo } from "@/lib/decisions/permissions";
import { useOpenPanel } from "./panels.tsx";
import { useRoom } from "./room.tsx";
import { When } from "./when.tsx";

type Props = { decision: Decision; nameOf: (id: string) => string };

/** Before a review only one's own: knowing the other's number would pull one's own. */
function Own({ decision }: Pick<Props, "decision">) {
  const { viewer } = useRoom();
  const own = decision.forecasts.findLast(({ by }) => by === viewer.id);
  return (
    <p className="text-ink-soft">
      {own ? (
        <>
          You give it <span className="font-semibold text-ink tabular-nums">{own.probability} %</span> to turn
          out well (<When at={own.at} />
          {own.late && ", after deciding"}).
        </>
      ) : (
        "How probable is it that this turns out well?"
      )}{" "}
      Only you see your forecast until the review.
    </p>
  );
}

function Revealed({ decision, nameOf }: Props) {
  const verdict = decision.reviews.at(-1)?.verdict;
  const counted = countedForecasts(decision.forecasts, standingOutcome(decision)?.option ?? null);
  const near = verdict ? closest(counted, verdict) : [];
  if (counted.length === 0)
    return <p className="text-ink-soft">Nobody made a forecast before it was decided.</p>;
  return (
    <div className="grid gap-4">
      <ul className="grid gap-3 sm:grid-cols-2">
        {counted.map(({ seq, by, probability }) => (
          <li key={seq} className="grid gap-1 rounded-md border border-line px-4 py-3">
            <p className="flex items-baseline justify-between gap-3">
              <span className="wrap-anywhere min-w-0 font-medium">{nameOf(by)}</span>
              <span className="font-semibold text-lg tabular-nums">{probability} %</span>
            </p>
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" className="h-1 w-full" aria-hidden="true">
              <rect width="100" height="4" className="fill-track" />
              <rect width={probability} height="4" className="fill-accent" />
            </svg>
            {near.includes(by) && <p className="text-accent text-sm">Closer to what came of it</p>}
          </li>
        ))}
      </ul>
      <p className="text-ink-soft">
        {near.length > 0
          ? `${near.map(nameOf).join(" and ")} saw it more clearly this time. `
          : "What came of it proves nobody closer. "}
        Thanks to everybody who put a number on it.
      </p>
    </div>
  );
}

/** How probable a good outcome seemed; everybody's after the first review. */
export function Forecasts({ decision, nameOf }: Props) {
  const { viewer } = useRoom();
  const open = useOpenPanel();
  const isReviewed = decision.reviews.length > 0;
  const canForecast = decision.status !== "dropped" && !isReviewed && mayDo("forecast", decision, viewer);
  if (!isReviewed && !canForecast) return null;
  return (
    <Section
      title={isReviewed ? "Forecasts, revealed" : "Your forecast"}
      action={
        canForecast && (
          <Button variant="quiet" size="sm" onClick={() => open({ kind: "forecast" })}>
            {decision.forecasts.length > 0 ? "Change" : "Make one"}
            <span className="sr-only"> (forecast)</span>
          </Button>
        )
      }
    >
      {isReviewed ? <Revealed decision={decision} nameOf={nameOf} /> : <Own decision={decision} />}
    </Section>
  );
}
