import { describe, expect, it } from "vitest";
import { isLate } from "@/components/velocity/aging-rows";
import { driftRows, driftSentence } from "@/components/velocity/comparison-words";
import { correctedSentence } from "@/components/velocity/correction-words";
import { landmarkSentence, toCommitmentSentence } from "@/components/velocity/dissent-words";
import { waitingLead } from "@/components/velocity/leads";
import { misalignedSentence } from "@/components/velocity/misalignment-words";
import {
  finishedSentence,
  headline,
  outcomesSentence,
  outlookSentence,
  promiseSentence,
  survivalSentence,
} from "@/components/velocity/sentences";
import { linesOf } from "@/components/velocity/series";
import { stagesSentence } from "@/components/velocity/stages-words";
import { calendarTimes, timesOf } from "@/components/velocity/times";
import { driftNames } from "@/lib/metrics/drift";
import { velocityFromFacts } from "@/lib/metrics/from-facts";
import { record } from "@/lib/metrics/record";
import { proposals, referenceView } from "../metrics/proposals.ts";

const DAY = 86_400;
const WORKDAY = 8 * 3_600;
const week = { days: [1, 2, 3, 4, 5], from: 540, until: 1020 };
const working = timesOf({ working: week });

const facts = proposals("UTC");
const view = referenceView("UTC");
const inCalendar = velocityFromFacts(facts, view, "none");
const inHours = velocityFromFacts(facts, { ...view, working: week }, "none");

const behind = { pick: "timed" as const, cohort: {} };
const half = (value: number) => ({ n: 9, shown: true, value, lower: null, upper: null, behind });
const spread = (median: number) => ({ n: 9, shown: true, median, p85: median, behind });
const some = (n: number) => ({ n, behind });
const share = { hits: 1, n: 9, share: 0.1, interval: null, behind, among: behind };

describe("the sentences of the velocity page", () => {
  it("tell days of the calendar, or working days", () => {
    expect(headline(inCalendar, calendarTimes)).toBe(
      "Half of the decisions are made within 229 days, 85 % within 2178 days; 81 still wait, the oldest for 9528 days.",
    );
    expect(headline(inHours, working)).toMatch(
      /^Half of the decisions are made within 163 working days, 85 % within 1556 working days; 81 still wait, the oldest for \d+ working days\.$/,
    );
    const { timeToDecide } = inHours.all;
    expect(finishedSentence(timeToDecide, working)).toContain("half took up to 80 working days");
    expect(survivalSentence(linesOf(inHours), working)).toBe(
      "The share of decisions not yet made falls with the working time since they were opened. All: half within 163 working days.",
    );
    expect(survivalSentence(linesOf(inCalendar), calendarTimes)).toContain("falls with the time since");
    expect(outcomesSentence(timeToDecide, working)).toMatch(/^5544 working days after opening/);
  });

  it("look ahead in days of the calendar, and say so beside working days", () => {
    const { outlook } = inHours.aging;
    const told = outlookSentence(outlook, working);
    expect(told).toMatch(
      /within 7 days .* within 30 days .* within 90 days .* These days are days of the calendar\.$/,
    );
    expect(outlookSentence(outlook, calendarTimes)).toBe(
      told.replace(" These days are days of the calendar.", ""),
    );
  });

  it("tell promises, stretches and clocks in the same", () => {
    expect(promiseSentence(half(5 * WORKDAY), working)).toContain("decided within 5 working days, if");
    const stages = (past: number) => [
      { stretch: "gathering" as const, ...spread(2 * WORKDAY) },
      { stretch: "pastEnough" as const, ...spread(past) },
    ];
    expect(stagesSentence(stages(0), working)).toBe(
      "Half of the decisions were made before any working time had passed since enough was known; half had that within 2 working days after opening.",
    );
    expect(stagesSentence(stages(0), calendarTimes)).toContain("made as soon as enough was known");
    expect(stagesSentence(stages(3 * WORKDAY), working)).toContain(
      "half waited up to 3 working days after there was enough, open ones so far; half had that",
    );
    const { aging, all } = inHours;
    const waiting = { ...all, stages: stages(WORKDAY), waiting: { ...all.waiting, n: 1 } };
    expect(waitingLead({ ...inHours, all: waiting, aging }, working)).toContain(
      "waited up to 1 working day after",
    );
    const corrected = {
      flagged: some(9),
      toNotice: spread(WORKDAY),
      toCorrect: spread(2 * WORKDAY),
      uncorrected: some(0),
    };
    const tripwires = { set: some(0), checked: share, hit: share, falseAlarms: share };
    expect(correctedSentence({ ...corrected, tripwires }, working)).toContain(
      "noticed within 1 working day and, once noticed, half were set right within 2 working days",
    );
    const endings = record(["ruled", "returned", "withdrawn", "lapsed", "unanswered"], () => some(0));
    const misaligned = { recognised: some(9), escalated: some(9), never: some(0), early: share, endings };
    const clocks = {
      toEscalation: half(WORKDAY),
      toAnswer: half(3 * 3_600),
      exhausted: some(0),
      lateTurned: some(0),
    };
    expect(misalignedSentence({ ...misaligned, ...clocks }, working)).toContain("within 3 h of working time");
    const landmark = { shown: true, committed: half(WORKDAY), uncommitted: half(2 * WORKDAY), test: null };
    expect(landmarkSentence(landmark, working)).toContain(
      "within 1 working day; without, half were decided within 2",
    );
  });

  it("tell how soon doubters committed by the days that are counted", () => {
    expect(toCommitmentSentence(spread(2 * WORKDAY), working)).toMatch(
      /within 2 working days of their first doubt\.$/,
    );
    expect(toCommitmentSentence(spread(2 * DAY), calendarTimes)).toMatch(
      /within 2 days of their first doubt\.$/,
    );
  });

  it("tell what drifts by the days that are counted", () => {
    const drift = record(driftNames, () => ({ points: [], slope: WORKDAY }));
    expect(driftSentence(drift, working)).toContain("full quarters, in working time, by the median");
    expect(driftSentence(drift, calendarTimes)).toContain("full quarters, by the median");
    expect(driftRows(working)[0]?.change(-2 * WORKDAY)).toBe("−2 d");
    expect(driftRows(calendarTimes)[0]?.told(WORKDAY)).toBe("8 h");
  });
});

it("a decision is told to be late as long as it was not reopened", () => {
  expect(isLate({ late: true, reopened: false })).toBe(true);
  expect(isLate({ late: true, reopened: true })).toBe(false);
  expect(isLate({ late: false, reopened: false })).toBe(false);
});
