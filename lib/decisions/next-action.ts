import type { KnownPerson } from "./context.ts";
import {
  currentPosition,
  heldDoubts,
  latestReading,
  latestReview,
  openCommitment,
  standingOutcome,
} from "./current.ts";
import { openEscalation, ownerMayDecideFrom, unescalated } from "./escalations.ts";
import type { DoorPolicy } from "./events.ts";
import { waitingLesson } from "./hindsight.ts";
import { standingQuestions } from "./information.ts";
import { mayDo } from "./permissions.ts";
import { reviewDueOn } from "./review-due.ts";
import type { Notice, Review } from "./state/after.ts";
import type { Escalation } from "./state/misalignment.ts";
import type { Commitment, DecisionState, Outcome, Position, Reading } from "./state.ts";
import { localDay } from "./time.ts";

/** `answer` stands for the three answers to an ask: commit, decline, step back. Everything else is a command. */
export type NextAction =
  | "answer"
  | "resolveEscalation"
  | "escalate"
  | "setDoor"
  | "weigh"
  | "askToCommit"
  | "decide"
  | "answerQuestion"
  | "logReading"
  | "takePosition"
  | "commit"
  | "review"
  | "learn";

type Act = "by" | "seq";

/** What of a decision is looked at; one on the wire fits as well as a state. */
interface Seen extends Pick<DecisionState, "status" | "door" | "owner" | "opener" | "due"> {
  readonly readings: readonly Pick<Reading, "share">[];
  readonly positions: readonly Pick<Position, Act | "stance" | "about">[];
  readonly weighings: readonly { readonly person: string; readonly seq: number }[];
  readonly commitments: readonly Pick<Commitment, "person" | "seq" | "status" | "origin">[];
  readonly escalations: readonly Pick<Escalation, Act | "status" | "to" | "since">[];
  readonly questions: readonly { readonly answer: object | null; readonly removed: object | null }[];
  readonly outcomes: readonly Pick<Outcome, "seq" | "decided" | "reviewOn" | "noJudgementBefore">[];
  readonly reviews: readonly Pick<Review, "seq" | "verdict" | "byTheBook" | "lesson">[];
  readonly notices: readonly Pick<Notice, "seq" | "kind">[];
}

interface View {
  readonly state: Seen;
  readonly viewer: Pick<KnownPerson, "id" | "role">;
  readonly now: string;
  readonly policy: Pick<DoorPolicy, "enough"> | null;
  readonly zone: string;
}

const isOpen = ({ state }: View) => state.status === "open";
const owns = ({ state, viewer }: View) => state.owner === viewer.id;

/**
 * Those others whose doubt the owner has not weighed since it was stated, in the order of the doubts.
 *
 * @example unweighed(decision, owner.id)[0] // whose doubt the primary button is about
 */
export function unweighed(state: Pick<Seen, "positions" | "weighings">, viewer: string): readonly string[] {
  const isWeighed = ({ by, seq }: { by: string; seq: number }) =>
    state.weighings.some((weighing) => weighing.person === by && weighing.seq > seq);
  return heldDoubts(state).flatMap((doubt) => (doubt.by === viewer || isWeighed(doubt) ? [] : [doubt.by]));
}

/**
 * Those others who doubt, and who neither answered nor have to answer since they took that position.
 *
 * @example unasked(decision, owner.id).includes(ben.id)
 */
export function unasked(state: Pick<Seen, "positions" | "commitments">, viewer: string): readonly string[] {
  const isAsked = ({ by, seq }: { by: string; seq: number }) =>
    openCommitment(state, by) !== undefined ||
    state.commitments.some((one) => one.person === by && one.seq > seq);
  return heldDoubts(state).flatMap((doubt) => (doubt.by === viewer || isAsked(doubt) ? [] : [doubt.by]));
}

const isEnough = ({ state, policy }: View) => (latestReading(state)?.share ?? -1) >= (policy?.enough ?? 101);
const isDue = ({ state, now }: View) => state.due !== null && state.due.at <= now;
const isTime = (view: View) => isEnough(view) || isDue(view);

