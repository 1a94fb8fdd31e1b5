"use client";

import dynamic from "next/dynamic";
import type { Decision } from "@/lib/client/decisions";
import { mayDo } from "@/lib/decisions/permissions";
import { useRoom } from "./room.tsx";
import { WhenNear } from "./when-near.tsx";

/** What people gather and weigh; each part is fetched when somebody comes near it. */

const Questions = dynamic(() => import("./thinking/questions.tsx").then((module) => module.Questions), {
  ssr: false,
});
const Stakes = dynamic(() => import("./thinking/stakes.tsx").then((module) => module.Stakes), { ssr: false });

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
