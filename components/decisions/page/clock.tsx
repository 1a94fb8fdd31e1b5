"use client";

import dynamic from "next/dynamic";
import { AgeBar } from "@/components/decisions/age-bar";
import { orLazily } from "@/components/ui/lazily";
import type { Decision } from "@/lib/client/decisions";
import { timeAllowed } from "@/lib/decisions/deadline";
import { costOfWaiting } from "@/lib/decisions/information";
import { durationSeconds } from "@/lib/decisions/time";
import { formatDuration } from "@/lib/format/duration";
import { formatMoney } from "@/lib/format/number";
import { EnoughFor } from "./enough-for.tsx";
import { enoughSince } from "./enough-since.ts";
import { useRoom } from "./room.tsx";
import { useNow } from "./use-now.ts";
import { When } from "./when.tsx";

/** Few decisions have a day on which their door closes. */
const DoorCloses = dynamic(orLazily(() => import("./door-closes.tsx").then((module) => module.DoorCloses)));

const whole = (seconds: number) => formatDuration(seconds);

/** How long it took, once it is decided. */
function Took({ decision }: { decision: Decision }) {
  const { zone } = useRoom();
  const { decided, opened, openedKnown, problem, target } = decision;
  const first = decision.outcomes[0]?.decided ?? decided;
  if (!first || !openedKnown || problem) {
    return <p className="text-ink-soft">How long it took is not known.</p>;
  }
  const took = durationSeconds(opened, first, zone);
  const late = target !== null && took > target;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <span className="font-semibold text-xl tabular-nums">
        {took === 0 && first.on !== null ? "The same day" : whole(took)}
      </span>
      {target !== null && (
        <span className={late ? "text-danger" : "text-ink-soft"}>
          {late ? "past the target of" : "within the target of"} {whole(target)}
        </span>
      )}
    </p>
  );
}

/** Its age against the time it has: until it is due, else the target of its door. */
function Age({ decision, now, zone }: { decision: Decision; now: string; zone: string }) {
  const { opened, due } = decision;
  const seconds = durationSeconds(opened, { at: now, on: null }, zone);
  const allowed = timeAllowed(decision);
  const age = whole(seconds);
  if (allowed === null) {
    return (
      <p className="text-ink-soft">
        Open for <span className="font-medium text-ink">{age}</span>; without a door it has no target.
      </p>
    );
  }
  return (
    <>
      <p className="sr-only">
        Open for {age};{" "}
        {due ? `due ${whole(allowed)} after it was opened` : `the target for this door is ${whole(allowed)}`}.
      </p>
      <div aria-hidden="true">
        <AgeBar age={age} target={whole(allowed)} part={seconds / allowed} />
      </div>
    </>
  );
}

/** Its age while it is open; how long it took once it is decided; since when there is enough. */
export function Clock({ decision }: { decision: Decision }) {
  const { now: atFirst, zone, currency } = useRoom();
  const now = useNow(atFirst);
  const { status, due } = decision;
  const since = enoughSince(decision);
  if (status === "dropped") return <p className="text-ink-soft">It was dropped; its clock stands still.</p>;
  if (status !== "open") return <Took decision={decision} />;
  const lost = since === null ? 0 : costOfWaiting(since, now, decision.delayCost ?? 0);
  return (
    <div className="grid gap-2">
      <Age decision={decision} now={now} zone={zone} />
      {since && (
        <p className="text-accent text-sm">
          <EnoughFor since={since} />
          {lost > 0 && `, about ${formatMoney(lost, currency)} of waiting`}
        </p>
      )}
      {decision.wayBack?.until && (
        <p className="text-sm first-letter:uppercase">
          <DoorCloses until={decision.wayBack.until} />
        </p>
      )}
      {due && (
        <p className={due.at < now ? "text-danger text-sm" : "text-ink-soft text-sm"}>
          {due.at < now ? "Was due" : "Due"} <When {...due} />
        </p>
      )}
    </div>
  );
}
