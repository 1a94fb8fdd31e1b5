import { askWords } from "@/components/decisions/closing-words";
import { mismatchWords } from "@/components/decisions/mismatch-words";
import { type BinStart, binEnd, binStarts } from "@/lib/metrics/forecast-picks";
import type { PickName } from "@/lib/metrics/picks";
import { record } from "@/lib/metrics/record";
import { type StepKind, stepSets } from "@/lib/metrics/step-picks";
import { stretchNames } from "@/lib/metrics/stretch";
import { stretchWords } from "./stages-words.ts";

const stepWords: Readonly<Record<StepKind, string>> = {
  asked: "Step asked for",
  ran: "Step taken",
  skipped: "Step skipped",
  judged: "Said whether the step changed anything",
  changed: "Step changed something",
};

const steps = record(
  stepSets.map(({ name }) => name),
  (wanted) => {
    const found = stepSets.find(({ name }) => name === wanted);
    return found ? `${stepWords[found.kind]}: “${askWords[found.ask]}”` : "";
  },
);

const binWords = (start: BinStart) => `Forecast of ${start}–${binEnd(start)} %`;
const bins = (kind: "judged" | "good", words: string) =>
  record(
    binStarts.map((start) => `${kind}From${start}` as const),
    (name) => `${binWords(binStarts.find((start) => name === `${kind}From${start}`) ?? 0)}, ${words}`,
  );

/** What a figure counted, in words that stand alone: on the list that its link opens. */
export const setWords: Readonly<Record<PickName, string>> = {
  timed: "With times that can be counted",
  decided: "Decided, in a time that is known",
  dropped: "Dropped, after a time that is known",
  undecided: "Not decided yet",
  problem: "Impossible times, counted apart",
  startUnknown: "No known opening",
  targetDue: "Target has come",
  targetMet: "Decided within the target",
  open: "Still open",
  aging: "Still open, with a known age",
  begun: "Opened",
  inProgress: "Open at the end of that time",
  asked: "Somebody was asked to commit",
  committed: "Somebody committed",
  sincere: "Stated, weighed, committed",
  committedUp: "Commitment upwards",
  committedDown: "Commitment downwards",
  committedPeer: "Commitment between peers",
  quickDue: "Asked to commit at least 24 h before",
  quickYes: "Quick yes, within 24 h of being asked",
  ...record(stretchNames, (stretch) => `Time known: ${stretchWords[stretch].toLowerCase()}`),
  waiting: "Open, with enough information",
  stands: "Decided",
  contested: "Decided, and contested before",
  shareKnown: "Says how much was known",
  shareUnder50: "Made with less than 50 %",
  share50to69: "Made with 50–69 %",
  share70to89: "Made with 70–89 %",
  share90up: "Made with 90 % or more",
  reviewDue: "Review has come due",
  reviewed: "Due review is done",
  toReview: "Review waits to be done",
  good: "Turned out well",
  judged: "Turned out well or badly",
  mixed: "Turned out mixed",
  lateInformation: "Said whether later information would have changed it",
  wouldChange: "Later information would have changed the choice",
  paced: "Said whether the pace was right",
  tooSlow: "Made too slowly",
  tooFast: "Made too fast",
  goodUnder50: "Made with less than 50 %, turned out well",
  judgedUnder50: "Made with less than 50 %, turned out well or badly",
  good50to69: "Made with 50–69 %, turned out well",
  judged50to69: "Made with 50–69 %, turned out well or badly",
  good70to89: "Made with 70–89 %, turned out well",
  judged70to89: "Made with 70–89 %, turned out well or badly",
  good90up: "Made with 90 % or more, turned out well",
  judged90up: "Made with 90 % or more, turned out well or badly",
  reversalDue: "Decided at least 90 days before",
  reversed: "Reversed within 90 days",
  firstDecided: "Decided for the first time",
  firstClosed: "Decided or dropped, for the first time",
  everReopened: "Reopened after its first decision",
  closedAgain: "Decided or dropped again, after a reopening",
  reopenDue: "First decided at least 90 days before",
  reopened: "Reopened within 90 days",
  voiced: "Somebody took a position",
  committedAfterDoubt: "Doubted, then committed",
  doubtedCommitted: "Contested for three days, with a commitment by then",
  doubtedUncommitted: "Contested for three days, with no commitment by then",
  bothSides: "Forecasts of both sides, and a verdict",
  dissentCloser: "Dissent was closer",
  flagged: "Said to be wrong",
  noticed: "Noticed to be wrong after deciding",
  corrected: "Wrong, and set right",
  uncorrected: "Wrong, and not set right yet",
  tripwire: "With a tripwire",
  tripwireHit: "Tripwire hit",
  tripwireDue: "Tripwire due or hit",
  tripwireChecked: "Tripwire looked at when due",
  hitUnreviewed: "Tripwire hit, no review since",
  hitJudged: "Tripwire hit, turned out well or badly",
  falseAlarm: "Tripwire hit, turned out well",
  forecastJudged: "Forecast, and a verdict",
  forecastGood: "Forecast, turned out well",
  forecastBad: "Forecast, turned out badly",
  ...bins("judged", "with a verdict"),
  ...bins("good", "turned out well"),
  delayForeseen: "Cost of waiting foreseen",
  delayTold: "Cost of waiting told afterwards",
  reversalForeseen: "Cost of walking back foreseen",
  reversalTold: "Cost of walking back told afterwards",
  ...steps,
  recognised: "Objectives differ",
  escalationDue: "Objectives differ, could be escalated within 48 hours",
  escalatedEarly: "Escalated within 48 hours",
  neverEscalated: "Objectives differ, not escalated",
  unescalated: "Objectives differ, open and not escalated",
  escalated: "Escalated",
  ruled: "Escalation ruled on",
  returned: "Escalation given back",
  withdrawn: "Escalation withdrawn",
  lapsed: "Escalated, decided without an answer",
  unanswered: "Escalation waits for an answer",
  exhausted: "Open and contested, three rounds without a move",
  lateTurned: "Somebody came round late, with nothing new",
  heavy: mismatchWords.heavy,
  light: mismatchWords.light,
  lingering: "Enough known for two days, and still open",
};
