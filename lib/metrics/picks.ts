import { QUICK } from "../decisions/facts/dissent.ts";
import {
  AFTERMATH,
  asLong,
  type CountedSet,
  enoughAt,
  good,
  happened,
  isReviewed,
  judged,
  known,
  reviewDue,
  seen,
  since,
  stands,
  type Test,
  within,
} from "./conditions.ts";
import { correctionPicks } from "./correction-picks.ts";
import { dissentPicks } from "./dissent-picks.ts";
import { escalationPicks } from "./escalation-picks.ts";
import { forecastPicks } from "./forecast-picks.ts";
import { closingsOf, isOpenAt, lifeOf } from "./life.ts";
import { signalPicks } from "./signal-picks.ts";
import { stepPicks } from "./step-picks.ts";
import { type Stretch, stretchOf } from "./stretch.ts";
import { metTarget } from "./target.ts";

const ends =
  (...wanted: string[]): Test =>
  (fact, view) =>
    wanted.includes(lifeOf(fact, view).end);
const shareFrom =
  (low: number, high: number): Test =>
  (fact, view) =>
    stands(fact, view) &&
    fact.shareAtDecision !== null &&
    low <= fact.shareAtDecision &&
    fact.shareAtDecision <= high;
const committed: Test = (fact, view) => seen(fact, view) && happened(fact.firstCommittedAt, view);
const committedAs =
  (times: "sincereTimes" | "upTimes" | "downTimes" | "peerTimes"): Test =>
  (fact, view) =>
    committed(fact, view) && fact[times].some((at) => happened(at, view));
const askedLongAgo =
  (times: "askTimes" | "quickAskTimes"): Test =>
  (fact, view) =>
    known(fact, view) && fact[times].some((at) => asLong(at, view, QUICK));
const reversalDue: Test = (fact, view) => known(fact, view) && asLong(fact.decidedAt, view, AFTERMATH);
const reopenDue: Test = (fact, view) => known(fact, view) && asLong(fact.firstDecidedAt, view, AFTERMATH);
const lateInformation: Test = (fact, view) =>
  isReviewed(fact, view) && fact.laterInformationWouldHaveChanged !== null;
const knowing = (low: number, high: number, test: Test): { by: "decided"; test: Test } => ({
  by: "decided",
  test: (fact, view) => shareFrom(low, high)(fact, view) && test(fact, view),
});
const came =
  (which: keyof ReturnType<typeof closingsOf>): Test =>
  (fact, view) =>
    known(fact, view) && happened(closingsOf(fact)[which]?.at ?? null, view);
const stretched = (stretch: Stretch): { by: "opened"; test: Test } => ({
  by: "opened",
  test: (fact, view) => stretchOf(fact, stretch, view) !== null,
});

/**
 * Every set of decisions that a figure counts, by name: what it takes to be in it, and which day places it in a period. A
 * link carries the name, so that it opens exactly the decisions counted; the server says the same in SQL.
 */
