"use client";

import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { Decision } from "@/lib/client/decisions";
import { currentPosition } from "@/lib/decisions/current";
import { isLate, sideOf } from "@/lib/decisions/escalations";
import { mayDo } from "@/lib/decisions/permissions";
import type { Side } from "@/lib/decisions/words";
import { useOpenPanel } from "../panels.tsx";
import { useRoom } from "../room.tsx";
import { useNow } from "../use-now.ts";
import { When } from "../when.tsx";
import { EscalationAnswer } from "./escalation-answer.tsx";
import { Statements } from "./statements.tsx";
import { Steps } from "./steps.tsx";

type Escalation = Decision["escalations"][number];
type CardProps = { escalation: Escalation; decision: Decision; nameOf: (id: string) => string };

const when = (at: string) => <When at={at} />;

/** Who has it, since when, and until when an answer is hoped for. */
function Standing({ escalation, decision, nameOf }: CardProps) {
  const { viewer, now: atFirst } = useRoom();
  const now = useNow(atFirst);
  const { to, since, due, ownerMayDecideFrom } = escalation;
  const isMine = to === viewer.id;
  const waits = decision.owner === viewer.id && !isMine;
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <span className="wrap-anywhere">
          {isMine ? "It is with you" : "With "}
          {!isMine && <span className="font-medium">{nameOf(to)}</span>}
          <span className="text-ink-soft">
            {" "}
            since <When at={since} />
            {" · "}an answer {isLate(escalation, now) ? "was" : "is"} hoped for <When at={due} />
          </span>
        </span>
        {isLate(escalation, now) && <Badge tone="warning">late</Badge>}
      </p>
      {waits && (
        <p className="text-ink-soft">
          {now < ownerMayDecideFrom ? (
            <>
              Without an answer you may decide it yourself <When at={ownerMayDecideFrom} />.
            </>
          ) : (
            "There was no answer for two days: you may decide all the same, and say why."
          )}
        </p>
      )}
    </div>
  );
}

/** One escalation: who has it, both sides, what came of it, and the time that each step took. */
export function EscalationCard({ escalation, decision, nameOf }: CardProps) {
  const { viewer } = useRoom();
  const open = useOpenPanel();
  const isOpen = escalation.status === "open" && decision.status === "open";
  const stance = currentPosition(decision, viewer.id)?.stance ?? "step_back";
  const hasSide = decision.owner === viewer.id || stance !== "step_back";
  const speaks = isOpen && hasSide && mayDo("addStatement", decision, viewer);
  const add = (side: Side, isSilent: boolean) =>
    speaks &&
    sideOf(decision, viewer.id) === side && (
      <div>
        <Button size="sm" onClick={() => open({ kind: "statement" })}>
          {isSilent ? "State your side" : "Add or change yours"}
        </Button>
      </div>
    );
  return (
    <article className="grid gap-5">
      {isOpen && <Standing escalation={escalation} decision={decision} nameOf={nameOf} />}
      <EscalationAnswer escalation={escalation} nameOf={nameOf} when={when} />
      <Statements escalation={escalation} nameOf={nameOf} add={add} />
      <Steps escalation={escalation} nameOf={nameOf} when={when} />
      {isOpen && (mayDo("resolveEscalation", decision, viewer) || escalation.by === viewer.id) && (
        <div className="flex flex-wrap gap-2">
          {mayDo("resolveEscalation", decision, viewer) && (
            <Button size="sm" onClick={() => open({ kind: "resolve" })}>
              Answer it
            </Button>
          )}
          {mayDo("withdrawEscalation", decision, viewer) && (
            <Button size="sm" onClick={() => open({ kind: "withdraw" })}>
              Withdraw
            </Button>
          )}
        </div>
      )}
    </article>
  );
}
