"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { Decision } from "@/lib/client/decisions";
import { mayDo } from "@/lib/decisions/permissions";
import { formatDay } from "@/lib/format/day";
import { formatMoney, formatNumber } from "@/lib/format/number";
import { DoorCloses } from "../door-closes.tsx";
import { useOpenPanel } from "../panels.tsx";
import { Prose } from "../prose.tsx";
import { useRoom } from "../room.tsx";

type Props = { decision: Decision; nameOf: (id: string) => string };

function Entry({ term, action, children }: { term: string; action: ReactNode; children: ReactNode }) {
  return (
    <div className="grid content-start gap-1">
      <dt className="flex min-h-8 items-center justify-between gap-3 text-ink-faint text-sm">
        {term}
        {action}
      </dt>
      <dd className="wrap-anywhere grid gap-1">{children}</dd>
    </div>
  );
}

/** Who would walk back, what it takes, and until when. */
function WayBack({ decision: { wayBack }, nameOf }: Props) {
  const { currency } = useRoom();
  if (wayBack === null) return <p className="text-ink-soft">Nobody has said how one would walk back.</p>;
  const { exists, person, hours, cost, until, how } = wayBack;
  const parts = [
    ...(person === null ? [] : [nameOf(person)]),
    ...(hours === null ? [] : [`${formatNumber(hours)} h of work`]),
    ...(cost === null ? [] : [formatMoney(cost, currency)]),
  ];
  return (
    <>
      <p className="font-medium">{exists ? parts.join(" · ") || "There is one" : "There is none"}</p>
      {until !== null && (
        <p className="text-ink-soft">
          Until {formatDay(until)}: <DoorCloses until={until} />
        </p>
      )}
      {how && <Prose text={how} className="text-ink-soft" />}
    </>
  );
}

/** What walking back would take, and what waiting costs: the two sides of being wrong and of being slow. */
export function Stakes({ decision, nameOf }: Props) {
  const { viewer, currency } = useRoom();
  const open = useOpenPanel();
  const { delayCost, status, wayBack } = decision;
  const canPlan = ["open", "decided"].includes(status) && mayDo("setWayBack", decision, viewer);
  const canPrice = status === "open" && mayDo("setDelayCost", decision, viewer);
  if (wayBack === null && delayCost === null && !canPlan) return null;
  const change = (kind: "wayBack" | "delayCost", known: boolean, of: string) => (
    <Button variant="quiet" size="sm" className="-mr-2" onClick={() => open({ kind })}>
      {known ? "Change" : "Say"}
      <span className="sr-only"> {of}</span>
    </Button>
  );
  return (
    <Section title="If it is wrong, and if it waits">
      <dl className="grid gap-5 sm:grid-cols-2">
        <Entry term="Way back" action={canPlan && change("wayBack", wayBack !== null, "the way back")}>
          <WayBack decision={decision} nameOf={nameOf} />
        </Entry>
        {(delayCost !== null || status === "open") && (
          <Entry
            term="A day of waiting costs"
            action={canPrice && change("delayCost", delayCost !== null, "what a day of waiting costs")}
          >
            {delayCost === null ? (
              <p className="text-ink-soft">Nobody has said.</p>
            ) : (
              <p className="font-medium tabular-nums">{formatMoney(delayCost, currency)}</p>
            )}
          </Entry>
        )}
      </dl>
    </Section>
  );
}
