"use client";

import { lazily } from "@/components/ui/lazily";
import type { Decision } from "@/lib/client/decisions";
import { latestReview, standingOutcome } from "@/lib/decisions/current";
import { mayDo } from "@/lib/decisions/permissions";
import { useRoom } from "./room.tsx";
import { Place, WhenNear } from "./when-near.tsx";

/** What people gather and weigh; each part is fetched when somebody comes near it. */

const Questions = lazily(() => import("./thinking/questions.tsx").then((module) => module.Questions));
const Stakes = lazily(() => import("./thinking/stakes.tsx").then((module) => module.Stakes));
const Grounds = lazily(() => import("./thinking/grounds.tsx").then((module) => module.Grounds));
const Afterwards = lazily(() => import("./thinking/afterwards.tsx").then((module) => module.Afterwards));
const MismatchNote = lazily(() =>
  import("./thinking/mismatch-note.tsx").then((module) => module.MismatchNote),
);

const OwnForecast = lazily(() => import("./own-forecast.tsx").then((module) => module.OwnForecast), {
  waiting: <Place height="h-36" />,
});

type Props = { decision: Decision; nameOf: (id: string) => string };

/** The list of what one wishes to know. */
export function Wishes({ decision, nameOf }: Props) {
  const { questions, status } = decision;
  if (questions.length === 0 && status !== "open") return null;
  return (
    <div id="questions">
      <WhenNear height={questions.length === 0 ? "h-44" : "h-72"}>
        <Questions decision={decision} nameOf={nameOf} />
      </WhenNear>
    </div>
  );
}

/** The way back, and what waiting costs. */
export function AtStake({ decision, nameOf }: Props) {
  const { viewer } = useRoom();
  const { wayBack, delayCost, status } = decision;
  const canSay = ["open", "decided"].includes(status) && mayDo("setWayBack", decision, viewer);
  if (wayBack === null && delayCost === null && !canSay) return null;
  return (
    <WhenNear height="h-44">
      <Stakes decision={decision} nameOf={nameOf} />
    </WhenNear>
  );
}

/** For whom it is, what speaks for it, what might be overlooked. */
export function Reasons({ decision, nameOf }: Props) {
  const { viewer } = useRoom();
  const { customer, evidence, blindSpots, vision, status } = decision;
  const isEmpty = !customer && !vision && evidence.length + blindSpots.length === 0;
  if (isEmpty && (status !== "open" || viewer.role === "viewer" || viewer.role === "guest")) return null;
  return (
    <WhenNear>
      <Grounds decision={decision} nameOf={nameOf} />
    </WhenNear>
  );
}

/** That door and process do not fit; rare, and only then fetched. */
export function Misfit({ decision }: { decision: Decision }) {
  return decision.mismatch && <MismatchNote decision={decision} />;
}

/** What deciding did to people, and what the steps changed. */
export function Aftermath({ decision, nameOf }: Props) {
  const { viewer } = useRoom();
  const isClosed = decision.status !== "open" && decision.status !== "dropped";
  if (!isClosed || viewer.role === "viewer") return null;
  return <Afterwards decision={decision} nameOf={nameOf} />;
}

/** One's own forecast, as long as nobody reviewed what came of the decision that stands. */
export function Foresight({ decision }: Pick<Props, "decision">) {
  const { viewer } = useRoom();
  const isReviewed = standingOutcome(decision) !== undefined && latestReview(decision) !== undefined;
  if (isReviewed || decision.status === "dropped" || !mayDo("forecast", decision, viewer)) return null;
  return <OwnForecast decision={decision} />;
}
