import type { CommandInput } from "../commands.ts";
import { standingOutcome } from "../current.ts";
import { isParty, waitingLesson } from "../hindsight.ts";
import type { Outcome } from "../state.ts";
import { localDay } from "../time.ts";
import { type Answer, accept, type Handler, invalid, refuse, type Situation, unless } from "./answer.ts";
import { decidedTime } from "./closing.ts";

/** When something was noticed: as given, else now, and not before there was a decision to be wrong. */
function noticing(
  { what, noticedAt }: CommandInput<"flagWrong">,
  { decided }: Outcome,
  { context }: Situation,
  type: "flaggedWrong" | "tripwireHit",
): Answer {
  const noticed = decidedTime(noticedAt, context);
  if (typeof noticed === "string") return invalid([{ field: "noticedAt", message: noticed }]);
  if (noticed.at < decided.at)
    return invalid([{ field: "noticedAt", message: "must not be before the decision" }]);
  return accept({ type, data: { noticed, what } });
}

const undecided = refuse("wrong-state", "Nothing is decided here.");

/**
 * Says that the decision was wrong, and what shows it (N18); when that was noticed may lie before now. Refused with
 * `wrong-state` unless it is decided or superseded: what was reversed is known to have been wrong.
 *
 * @example flagWrong({ what: "The queue lost jobs on Monday." }, situation) // flaggedWrong
 */
export const flagWrong: Handler<"flagWrong"> = (input, situation) => {
  const no = unless(situation.state, ["decided", "superseded"]);
  const outcome = standingOutcome(situation.state);
  return no ?? (outcome === undefined ? undecided : noticing(input, outcome, situation, "flaggedWrong"));
};

/**
 * Says that the tripwire was hit: what was agreed on beforehand as the sign of a wrong decision was seen. Refused with
 * `wrong-state` where none was set, and as for a flag.
 *
 * @example hitTripwire({ what: "1.4 % of the jobs were lost in May." }, situation) // tripwireHit
 */
export const hitTripwire: Handler<"hitTripwire"> = (input, situation) => {
  const no = unless(situation.state, ["decided", "superseded"]);
  const outcome = standingOutcome(situation.state);
  if (no || outcome === undefined) return no ?? undecided;
  if (outcome.tripwire === null) return refuse("wrong-state", "No tripwire was set for this decision.");
  return noticing(input, outcome, situation, "tripwireHit");
};

/**
 * A party says that the latest verdict should be another one, and why; it stands beside the review, which stays. Refused with
 * `not-allowed` to whoever had no part in the decision, with `wrong-state` before a review and of one's own, with `invalid` where
 * the verdict is the same.
 *
 * @example dispute({ verdict: "good", reason: "It paid for itself twice." }, situation) // verdictDisputed
 */
export const dispute: Handler<"dispute"> = ({ verdict, reason }, { state, context }) => {
  const review = state.reviews.at(-1);
  const { id } = context.actor;
  if (!isParty(state, id))
    return refuse("not-allowed", "Only somebody who had a part in this decision may dispute its verdict.");
  if (review === undefined) return refuse("wrong-state", "Nothing came of it yet that could be disputed.");
  if (review.by === id)
    return refuse("wrong-state", "This is your own verdict; record another review instead.");
  if (review.verdict === verdict)
    return invalid([{ field: "verdict", message: "is what the review says already" }]);
  const said = state.disputes.findLast((one) => one.review === review.seq && one.by === id);
  if (said?.verdict === verdict && said.reason === reason)
    return refuse("already-done", "This is what you said already.");
  return accept({ type: "verdictDisputed", data: { review: review.seq, verdict, reason } });
};

/**
 * Gives a bet its time (N3): no judgement before that day, or none such any more. Refused with `invalid` for a day before the
 * decision, and with `wrong-state` where nothing is decided.
 *
 * @example holdJudgement({ until: "2027-06-01" }, situation) // judgementHeld
 */
export const holdJudgement: Handler<"holdJudgement"> = ({ until }, { state, context }) => {
  const no = unless(state, ["decided"]);
  const outcome = standingOutcome(state);
  if (no || outcome === undefined) return no ?? undecided;
  if (until === outcome.noJudgementBefore) return refuse("invalid", "There is nothing to change.");
  const day = outcome.decided.on ?? localDay(outcome.decided.at, context.zone);
  if (until !== null && until < day)
    return invalid([{ field: "until", message: "must not be before the day of the decision" }]);
  return accept({ type: "judgementHeld", data: { from: outcome.noJudgementBefore, to: until } });
};

const nothingWaits = refuse("wrong-state", "No bad outcome waits here for what it taught.");

/**
 * What a bad outcome taught although the process had been followed (N5): closes what "by the book" left open.
 *
 * @example learn({ lesson: "Ask those who run it, too." }, situation) // lessonLearned
 */
export const learn: Handler<"learn"> = ({ lesson }, { state }) => {
  const review = waitingLesson(state);
  return review ? accept({ type: "lessonLearned", data: { review: review.seq, lesson } }) : nothingWaits;
};

/**
 * Leaves it at that, with a reason: nothing blocks, and what was skipped is seen.
 *
 * @example skipLesson({ reason: "It was the weather." }, situation) // lessonSkipped
 */
export const skipLesson: Handler<"skipLesson"> = ({ reason }, { state }) => {
  const review = waitingLesson(state);
  return review ? accept({ type: "lessonSkipped", data: { review: review.seq, reason } }) : nothingWaits;
};
