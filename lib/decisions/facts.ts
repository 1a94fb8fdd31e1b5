import type { DoorPolicy } from "./events.ts";
import { type AfterFacts, afterOf } from "./facts/after.ts";
import { clockOf } from "./facts/clock.ts";
import { dissentOf } from "./facts/dissent.ts";
import { fitOf } from "./facts/fitting.ts";
import { misalignmentOf } from "./facts/misalignment.ts";
import { resultOf } from "./facts/result.ts";
import { sidesOf } from "./facts/sides.ts";
import { thoughtOf } from "./facts/thinking.ts";
import type { DecisionState } from "./state.ts";
import type {
  Ask,
  DataProblem,
  Door,
  EscalationStatus,
  MismatchKind,
  Nature,
  Pace,
  Status,
  Verdict,
} from "./words.ts";

/** One narrow, flat row from which every figure is computed. Instants are UTC, days are `YYYY-MM-DD`, durations seconds. */
export interface DecisionFacts extends AfterFacts {
  readonly door: Door | null;
  readonly status: Status;
  readonly owner: string | null;
  readonly tags: readonly string[];
  /** What is wrong with the times of an imported record, which is then left out of durations. */
  readonly problem: DataProblem | null;
  readonly noticedAt: string | null;
  /** The day, where no more than that is known; likewise below. */
  readonly noticedOn: string | null;
  readonly openedAt: string;
  readonly openedOn: string | null;
  readonly openedKnown: boolean;
  /** The first time it was decided, which ends the clock; reopening does not start it again. */
  readonly firstDecidedAt: string | null;
  readonly firstDecidedOn: string | null;
  /** First decided − opened; null while undecided, and where nobody said when the question arose. */
  readonly durationSeconds: number | null;
  /** Target of the policy that was frozen at the first decision. */
  readonly targetSeconds: number | null;
  /** Enough information by the frozen policy of the first decision; by the present one while there was none. */
  readonly enough: number | null;
  /** Start of the last run of readings ≥ enough that lasts until the first decision, or still; at the latest that decision. */
  readonly enoughReachedAt: string | null;
  readonly enoughReachedOn: string | null;
  /** The same up to the decision that stands, or to now: what an open one waits with. */
  readonly enoughSince: string | null;
  /** The decision that stands (decided, reversed or superseded); null while open or dropped. */
  readonly decidedAt: string | null;
  readonly decidedOn: string | null;
  /** When it was last closed, by deciding or dropping; null while open. */
  readonly closedAt: string | null;
  readonly droppedAt: string | null;
  readonly droppedOn: string | null;
  /** The first reopening after the first decision; coming back after being dropped is none. */
  readonly reopenedAt: string | null;
  /** Of all reopenings. */
  readonly reopenCount: number;
  readonly reversedAt: string | null;
  readonly supersededAt: string | null;
  /** Share and unmet asks of the latest decision, also while reopened. */
  readonly shareAtDecision: number | null;
  readonly unmetCount: number;
  readonly optionCount: number;
  /** People with a position recorded before the decision that stands, or so far. */
  readonly positionPeople: number;
  /** A disagree or hold was recorded before the decision that stands, or so far. */
  readonly contested: boolean;
  /** May lie after `firstDecidedAt`: the doubt came after a reopening, or the decision was backdated. */
  readonly firstDissentAt: string | null;
  readonly firstAskedAt: string | null;
  readonly firstCommittedAt: string | null;
  /** When each ask to commit was made, and when each that was committed to within 24 hours; the earliest first. */
  readonly askTimes: readonly string[];
  readonly quickAskTimes: readonly string[];
  readonly askCount: number;
  readonly commitmentCount: number;
  /** When each commitment was made that was sincere, and when each in a direction; the earliest first. */
  readonly sincereTimes: readonly string[];
  readonly upTimes: readonly string[];
  readonly downTimes: readonly string[];
  readonly peerTimes: readonly string[];
  /** Review date of the decision that stands, else 90 days after it. */
  readonly reviewDueOn: string | null;
  /** Of the latest review of the latest decision; null until a new decision was reviewed. */
  readonly latestVerdict: Verdict | null;
  readonly latestReviewAt: string | null;
  readonly laterInformationWouldHaveChanged: boolean | null;
  readonly pace: Pace | null;
  /** People who said that the doubt is about objectives, and when that was first said. */
  readonly objectivesCount: number;
  readonly recognisedAt: string | null;
  /** The first escalation, and the answer to the last: both null where none was, the second while it waits. */
  readonly escalatedAt: string | null;
  readonly resolvedAt: string | null;
  /** How the last escalation ended. */
  readonly resolution: Exclude<EscalationStatus, "open"> | null;
  readonly escalationCount: number;
  readonly handUpCount: number;
  /** People asked by name for their view, and how many of them gave it. */
  readonly consultedCount: number;
  readonly consultedAnswers: number;
  readonly meetingCount: number;
  /** Rounds of discussion since anybody moved, and when there were first three of them while somebody doubted. */
  readonly quietRounds: number;
  readonly exhaustedAt: string | null;
  /** Changes to agree long after anything new came in. */
  readonly lateTurns: number;
  /** Questions on the list of what one wishes to know, without those taken off; and how many of them are answered. */
  readonly questionCount: number;
  readonly answeredCount: number;
  readonly nature: Nature;
  /** Somebody said for whom it is, or what changes for them. */
  readonly hasCustomer: boolean;
  /** Pieces of evidence that stand; and whether all of them are surveys, which is false where there are none. */
  readonly evidenceCount: number;
  readonly onlySurveys: boolean;
  /** Blind spots on the list, and how many of them were looked at. */
  readonly blindSpotCount: number;
  readonly blindSpotsChecked: number;
  /** What a day of waiting was said to cost, in whole units of the workspace's currency. */
  readonly delayCostPerDay: number | null;
  /** Null where nobody said whether there is a way back. Hours and cost are what walking it was said to take. */
  readonly wayBackExists: boolean | null;
  readonly wayBackHours: number | null;
  readonly wayBackCost: number | null;
  /** The last day on which one can walk back. */
  readonly doorClosesOn: string | null;
  /** When to look whether the tripwire of the decision that stands was hit. */
  readonly tripwireOn: string | null;
  /** Of the decision that stands: a heavy process for a two-way door or a light one for a one-way door, and whether that was put aside. */
  readonly mismatch: MismatchKind | null;
  readonly mismatchDismissed: boolean;
  /** What the door asked for at the latest decision, what of it was skipped, and what was said to have changed something or nothing. */
  readonly askedSteps: readonly Ask[];
  readonly skippedSteps: readonly Ask[];
  readonly changingSteps: readonly Ask[];
  readonly idleSteps: readonly Ask[];
  /** Hours that each of `askedSteps` took, in the same order; 0 where nobody said. */
  readonly stepHours: readonly number[];
  /** People to whom deciding gave energy, and from whom it took some; never shown for one decision (metrics.md, energy). */
  readonly energisedCount: number;
  readonly drainedCount: number;
  /** Who they are, so that answers of too few people are told of no month; shown to nobody. */
  readonly energyPeople: readonly string[];
  /** Of each commitment of somebody who doubted, when they first did, and in the same order when they committed; the earliest commitment first. */
  readonly doubtedTimes: readonly string[];
  readonly committedTimes: readonly string[];
  /** What the owner and those who doubted expected last before deciding, in per cent; told once somebody reviewed the decision. */
  readonly ownerForecast: number | null;
  readonly dissentForecasts: readonly number[];
}

