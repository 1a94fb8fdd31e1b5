"use client";

import { useRoom } from "@/components/decisions/page/room";
import { useDecision } from "@/components/decisions/page/use-decision";
import type { Values } from "@/components/decisions/page/use-draft";
import { useNames } from "@/components/decisions/page/use-names";
import { When } from "@/components/decisions/page/when";
import { Callout } from "@/components/ui/callout";
import { openEscalation } from "@/lib/decisions/escalations";
import { TextField } from "./text-field.tsx";

/** Where somebody else has the question: that they do, and, once their two days are over, why it is decided all the same. */
export function WithoutAnswer({ initial }: { initial: Values }) {
  const { viewer, now } = useRoom();
  const decision = useDecision();
  const nameOf = useNames(decision.people);
  const waiting = openEscalation(decision);
  if (waiting === undefined || waiting.to === viewer.id) return null;
  const who = nameOf(waiting.to);
  if (now < waiting.ownerMayDecideFrom)
    return (
      <Callout tone="info" title={`This is with ${who}`}>
        Without an answer you may decide it yourself <When at={waiting.ownerMayDecideFrom} />.
      </Callout>
    );
  return (
    <TextField
      name="withoutAnswer"
      label={`${who} has not answered yet. Why decide now?`}
      hint="It stands in the record beside the escalation."
      initial={initial.withoutAnswer}
      rows={2}
      required
    />
  );
}