const isWondering = ({ state }: View) => standingQuestions(state).some(({ answer }) => answer === null);

/** Somebody else has the question, and time to answer it. */
const isHeldUp = ({ state, viewer, now }: View) => {
  const waiting = openEscalation(state);
  return waiting !== undefined && waiting.to !== viewer.id && now < ownerMayDecideFrom(waiting);
};

/** A doubt about objectives is for handing up, by its owner or whoever has it, until the owner answers it some other way. */
const callsForEscalation = (view: View) => {
  const { state, viewer } = view;
  if (!isOpen(view) || openEscalation(state) !== undefined || !mayDo("escalate", state, viewer)) return false;
  const waiting = unweighed(state, "");
  return unescalated(state).some(({ by }) => waiting.includes(by) && (owns(view) || by === viewer.id));
};

/** A review is due by its day, or because something showed since that it was wrong; a young bet is given its time. */
const reviewWaits = ({ state, now, zone }: View) => {
  const outcome = standingOutcome(state);
  if (outcome === undefined) return false;
  const reviewed = latestReview(state)?.seq;
  const notices = state.notices.filter(({ seq }) => seq > (reviewed ?? outcome.seq));
  // A tripwire was agreed on beforehand: no day of grace speaks against it.
  if (notices.some(({ kind }) => kind === "tripwire")) return true;
  const today = localDay(now, zone);
  if (notices.length > 0 && (outcome.noJudgementBefore ?? today) <= today) return true;
  return reviewed === undefined && reviewDueOn(outcome, zone) <= today;
};

/** What waits for whom, the first line that fits. People who were asked come first: somebody waits for them. */
const table: readonly (readonly [NextAction, (view: View) => boolean])[] = [
  ["answer", (view) => isOpen(view) && openCommitment(view.state, view.viewer.id)?.origin === "asked"],
  ["commit", (view) => isOpen(view) && openCommitment(view.state, view.viewer.id)?.origin === "offered"],
  ["resolveEscalation", (view) => isOpen(view) && openEscalation(view.state)?.to === view.viewer.id],
  ["escalate", callsForEscalation],
  ["setDoor", ({ state, viewer }) => state.door === null && mayDo("setDoor", state, viewer)],
  ["weigh", (view) => isOpen(view) && owns(view) && unweighed(view.state, view.viewer.id).length > 0],
  [
    "askToCommit",
    (view) => isOpen(view) && owns(view) && isTime(view) && unasked(view.state, view.viewer.id).length > 0,
  ],
  ["decide", (view) => isOpen(view) && owns(view) && isTime(view) && !isHeldUp(view)],
  ["answerQuestion", (view) => isOpen(view) && owns(view) && isWondering(view)],
  ["logReading", (view) => isOpen(view) && owns(view)],
  ["takePosition", (view) => isOpen(view) && currentPosition(view.state, view.viewer.id) === undefined],
  ["learn", (view) => owns(view) && !isOpen(view) && waitingLesson(view.state) !== undefined],
  ["review", (view) => owns(view) && reviewWaits(view)],
];

/**
 * The one sensible next thing for somebody who looks at a decision: the primary button of its page (experience.md). What
 * others may do as well stays in the menu.
 *
 * @param policy of the decision's door as it is now; null where the door is unknown, so that only a due time says it is time to decide.
 * @param zone gives today, for the review date.
 * @returns null where nothing waits for this person, and always for viewers.
 * @example nextAction(state, owner, now, defaultPolicies.two_way, "Europe/Berlin") // "decide" once there is enough
 */
export function nextAction(
  state: Seen,
  viewer: Pick<KnownPerson, "id" | "role">,
  now: string,
  policy: Pick<DoorPolicy, "enough"> | null,
  zone: string,
): NextAction | null {
  if (viewer.role === "viewer") return null;
  const view = { state, viewer, now, policy, zone };
  return table.find(([, fits]) => fits(view))?.[0] ?? null;
}
