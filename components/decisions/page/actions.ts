import type { Decision } from "@/lib/client/decisions";
import type { CommandType } from "@/lib/decisions/commands";
import { currentPosition, isDoubt, openCommitment, standingOutcome } from "@/lib/decisions/current";
import { isParty, waitingLesson } from "@/lib/decisions/hindsight";
import { mayDo } from "@/lib/decisions/permissions";
import type { Role, Status } from "@/lib/decisions/words";
import { mayEscalate } from "./may-escalate.ts";
import type { Panel } from "./panels.tsx";
import type { Room } from "./room.tsx";

/** Where an action leads: over the page, or to a part of it. */
export type Deed =
  | { readonly kind: "met" }
  | Panel
  | { readonly kind: "dial" }
  | { readonly kind: "questions" }
  | { readonly kind: "answerQuestion" }
  | { readonly kind: "history" };

export interface Action {
  readonly label: string;
  readonly command: CommandType | null;
  readonly when: readonly Status[];
  readonly deed: Deed;
  readonly key?: string;
}

const ANY = ["open", "decided", "dropped", "reversed", "superseded"] as const;
const TALK = ["open", "decided", "reversed", "superseded"] as const;
const CLOSED = ["decided", "reversed", "superseded"] as const;

/** Everything that can be done with a decision, in the groups of its menu. */
const groups: readonly (readonly Action[])[] = [
  [
    {
      label: "Take a position",
      command: "takePosition",
      when: TALK,
      deed: { kind: "position" },
      key: "p",
    },
    {
      label: "Make a forecast",
      command: "forecast",
      when: TALK,
      deed: { kind: "forecast" },
      key: "f",
    },
    {
      label: "New reading",
      command: "logReading",
      when: ["open"],
      deed: { kind: "dial" },
      key: "r",
    },
    {
      label: "Add a question",
      command: "addQuestion",
      when: ["open"],
      deed: { kind: "questions" },
      key: "q",
    },
    {
      label: "Add an option",
      command: "addOption",
      when: ["open"],
      deed: { kind: "option" },
      key: "o",
    },
    {
      label: "Attach evidence",
      command: "attachEvidence",
      when: ["open"],
      deed: { kind: "evidence" },
    },
    { label: "Offer to commit", command: "offer", when: ["open"], deed: { kind: "offer" } },
    { label: "Ask people for their view", command: "consult", when: ["open"], deed: { kind: "consult" } },
    { label: "We met", command: "met", when: ["open"], deed: { kind: "met" }, key: "m" },
    { label: "Escalate", command: "escalate", when: ["open"], deed: { kind: "escalate" } },
  ],
  [
    {
      label: "Decide",
      command: "decide",
      when: ["open"],
      deed: { kind: "decide" },
      key: "d",
    },
    {
      label: "Review",
      command: "review",
      when: CLOSED,
      deed: { kind: "review" },
      key: "v",
    },
  ],
  [
    {
      label: "Flag as wrong",
      command: "flagWrong",
      when: ["decided", "superseded"],
      deed: { kind: "notice", sign: "flag" },
      key: "x",
    },
    {
      label: "Tripwire hit",
      command: "hitTripwire",
      when: ["decided", "superseded"],
      deed: { kind: "notice", sign: "tripwire" },
    },
    { label: "Dispute the verdict", command: "dispute", when: CLOSED, deed: { kind: "dispute" } },
    { label: "No judgement before", command: "holdJudgement", when: ["decided"], deed: { kind: "hold" } },
    { label: "What did it teach?", command: "learn", when: CLOSED, deed: { kind: "lesson" } },
  ],
  [
    { label: "Open a part of it", command: "open", when: ANY, deed: { kind: "child" } },
    { label: "A part of …", command: "linkParent", when: ANY, deed: { kind: "parent" } },
  ],
  [
    {
      label: "Edit details",
      command: "edit",
      when: ANY,
      deed: { kind: "details" },
      key: "e",
    },
    {
      label: "Change the door",
      command: "setDoor",
      when: ANY,
      deed: { kind: "setDoor" },
    },
    { label: "Say for whom it is", command: "setCustomer", when: ANY, deed: { kind: "customer" } },
    {
      label: "Describe the way back",
      command: "setWayBack",
      when: ["open", "decided"],
      deed: { kind: "wayBack" },
      key: "w",
    },
    {
      label: "Say what waiting costs",
      command: "setDelayCost",
      when: ["open"],
      deed: { kind: "delayCost" },
    },
    { label: "Hand over", command: "handOver", when: ANY, deed: { kind: "handOver" } },
    { label: "Team and who sees it", command: null, when: ANY, deed: { kind: "sharing" }, key: "s" },
    { label: "Hide answers", command: "hideAnswers", when: ["open"], deed: { kind: "hideAnswers" } },
    { label: "Close the round", command: "closeRound", when: ["open"], deed: { kind: "closeRound" } },
  ],
  [
    {
      label: "Reopen",
      command: "reopen",
      when: ["decided", "dropped"],
      deed: { kind: "turn", turn: "reopen" },
    },
    {
      label: "Reverse",
      command: "reverse",
      when: ["decided"],
      deed: { kind: "turn", turn: "reverse" },
    },
    {
      label: "Supersede",
      command: "supersede",
      when: ["decided"],
      deed: { kind: "turn", turn: "supersede" },
    },
    { label: "Drop", command: "drop", when: ["open"], deed: { kind: "turn", turn: "drop" } },
  ],
  [
    { label: "History", command: null, when: ANY, deed: { kind: "history" }, key: "h" },
    { label: "Keys", command: null, when: ANY, deed: { kind: "keys" }, key: "?" },
  ],
];