export const picks = {
  timed: { by: "opened", test: ends("decided", "dropped", "open") },
  decided: { by: "opened", test: ends("decided") },
  dropped: { by: "opened", test: ends("dropped") },
  undecided: { by: "opened", test: ends("open") },
  problem: { by: "opened", test: ends("problem") },
  startUnknown: { by: "opened", test: ends("startUnknown") },
  targetDue: { by: "opened", test: (fact, view) => metTarget(fact, view) !== null },
  targetMet: { by: "opened", test: (fact, view) => metTarget(fact, view) === true },
  open: { by: "opened", test: (fact, view) => isOpenAt(fact, view.asOf.at) },
  aging: {
    by: "opened",
    test: (fact, view) => known(fact, view) && fact.openedKnown && isOpenAt(fact, view.asOf.at),
  },
  begun: { by: "opened", test: (fact, view) => known(fact, view) && seen(fact, view) },
  inProgress: { by: "opened", test: (fact, view) => known(fact, view) && isOpenAt(fact, view.asOf.at) },
  asked: { by: "opened", test: (fact, view) => seen(fact, view) && happened(fact.firstAskedAt, view) },
  committed: { by: "opened", test: committed },
  sincere: { by: "opened", test: committedAs("sincereTimes") },
  committedUp: { by: "opened", test: committedAs("upTimes") },
  committedDown: { by: "opened", test: committedAs("downTimes") },
  committedPeer: { by: "opened", test: committedAs("peerTimes") },
  quickDue: { by: "opened", test: askedLongAgo("askTimes") },
  quickYes: { by: "opened", test: askedLongAgo("quickAskTimes") },
  unnoticed: stretched("unnoticed"),
  gathering: stretched("gathering"),
  pastEnough: stretched("pastEnough"),
  enoughToAsking: stretched("enoughToAsking"),
  beforeAsking: stretched("beforeAsking"),
  afterAsking: stretched("afterAsking"),
  waiting: {
    by: "opened",
    test: (fact, view) => isOpenAt(fact, view.asOf.at) && happened(enoughAt(fact, view), view),
  },
  stands: { by: "decided", test: stands },
  contested: { by: "decided", test: (fact, view) => stands(fact, view) && fact.contested },
  shareKnown: { by: "decided", test: shareFrom(0, 100) },
  shareUnder50: { by: "decided", test: shareFrom(0, 49) },
  share50to69: { by: "decided", test: shareFrom(50, 69) },
  share70to89: { by: "decided", test: shareFrom(70, 89) },
  share90up: { by: "decided", test: shareFrom(90, 100) },
  reviewDue: { by: "decided", test: reviewDue },
  reviewed: { by: "decided", test: (fact, view) => reviewDue(fact, view) && isReviewed(fact, view) },
  toReview: { by: "decided", test: (fact, view) => reviewDue(fact, view) && !isReviewed(fact, view) },
  good: { by: "decided", test: good },
  judged: { by: "decided", test: judged },
  mixed: {
    by: "decided",
    test: (fact, view) => isReviewed(fact, view) && fact.latestVerdict === "mixed",
  },
  lateInformation: { by: "decided", test: lateInformation },
  wouldChange: {
    by: "decided",
    test: (fact, view) => lateInformation(fact, view) && fact.laterInformationWouldHaveChanged === true,
  },
  paced: { by: "decided", test: (fact, view) => isReviewed(fact, view) && fact.pace !== null },
  tooSlow: { by: "decided", test: (fact, view) => isReviewed(fact, view) && fact.pace === "too_slow" },
  tooFast: { by: "decided", test: (fact, view) => isReviewed(fact, view) && fact.pace === "too_fast" },
  goodUnder50: knowing(0, 49, good),
  judgedUnder50: knowing(0, 49, judged),
  good50to69: knowing(50, 69, good),
  judged50to69: knowing(50, 69, judged),
  good70to89: knowing(70, 89, good),
  judged70to89: knowing(70, 89, judged),
  good90up: knowing(90, 100, good),
  judged90up: knowing(90, 100, judged),
  reversalDue: { by: "decided", test: reversalDue },
  reversed: {
    by: "decided",
    test: (fact, view) =>
      reversalDue(fact, view) && within(since(fact.decidedAt, fact.reversedAt, view), AFTERMATH),
  },
  firstDecided: { by: "firstDecided", test: (fact, view) => happened(fact.firstDecidedAt, view) },
  firstClosed: { by: "firstClosed", test: came("first") },
  everReopened: { by: "reopened", test: came("reopened") },
  closedAgain: { by: "closedAgain", test: came("again") },
  reopenDue: { by: "firstDecided", test: reopenDue },
  reopened: {
    by: "firstDecided",
    test: (fact, view) =>
      reopenDue(fact, view) && within(since(fact.firstDecidedAt, fact.reopenedAt, view), AFTERMATH),
  },
  ...dissentPicks,
  ...correctionPicks,
  ...forecastPicks,
  ...stepPicks,
  ...escalationPicks,
  ...signalPicks,
} as const satisfies Record<string, CountedSet>;

export type PickName = keyof typeof picks;
