import type { Decision } from "@/lib/client/decisions";
import { currentPosition, isDoubt } from "@/lib/decisions/current";
import { openEscalation } from "@/lib/decisions/escalations";
import { seesAnswers } from "@/lib/decisions/redact";

/** Its owner, or somebody who doubts, while nobody else has the question. */
export function mayEscalate(decision: Decision, viewer: string): boolean {
  const position = currentPosition(decision, viewer);
  const mayRaise = decision.owner === viewer || (position !== undefined && isDoubt(position.stance));
  return mayRaise && seesAnswers(decision, viewer) && openEscalation(decision) === undefined;
}