/** An offer is for somebody who doubts, does not own it, and has not been asked. */
function mayOffer(decision: Decision, viewer: string): boolean {
  const position = currentPosition(decision, viewer);
  if (decision.owner === null || decision.owner === viewer || !position || !isDoubt(position.stance))
    return false;
  const settled = decision.commitments.some(
    ({ person, status, seq }) => person === viewer && status === "committed" && seq > position.seq,
  );
  return !settled && openCommitment(decision, viewer) === undefined;
}

/** What comes after deciding needs something to be about: a tripwire, somebody else's verdict, a lesson that waits. */
function mayHindsight(deed: Deed, decision: Decision, viewer: string): boolean {
  const review = decision.reviews.at(-1);
  if (deed.kind === "notice")
    return deed.sign === "flag" || (standingOutcome(decision)?.tripwire ?? null) !== null;
  if (deed.kind === "dispute")
    return review !== undefined && review.by !== viewer && isParty(decision, viewer);
  return deed.kind !== "lesson" || waitingLesson(decision) !== undefined;
}

/** What this person can do now, by group; what they may not do is not there. */
export function actionsFor(decision: Decision, viewer: Room["viewer"]): readonly (readonly Action[])[] {
  const isOffered = ({ command, when, deed }: Action) =>
    when.includes(decision.status) &&
    (command === null || mayDo(command, decision, viewer)) &&
    mayHindsight(deed, decision, viewer.id) &&
    (deed.kind !== "escalate" || mayEscalate(decision, viewer.id)) &&
    (deed.kind !== "offer" || mayOffer(decision, viewer.id)) &&
    (deed.kind !== "hideAnswers" || decision.answers === "shown") &&
    (deed.kind !== "closeRound" || decision.answers === "hidden");
  return groups.map((group) => group.filter(isOffered));
}

/** What has a key on the page of a decision, whatever its state allows, to somebody of this role whose decision it is. */
export function keyedActions(role: Role): readonly Action[] {
  const viewer = { id: "", role };
  const own = { owner: viewer.id, opener: viewer.id, escalations: [] };
  return groups
    .flat()
    .filter(({ key, command }) => key !== undefined && (command === null || mayDo(command, own, viewer)));
}
