import type { Decision } from "@/lib/client/decisions";
import { unescalated } from "@/lib/decisions/escalations";

/** Whether there is something to show of an escalation, or a reason to think of one. */
export const callsForSection = (decision: Decision): boolean =>
  decision.escalations.length > 0 || (decision.status === "open" && unescalated(decision).length > 0);
