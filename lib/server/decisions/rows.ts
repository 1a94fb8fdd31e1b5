import { heldDoubts } from "../../decisions/current.ts";
import type { When } from "../../decisions/events.ts";
import { factsOf, factsRules } from "../../decisions/facts.ts";
import type { DecisionState } from "../../decisions/state.ts";
import type { Policies } from "./world.ts";

/** The rows that a state stands for: the current one, which lists read, and the facts, which figures read. */

const instant = (at: string) => new Date(at);
const maybe = (at: string | null | undefined) => (at ? new Date(at) : null);
/** A day as the driver wants it: midnight UTC of that date. */
const day = (on: string | null | undefined) => (on ? new Date(`${on}T00:00:00.000Z`) : null);
/** Most lists are empty, and a row of the facts is half as long where those are nothing. */
const someOf = <T>(list: readonly T[]): readonly T[] | null => (list.length > 0 ? list : null);
const whenIn = (when: When | null | undefined) => ({ at: maybe(when?.at), on: day(when?.on) });

const SEARCHED_LENGTH = 10_000;

/** What somebody would search for: all that says what it was about and what was chosen. */
function searchTextOf(state: DecisionState): string {
  const texts = [
    state.title.value,
    state.externalKey,
    state.ownerName,
    ...state.tags,
    ...state.options.map(({ label }) => label),
    ...state.outcomes.map(({ choice }) => choice),
    state.question.value,
  ];
  return texts
    .filter((text) => text !== null)
    .join("\n")
    .slice(0, SEARCHED_LENGTH)
    .toWellFormed();
}

/** Whether people disagree about objectives while it is open, as far as everybody who sees it can know. */
function isMisaligned(state: DecisionState): boolean {
  if (state.status !== "open" || state.answers !== "shown") return false;
  return heldDoubts(state).some(({ about }) => about === "objectives");
}

export function decisionRow(state: DecisionState) {
  const standing = state.status === "open" || state.status === "dropped" ? undefined : state.outcomes.at(-1);
  const noticed = whenIn(state.noticed);
  const due = whenIn(state.due);
  const decided = whenIn(standing?.decided);
  return {
    title: state.title.value,
    door: state.door,
    status: state.status,
    visibility: state.visibility,
    teamId: state.team,
    ownerId: state.owner,
    ownerName: state.ownerName,
    openerId: state.opener,
    tags: [...state.tags],
    link: state.link,
    externalKey: state.externalKey,
    searchText: searchTextOf(state),
    dataProblem: state.problem,
    openedAt: instant(state.opened.at),
    openedOn: day(state.opened.on),
    openedKnown: state.openedKnown,
    noticedAt: noticed.at,
    noticedOn: noticed.on,
    dueAt: due.at,
    dueOn: due.on,
    decidedAt: decided.at,
    decidedOn: decided.on,
    share: state.readings.at(-1)?.share ?? null,
    reviewOn: day(standing?.reviewOn),
    parentId: state.parent,
    successorId: state.turns.at(-1)?.successor ?? null,
    misaligned: isMisaligned(state),
    recordedAt: instant(state.recordedAt),
  };
}

