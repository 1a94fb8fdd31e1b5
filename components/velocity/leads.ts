import { formatNumber } from "@/lib/format/number";
import type { ShareFigure } from "@/lib/metrics/share-figure";
import type { Velocity } from "@/lib/metrics/velocity";
import { counted, isOne, percentOf } from "./numbers.ts";
import type { Times } from "./times.ts";

/** The sentence that opens each part of the page, made from the same figures as its charts. */

/** From so many on, two shares are set beside each other. */
const ENOUGH = 5;

const some = ({ share, hits, n }: ShareFigure): string =>
  share === null ? "none" : `${percentOf(share)} (${formatNumber(hits)} of ${formatNumber(n)})`;

export function speedLead({ all: { timeToDecide: time } }: Velocity): string {
  const { share, n } = time.targetMet;
  if (n === 0) return "Nothing here has a target that has come, so that nothing can be on time or late.";
  if (n === 1) return `The one decision whose target has come was ${share ? "" : "not "}made within it.`;
  return `${percentOf(share ?? 0)} of ${counted(n, "decision")} were made within the target of their door.`;
}

/** Of the oldest, which is all of them where there are not many. */
function pastTarget({ n, oldest }: Velocity["aging"]): string {
  const due = oldest.filter(({ target }) => target !== null);
  if (due.length === 0) return "";
  const late = due.filter((open) => open.late).length;
  if (late === 0) return ", none of them past its target";
  return `, ${n > oldest.length ? "at least " : ""}${formatNumber(late)} past ${late === 1 ? "its" : "their"} target`;
}

export function waitingLead({ all: { waiting, stages }, aging }: Velocity, times: Times): string {
  const past = stages.find(({ stretch }) => stretch === "pastEnough");
  const open =
    aging.n === 0
      ? "Nothing is open"
      : `${counted(aging.n, "decision")} ${aging.n === 1 ? "is" : "are"} open${pastTarget(aging)}`;
  const enough =
    waiting.n === 0 ? "" : `; ${waiting.n} ${waiting.n === 1 ? "has" : "have"} enough information`;
  const median = past?.median ?? null;
  const waited = median ? ` Half waited up to ${times.inWords(median)} after enough was known.` : "";
  return `${open}${enough}.${waited}`;
}

export function helpLead({ all: { reviews, shareAtDecision } }: Velocity): string {
  const [, , some70, some90] = reviews.byKnowledge;
  if (some70 && some90 && some70.good.n >= ENOUGH && some90.good.n >= ENOUGH)
    return `Of those made with 70–89 % of the information ${some(some70.good)} turned out well, of those made with 90 % or more ${some(some90.good)}.`;
  const { n } = shareAtDecision;
  if (n === 0) return "No decision here says how much was known when it was made.";
  const judged = reviews.good.n;
  const soFar =
    judged === 0
      ? "there are none yet"
      : judged < ENOUGH + ENOUGH
        ? `there ${judged === 1 ? "is" : "are"} ${judged}, too few to compare`
        : `there are ${judged}, too few on one side to compare`;
  return `${counted(n, "decision")} ${n === 1 ? "says" : "say"} how much was known. Whether more of it made them better, reviews will tell: ${soFar}.`;
}

export function dissentLead({ all: { contested, commitments } }: Velocity): string {
  if (contested.n === 0) return "Nothing was decided in this view yet.";
  const made = commitments.commitments;
  const then =
    made === 0 ? "" : `; ${counted(made, "commitment")} followed, ${some(commitments.sincere)} sincere`;
  return contested.hits === 0
    ? `Nobody disagreed before ${contested.n === 1 ? "the one decision" : `any of ${counted(contested.n, "decision")}`}${then}.`
    : `${some(contested)} of the decisions were contested${then}.`;
}

export function correctionLead({ all: { reversed, reviews } }: Velocity): string {
  const back =
    reversed.n === 0
      ? "No decision is old enough to say whether it was walked back"
      : reversed.hits === 0
        ? `${reversed.n === 1 ? "The one decision that is old enough was not" : `None of ${counted(reversed.n, "decision")} was`} reversed within 90 days`
        : `${some(reversed)} of the decisions were reversed within 90 days`;
  const { n, hits } = reviews.coverage;
  return n === 0
    ? `${back}.`
    : `${back}; ${hits} of ${counted(n, "due review")} ${isOne(hits, n) ? "is" : "are"} done.`;
}
