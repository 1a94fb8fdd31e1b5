"use client";

import { Hourglass } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Decision } from "@/lib/client/decisions";
import { costOfWaiting } from "@/lib/decisions/information";
import { mayDo } from "@/lib/decisions/permissions";
import { formatDuration } from "@/lib/format/duration";
import { formatMoney } from "@/lib/format/number";
import { useOpenPanel } from "../panels.tsx";
import { useRoom } from "../room.tsx";

type WaitingProps = { decision: Decision; since: string; now: string };

/** Nearly everything is known: what waiting for the rest costs, in time and, where somebody said so, in money. */
export function Waiting({ decision, since, now }: WaitingProps) {
  const { viewer, currency } = useRoom();
  const open = useOpenPanel();
  const { delayCost, share } = decision;
  const lost = costOfWaiting(since, now, delayCost ?? 0);
  const waited = formatDuration((Date.parse(now) - Date.parse(since)) / 1000);
  return (
    <div className="mt-4 flex items-start gap-3 rounded-md bg-warning-wash px-3.5 py-3">
      <Hourglass aria-hidden="true" className="mt-0.75 size-4 shrink-0 text-warning" />
      <div className="grid min-w-0 justify-items-start gap-1">
        <p className="font-medium">
          {share === 100 ? "All of it is known." : `${share} % is known. Is the rest worth the wait?`}
        </p>
        <p className="text-ink-soft">
          There has been enough for {waited}.{" "}
          {lost > 0 && `Waiting has cost about ${formatMoney(lost, currency)} so far.`}
        </p>
        {delayCost === null && mayDo("setDelayCost", decision, viewer) && (
          <Button size="sm" variant="quiet" className="-ml-3" onClick={() => open({ kind: "delayCost" })}>
            Say what a day of waiting costs
          </Button>
        )}
      </div>
    </div>
  );
}