/**
 * Raised whenever the same state gives other facts than before, so that a start with newer rules computes them anew.
 *
 * @example facts.rules < factsRules // they are of an older version
 */
export const factsRules = 10;

/**
 * The facts of one decision, from its state alone. The same state always gives the same facts, but for `enough`, which
 * follows the workspace's present policy while the decision has not been made. Facts are for everybody who sees the decision,
 * so answers that are still hidden count as not given.
 *
 * @param zone IANA name of the workspace's time zone, for days.
 * @param policies the workspace's present door policies.
 * @example factsOf(state, "Europe/Berlin", defaultPolicies).contested // false
 */
export function factsOf(
  state: DecisionState,
  zone: string,
  policies: Readonly<Record<Door, DoorPolicy>>,
): DecisionFacts {
  // Answers that are still hidden count as not given, and what is said about them as not said.
  const shown =
    state.answers === "shown" ? state : { ...state, positions: [], commitments: [], comments: [] };
  return {
    door: state.door,
    status: state.status,
    owner: state.owner,
    tags: state.tags,
    problem: state.problem,
    optionCount: state.options.length,
    ...clockOf(state, zone, policies),
    ...dissentOf(shown),
    ...misalignmentOf(shown, zone),
    ...resultOf(state, zone),
    ...thoughtOf(state),
    ...afterOf(state),
    ...fitOf(shown, zone),
    ...sidesOf(shown),
  };
}
