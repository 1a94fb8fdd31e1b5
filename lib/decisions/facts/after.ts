import { latestReview, standingOutcome } from "../current.ts";
import type { Cost } from "../events/after.ts";
import type { When } from "../events.ts";
import { waitingLesson } from "../hindsight.ts";
import type { DecisionState } from "../state.ts";
import type { Verb } from "../words.ts";

/** What figures about noticing, correcting and learning need of one decision; instants are UTC. */
export interface AfterFacts {
  /** When somebody first noticed that it was wrong (a flag, or the tripwire), and the decision that was made by then. */
  readonly flaggedAt: string | null;
  readonly flaggedDecidedAt: string | null;
  /** The first reversal, supersession or new decision after that was said. */
  readonly correctedAt: string | null;
  /** The days of these three, where no more than that is known. */
  readonly flaggedOn: string | null;
  readonly flaggedDecidedOn: string | null;
  readonly correctedOn: string | null;
  /** Of the latest decision. */
  readonly tripwireSet: boolean;
  /** When the tripwire of the latest decision was last seen hit. */
  readonly tripwireHitAt: string | null;
  readonly noJudgementBefore: string | null;
  /** Of the latest review of the latest decision. */
  readonly verdictDisputed: boolean;
  readonly verb: Verb | null;
  readonly byTheBook: boolean;
  readonly earlyReview: boolean;
  /** A bad outcome "by the book" that nobody has learned from yet, or has left at that. */
  readonly lessonWaits: boolean;
  /** What waiting and the way back really cost, as said last: hours, and money in the workspace's currency. */
  readonly delayHours: number | null;
  readonly delayMoney: number | null;
  readonly reversalHours: number | null;
  readonly reversalMoney: number | null;
  /** The larger decision that it is a part of, and the one that took its place; both may be out of somebody's sight. */
  readonly parent: string | null;
  readonly successor: string | null;
}

/** When what was said to be wrong was set right: the first reversal, supersession or new decision that was recorded after it. */
function correctionAfter(flagged: number, { turns, outcomes }: DecisionState): When | undefined {
  const corrections = [
    ...turns.filter(({ kind }) => kind === "reversed" || kind === "superseded"),
    ...outcomes.map(({ seq, decided }) => ({ seq, ...decided })),
  ];
  return corrections.filter(({ seq }) => seq > flagged).sort((a, b) => a.seq - b.seq)[0];
}

function costsOf({ reviews, turns }: DecisionState) {
  const delay: Cost | null = reviews.findLast(({ delayCost }) => delayCost !== null)?.delayCost ?? null;
  const reviewed = reviews.findLast(({ reversalCost }) => reversalCost !== null)?.reversalCost;
  const reversal: Cost | null = reviewed ?? turns.findLast(({ cost }) => cost !== null)?.cost ?? null;
  return {
    delayHours: delay?.hours ?? null,
    delayMoney: delay?.money ?? null,
    reversalHours: reversal?.hours ?? null,
    reversalMoney: reversal?.money ?? null,
  };
}

/**
 * How it went on after deciding: whether and when somebody saw that it was wrong, when that was corrected, what the latest review
 * says, what waiting and walking back cost, and where the decision stands among others.
 *
 * @example afterOf(state).flaggedAt // "2026-12-01T08:00:00.000Z"
 */
export function afterOf(state: DecisionState): AfterFacts {
  const flag = state.notices[0];
  const wrong = flag && state.outcomes.findLast(({ seq }) => seq < flag.seq);
  const correction = flag && correctionAfter(flag.seq, state);
  const latest = state.outcomes.at(-1);
  const review = latestReview(state);
  const hits = state.notices.filter(({ kind, seq }) => kind === "tripwire" && seq > (latest?.seq ?? 0));
  return {
    flaggedAt: flag?.noticed.at ?? null,
    flaggedDecidedAt: wrong?.decided.at ?? null,
    correctedAt: correction?.at ?? null,
    flaggedOn: flag?.noticed.on ?? null,
    flaggedDecidedOn: wrong?.decided.on ?? null,
    correctedOn: correction?.on ?? null,
    tripwireSet: (latest?.tripwire ?? null) !== null,
    tripwireHitAt: hits.at(-1)?.noticed.at ?? null,
    noJudgementBefore: standingOutcome(state)?.noJudgementBefore ?? null,
    verdictDisputed: state.disputes.some((dispute) => dispute.review === review?.seq),
    verb: review?.verb ?? null,
    byTheBook: review?.byTheBook ?? false,
    earlyReview: review?.early ?? false,
    lessonWaits: waitingLesson(state) !== undefined,
    ...costsOf(state),
    parent: state.parent,
    successor: state.turns.at(-1)?.successor ?? null,
  };
}
