"use client";

import type { Decision } from "@/lib/client/decisions";
import { Costs } from "./after/costs.tsx";
import { Notices } from "./after/notices.tsx";
import { LastTurn, Outcomes } from "./outcome.tsx";
import { RevealedForecasts } from "./revealed-forecasts.tsx";
import { Reviews } from "./reviews.tsx";

/** What there is to see once it was closed: how it ended, what was chosen, what came of it, and who saw it coming. */
export function Closed(props: { decision: Decision; nameOf: (id: string) => string }) {
  return (
    <>
      <LastTurn {...props} />
      <Outcomes {...props} />
      <Notices {...props} />
      <Reviews {...props} />
      <Costs decision={props.decision} />
      <RevealedForecasts {...props} />
    </>
  );
}
