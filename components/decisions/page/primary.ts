import type { Decision } from "@/lib/client/decisions";
import { type NextAction, nextAction, unasked, unweighed } from "@/lib/decisions/next-action";
import type { Deed } from "./actions.ts";
import type { Room } from "./room.tsx";

const simple: Readonly<Record<Exclude<NextAction, "weigh" | "askToCommit">, { label: string; deed: Deed }>> =
  {
    answer: { label: "Answer the ask", deed: { kind: "answer" } },
    commit: { label: "Commit", deed: { kind: "answer" } },
    resolveEscalation: { label: "Answer the escalation", deed: { kind: "resolve" } },
    escalate: { label: "Hand it up", deed: { kind: "escalate" } },
    setDoor: { label: "Say which door it is", deed: { kind: "setDoor" } },
    decide: { label: "Decide", deed: { kind: "decide" } },
    answerQuestion: { label: "Answer a question", deed: { kind: "answerQuestion" } },
    logReading: { label: "New reading", deed: { kind: "dial" } },
    takePosition: { label: "Take a position", deed: { kind: "position" } },
    learn: { label: "Say what it taught", deed: { kind: "lesson" } },
    review: { label: "Review", deed: { kind: "review" } },
  };

/** The one primary button: what waits for this person now, in words, and where it leads. */
export function primaryFor(
  decision: Decision,
  { viewer, zone }: Pick<Room, "viewer" | "zone">,
  now: string,
  nameOf: (id: string) => string,
): { label: string; deed: Deed } | null {
  const policy = decision.enough === null ? null : { enough: decision.enough };
  const next = nextAction(decision, viewer, now, policy, zone);
  if (next === null) return null;
  if (next !== "weigh" && next !== "askToCommit") return simple[next];
  const [person] = next === "weigh" ? unweighed(decision, viewer.id) : unasked(decision, viewer.id);
  if (person === undefined) return null;
  return next === "weigh"
    ? { label: `Weigh ${nameOf(person)}’s doubt`, deed: { kind: "weigh", person } }
    : { label: `Ask ${nameOf(person)} to commit`, deed: { kind: "ask", person } };
}
