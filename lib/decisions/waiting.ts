import { answerTo } from "./consultations.ts";
import { openCommitment } from "./current.ts";
import { openEscalation } from "./escalations.ts";
import type { DecisionState } from "./state.ts";

/** Something on a decision that somebody else waits for, by what it is, whoever asked, and until when. */
export interface Waiting {
  readonly kind: "commitment" | "escalation" | "consultation";
  readonly seq: number;
  readonly by: string;
  readonly at: string;
  readonly due: string | null;
}

type Seen = Pick<
  DecisionState,
  "status" | "commitments" | "escalations" | "consultations" | "positions" | "turns"
>;

/**
 * What others wait for from one person on an open decision: an ask to commit, an escalation, a request for their view. Whoever
 * has answered is in none of them.
 *
 * @example waitingFor(state, ben.id)[0]?.kind // "commitment"
 */
export function waitingFor(state: Seen, person: string): readonly Waiting[] {
  if (state.status !== "open") return [];
  const found: Waiting[] = [];
  const asked = openCommitment(state, person);
  if (asked?.origin === "asked") {
    const { seq, by, at, due } = asked;
    found.push({ kind: "commitment", seq, by, at, due });
  }
  const escalated = openEscalation(state);
  if (escalated?.to === person) {
    const { seq, handUps, by, since: at, due } = escalated;
    found.push({ kind: "escalation", seq, by: handUps.at(-1)?.by ?? by, at, due });
  }
  const consulted = state.consultations.findLast((one) => one.person === person);
  if (consulted !== undefined && answerTo(state, consulted) === null) {
    const { seq, by, at } = consulted;
    found.push({ kind: "consultation", seq, by, at, due: null });
  }
  return found;
}