export function factsRow(state: DecisionState, zone: string, policies: Policies) {
  const facts = factsOf(state, zone, policies);
  return {
    door: facts.door,
    status: facts.status,
    visibility: state.visibility,
    teamId: state.team,
    ownerId: facts.owner,
    tags: [...facts.tags],
    dataProblem: facts.problem,
    noticedAt: maybe(facts.noticedAt),
    noticedOn: day(facts.noticedOn),
    openedAt: instant(facts.openedAt),
    openedOn: day(facts.openedOn),
    openedKnown: facts.openedKnown,
    firstDecidedAt: maybe(facts.firstDecidedAt),
    firstDecidedOn: day(facts.firstDecidedOn),
    duration: facts.durationSeconds,
    target: facts.targetSeconds,
    enough: facts.enough,
    enoughAt: maybe(facts.enoughReachedAt),
    enoughOn: day(facts.enoughReachedOn),
    enoughSince: maybe(facts.enoughSince),
    decidedAt: maybe(facts.decidedAt),
    decidedOn: day(facts.decidedOn),
    closedAt: maybe(facts.closedAt),
    droppedAt: maybe(facts.droppedAt),
    droppedOn: day(facts.droppedOn),
    reopenedAt: maybe(facts.reopenedAt),
    reopenCount: facts.reopenCount,
    reversedAt: maybe(facts.reversedAt),
    supersededAt: maybe(facts.supersededAt),
    share: facts.shareAtDecision,
    unmetCount: facts.unmetCount,
    optionCount: facts.optionCount,
    peopleCount: facts.positionPeople,
    contested: facts.contested,
    firstDissentAt: maybe(facts.firstDissentAt),
    firstAskedAt: maybe(facts.firstAskedAt),
    firstCommittedAt: maybe(facts.firstCommittedAt),
    askTimes: someOf(facts.askTimes.map(instant)),
    quickAskTimes: someOf(facts.quickAskTimes.map(instant)),
    askCount: facts.askCount,
    commitmentCount: facts.commitmentCount,
    sincereTimes: someOf(facts.sincereTimes.map(instant)),
    upTimes: someOf(facts.upTimes.map(instant)),
    downTimes: someOf(facts.downTimes.map(instant)),
    peerTimes: someOf(facts.peerTimes.map(instant)),
    reviewOn: day(facts.reviewDueOn),
    reviewedAt: maybe(facts.latestReviewAt),
    verdict: facts.latestVerdict,
    wouldChange: facts.laterInformationWouldHaveChanged,
    pace: facts.pace,
    objectivesCount: facts.objectivesCount,
    recognisedAt: maybe(facts.recognisedAt),
    escalatedAt: maybe(facts.escalatedAt),
    resolvedAt: maybe(facts.resolvedAt),
    resolution: facts.resolution,
    escalationCount: facts.escalationCount,
    handUpCount: facts.handUpCount,
    consultedCount: facts.consultedCount,
    consultedAnswers: facts.consultedAnswers,
    meetingCount: facts.meetingCount,
    quietRounds: facts.quietRounds,
    exhaustedAt: maybe(facts.exhaustedAt),
    lateTurns: facts.lateTurns,
    rules: factsRules,
    questionCount: facts.questionCount,
    answeredCount: facts.answeredCount,
    nature: facts.nature,
    hasCustomer: facts.hasCustomer,
    evidenceCount: facts.evidenceCount,
    onlySurveys: facts.onlySurveys,
    blindSpotCount: facts.blindSpotCount,
    blindSpotsChecked: facts.blindSpotsChecked,
    delayCost: facts.delayCostPerDay,
    wayBackExists: facts.wayBackExists,
    wayBackHours: facts.wayBackHours,
    wayBackCost: facts.wayBackCost,
    doorClosesOn: day(facts.doorClosesOn),
    tripwireOn: day(facts.tripwireOn),
    flaggedAt: maybe(facts.flaggedAt),
    flaggedDecidedAt: maybe(facts.flaggedDecidedAt),
    correctedAt: maybe(facts.correctedAt),
    flaggedOn: day(facts.flaggedOn),
    flaggedDecidedOn: day(facts.flaggedDecidedOn),
    correctedOn: day(facts.correctedOn),
    tripwireSet: facts.tripwireSet,
    tripwireHitAt: maybe(facts.tripwireHitAt),
    noJudgementOn: day(facts.noJudgementBefore),
    disputed: facts.verdictDisputed,
    verb: facts.verb,
    byTheBook: facts.byTheBook,
    earlyReview: facts.earlyReview,
    lessonWaits: facts.lessonWaits,
    delayHours: facts.delayHours,
    delayMoney: facts.delayMoney,
    reversalHours: facts.reversalHours,
    reversalMoney: facts.reversalMoney,
    parentId: facts.parent,
    successorId: facts.successor,
    mismatch: facts.mismatch,
    mismatchDismissed: facts.mismatchDismissed,
    askedSteps: someOf(facts.askedSteps),
    skippedSteps: someOf(facts.skippedSteps),
    changingSteps: someOf(facts.changingSteps),
    idleSteps: someOf(facts.idleSteps),
    stepHours: someOf(facts.stepHours),
    energisedCount: facts.energisedCount,
    drainedCount: facts.drainedCount,
    energyPeople: someOf(facts.energyPeople),
    doubtedTimes: someOf(facts.doubtedTimes.map(instant)),
    committedTimes: someOf(facts.committedTimes.map(instant)),
    ownerForecast: facts.ownerForecast,
    dissentForecasts: someOf(facts.dissentForecasts),
  };
}
