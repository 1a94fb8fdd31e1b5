"use client";

import type { Route } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { Section } from "@/components/ui/section";
import type { Decision } from "@/lib/client/decisions";
import { openEscalation, unescalated } from "@/lib/decisions/escalations";
import { mayDo } from "@/lib/decisions/permissions";
import { mayEscalate } from "../may-escalate.ts";
import { useOpenPanel } from "../panels.tsx";
import { useRoom } from "../room.tsx";
import { EscalationCard } from "./escalation-card.tsx";

type Props = { decision: Decision; nameOf: (id: string) => string };

/** People want different things: the way on is offered before they tire of each other. */
function Offer({ decision, nameOf }: Props) {
  const { viewer } = useRoom();
  const open = useOpenPanel();
  const doubters = unescalated(decision).map(({ by }) => (by === viewer.id ? "You" : nameOf(by)));
  const who = new Intl.ListFormat("en", { type: "conjunction" }).format(doubters);
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3 rounded-md bg-sunken px-4 py-3">
      <p className="wrap-anywhere min-w-56 flex-1">
        <span className="font-medium">
          {who} {doubters.length > 1 || doubters[0] === "You" ? "say" : "says"} that it is about objectives.
        </span>{" "}
        <span className="text-ink-soft">
          More talk will not settle that. Somebody above both sides can, today.
        </span>
      </p>
      {mayDo("escalate", decision, viewer) && mayEscalate(decision, viewer.id) && (
        <Button size="sm" onClick={() => open({ kind: "escalate" })}>
          Hand it up
        </Button>
      )}
    </div>
  );
}

/** What was handed up, the newest first; the earlier ones folded. */
export function Escalations({ decision, nameOf }: Props) {
  const { slug, reference } = useRoom();
  const [latest, ...earlier] = [...decision.escalations].reverse();
  const calls =
    decision.status === "open" && openEscalation(decision) === undefined && unescalated(decision).length > 0;
  return (
    <Section
      title="Escalation"
      action={
        latest && (
          <Link
            href={`/${slug}/decisions/${reference}/brief` as Route}
            prefetch={false}
            className={buttonStyles({ variant: "quiet", size: "sm" })}
          >
            One-page brief
          </Link>
        )
      }
    >
      <div className="grid gap-6">
        {calls && <Offer decision={decision} nameOf={nameOf} />}
        {latest && <EscalationCard escalation={latest} decision={decision} nameOf={nameOf} />}
        {earlier.length > 0 && (
          <details>
            <summary className="w-fit rounded-sm text-ink-soft text-sm hover:text-ink">
              {earlier.length === 1 ? "One earlier escalation" : `${earlier.length} earlier escalations`}
            </summary>
            <div className="mt-4 grid gap-8 border-line border-l pl-4">
              {earlier.map((one) => (
                <EscalationCard key={one.seq} escalation={one} decision={decision} nameOf={nameOf} />
              ))}
            </div>
          </details>
        )}
      </div>
    </Section>
  );
}
