"use client";

import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { Decision } from "@/lib/client/decisions";
import { useOpenPanel } from "./panels.tsx";
import { useRoom } from "./room.tsx";
import { When } from "./when.tsx";

type Props = { decision: Decision };

/** Before a review only one's own: knowing the other's number would pull one's own. */
function Own({ decision }: Props) {
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

/** One's own forecast, and the way to make or to change it. */
export function OwnForecast({ decision }: Props) {
  const open = useOpenPanel();
  return (
    <Section
      title="Your forecast"
      action={
        <Button variant="quiet" size="sm" onClick={() => open({ kind: "forecast" })}>
          {decision.forecasts.length > 0 ? "Change" : "Make one"}
          <span className="sr-only"> (forecast)</span>
        </Button>
      }
    >
      <Own decision={decision} />
    </Section>
  );
}
