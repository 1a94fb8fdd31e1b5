import { describe, expect, it } from "vitest";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import {
  correctionFigures,
  correctionWanted,
  isTooCareful,
} from "../../../lib/metrics/correction-figures.ts";
import { dissentFigures, dissentWanted } from "../../../lib/metrics/dissent-figures.ts";
import type { Fact } from "../../../lib/metrics/fact.ts";
import { gaugeOf } from "../../../lib/metrics/gauge.ts";
import { hindsightFigures, hindsightWanted } from "../../../lib/metrics/hindsight-figures.ts";
import { misalignmentFigures, misalignmentWanted } from "../../../lib/metrics/misalignment-figures.ts";
import { idleSteps, lastYear, stepFigures, stepWanted } from "../../../lib/metrics/step-figures.ts";
import type { Cohort, View } from "../../../lib/metrics/view.ts";
import { blank } from "./proposals.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;
const then = (days: number) => new Date(Date.parse(blank.openedAt) + days * DAY * 1000).toISOString();
const viewAt = (days: number, cohort: Cohort = {}): View => ({
  cohort,
  zone: "UTC",
  asOf: { at: then(days), on: null },
  policies: defaultPolicies,
});
const view = viewAt(100);
const times = <T>(count: number, of: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => of(i));

/** Decided after ten days, and reviewed after twenty. */
const made: Fact = {
  ...blank,
  door: "two_way",
  firstDecidedAt: then(10),
  decidedAt: then(10),
  closedAt: then(10),
};
const judged = (latestVerdict: Fact["latestVerdict"], given: Partial<Fact>): Fact => ({
  ...made,
  latestVerdict,
  latestReviewAt: then(20),
  ...given,
});

describe("what became of doubt", () => {
  const of = (facts: readonly Fact[], seen = view) =>
    dissentFigures(gaugeOf(facts, seen, dissentWanted), seen);
  const committed = (days: number): Fact => ({
    ...made,
    doubtedTimes: [then(0)],
    committedTimes: [then(days)],
  });

  it("tells the time from doubt to commitment, one result per decision, from five on", () => {
    const five = [1, 2, 3, 4, 9].map(committed);
    expect(of(five).toCommitment).toMatchObject({ n: 5, shown: true, median: 3 * DAY });
    expect(of(five.slice(1)).toCommitment).toMatchObject({ n: 4, shown: false, median: null });
    expect(of(five, viewAt(3.5)).toCommitment.n).toBe(3);
    const later = five.map((fact) => ({
      ...fact,
      doubtedTimes: [...fact.doubtedTimes, then(0)],
      committedTimes: [...fact.committedTimes, then(19)],
    }));
    expect(of(later).toCommitment.median).toBe(11 * DAY);
    expect(of(later, viewAt(15)).toCommitment.median).toBe(3 * DAY);
  });

  it("compares the scores of both sides on the same decisions: (p − o)², the doubters of one decision by their mean", () => {
    // Good: 0.2² against the mean of 0.7² and 0.1²; bad: 0.8² against 0.3².
    const facts = [
      judged("good", { ownerForecast: 80, dissentForecasts: [30, 90] }),
      judged("bad", { ownerForecast: 80, dissentForecasts: [30] }),
      judged("mixed", { ownerForecast: 80, dissentForecasts: [30] }),
      judged("good", { ownerForecast: 80 }),
      judged("good", { dissentForecasts: [30] }),
      judged("bad", { ownerForecast: 80, dissentForecasts: [30], verdictDisputed: true }),
    ];
    const few = of(facts).sides;
    expect(few).toMatchObject({ n: 2, owners: null, dissenters: null, closer: { hits: 1, n: 2 } });
    const ten = of([...facts, ...facts, ...facts, ...facts, ...facts]).sides;
    expect(ten?.owners).toBeCloseTo((0.04 + 0.64) / 2, 12);
    expect(ten?.dissenters).toBeCloseTo((0.25 + 0.09) / 2, 12);
  });

  it("says nothing of one person's decisions", () => {
    expect(of([made], viewAt(100, { owner: "somebody" })).sides).toBeNull();
    expect(of([made], viewAt(100, { owner: null })).sides).not.toBeNull();
  });

  const doubted = (days: number, committedAfter: number | null, from = 1): Fact => ({
    ...blank,
    contested: true,
    firstDissentAt: then(from),
    firstCommittedAt: committedAfter === null ? null : then(from + committedAfter),
    firstDecidedAt: then(from + days),
    closedAt: then(from + days),
  });

  it("sets those still open after three days with a commitment by then beside those without, from ten of each on", () => {
    const facts = [
      ...times(10, (place) => doubted(4 + place, 1)),
      ...times(10, (place) => doubted(20 + place, place < 5 ? null : 3.01)),
      doubted(3, 1),
      doubted(2, null),
    ];
    const { landmark } = of(facts);
    expect(landmark).toMatchObject({ shown: true, committed: { n: 10 }, uncommitted: { n: 10 } });
    // The middle of the flat step between the fifth and the sixth.
    expect(landmark.committed.value).toBe(8.5 * DAY);
    expect(landmark.uncommitted.value).toBe(24.5 * DAY);
    expect(landmark.test?.p).toBeLessThan(0.001);
    expect(of(facts.slice(1)).landmark).toMatchObject({
      shown: false,
      committed: { n: 9, value: null },
      test: null,
    });
  });

  it("tells neither of the two while one of them has fewer than ten", () => {
    const quick = times(10, () => doubted(4, 1));
    const slow = times(10, () => doubted(20, null));
    const told = (facts: readonly Fact[]) => {
      const { shown, committed, uncommitted } = of(facts).landmark;
      return [shown, ...[committed, uncommitted].map((side) => [side.n, side.shown, side.value, side.lower])];
    };
    const [ten, nine] = [
      [10, false, null, null],
      [9, false, null, null],
    ];
    expect(told([...quick, ...slow.slice(1)])).toEqual([false, ten, nine]);
    expect(told([...quick.slice(1), ...slow])).toEqual([false, nine, ten]);
  });

  it("keeps those that still wait, and those that were dropped, as long as they could be watched", () => {
    const waits: Fact = { ...doubted(0, 1), firstDecidedAt: null, closedAt: null };
    const dropped: Fact = { ...waits, droppedAt: then(30), closedAt: then(30) };
    const { landmark } = of([
      ...times(6, () => doubted(10, 1)),
      waits,
      waits,
      dropped,
      dropped,
      ...times(10, () => waits),
    ]);
    expect(landmark.committed.n).toBe(20);
    const gauge = gaugeOf([waits, dropped], view, dissentWanted).risks.withCommitment;
    expect([...gauge.time]).toEqual([29 * DAY, 99 * DAY]);
  });
});

describe("noticing and setting right", () => {
  const of = (facts: readonly Fact[]) => correctionFigures(gaugeOf(facts, view, correctionWanted), view);
  const wrong = (noticed: number, corrected: number | null): Fact => ({
    ...made,
    flaggedDecidedAt: then(10),
    flaggedAt: then(10 + noticed),
    correctedAt: corrected === null ? null : then(10 + noticed + corrected),
  });

  it("tells both times, and what is not set right yet", () => {
    const found = of([
      wrong(1, 1),
      wrong(2, 2),
      wrong(3, 10),
      wrong(4, 20),
      wrong(5, 30),
      wrong(6, null),
      wrong(7, 500),
      made,
    ]);
    expect(found).toMatchObject({ flagged: { n: 7 }, uncorrected: { n: 2 } });
    expect(found.toNotice).toMatchObject({ n: 7, median: 4 * DAY });
    expect(found.toCorrect).toMatchObject({ n: 5, median: 10 * DAY });
  });

  it("counts a tripwire as looked at where it was hit or the decision reviewed, and as a false alarm where it was good all the same", () => {
    const set = { tripwireSet: true, tripwireOn: then(15).slice(0, 10) };
    const facts = [
      { ...made, ...set },
      { ...made, ...set, tripwireOn: then(200).slice(0, 10) },
      { ...made, tripwireSet: true, tripwireHitAt: then(12) },
      judged("good", set),
      judged("good", { ...set, tripwireHitAt: then(15) }),
      judged("bad", { ...set, tripwireHitAt: then(15) }),
      judged("bad", {}),
    ];
    const { tripwires } = of(facts);
    expect(tripwires.set.n).toBe(6);
    expect([tripwires.checked.hits, tripwires.checked.n]).toEqual([4, 5]);
    expect([tripwires.hit.hits, tripwires.hit.n]).toEqual([3, 5]);
    expect([tripwires.falseAlarms.hits, tripwires.falseAlarms.n]).toEqual([1, 2]);
  });

  it("calls near none of at least twenty too careful", () => {
    expect(isTooCareful({ share: 0, n: 20 })).toBe(true);
    expect(isTooCareful({ share: 0, n: 19 })).toBe(false);
    expect(isTooCareful({ share: 0.01, n: 100 })).toBe(true);
    expect(isTooCareful({ share: 0.02, n: 100 })).toBe(false);
    expect(isTooCareful({ share: null, n: 0 })).toBe(false);
  });
});

describe("forecasts and costs in hindsight", () => {
  const of = (facts: readonly Fact[], seen = view) =>
    hindsightFigures(gaugeOf(facts, seen, hindsightWanted), seen);

  it("take a forecast apart as Murphy does: three of 0.8, two of 0.4", () => {
    const { calibration } = of([
      judged("good", { ownerForecast: 80 }),
      judged("good", { ownerForecast: 80 }),
      judged("bad", { ownerForecast: 80 }),
      judged("good", { ownerForecast: 40 }),
      judged("bad", { ownerForecast: 40 }),
      judged("mixed", { ownerForecast: 40 }),
      judged("bad", { ownerForecast: 40, verdictDisputed: true }),
      judged("good", {}),
    ]);
    // By hand: (2·0.04 + 0.64 + 0.36 + 0.16) ÷ 5; 3·(0.8 − 2/3)² + 2·(0.4 − 1/2)², 3·(2/3 − 0.6)² + 2·(1/2 − 0.6)², 0.6·0.4.
    const { brier } = calibration ?? {};
    expect(brier?.score).toBeCloseTo(1.24 / 5, 12);
    expect(brier?.reliability).toBeCloseTo((3 * (0.8 - 2 / 3) ** 2 + 0.02) / 5, 12);
    expect(brier?.resolution).toBeCloseTo((3 * (2 / 3 - 0.6) ** 2 + 0.02) / 5, 12);
    expect(brier?.uncertainty).toBeCloseTo(0.24, 12);
  });

  it("fall into ten bins, 100 into the last", () => {
    const { calibration } = of(
      [0, 9, 10, 89, 90, 100].map((ownerForecast) => judged("good", { ownerForecast })),
    );
    expect(calibration?.bins.map(({ good }) => good.n)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 1, 2]);
    expect(calibration?.bins[9]?.forecast).toBeCloseTo(0.95, 12);
    expect(calibration?.bins[2]?.forecast).toBeNull();
    expect(of([made], viewAt(100, { owner: "somebody" })).calibration).toBeNull();
  });

  it("set what waiting past enough cost beside what walking back cost", () => {
    const { costs } = of([
      { ...made, enoughReachedAt: then(6), delayCostPerDay: 100 },
      { ...made, delayCostPerDay: 100 },
      judged("good", { delayMoney: 700 }),
      { ...made, wayBackCost: 50, reversedAt: then(12), reversalMoney: 90 },
      { ...made, wayBackCost: 50 },
    ]);
    expect(Object.values(costs).map(({ n, sum }) => [n, sum])).toEqual([
      [1, 400],
      [1, 700],
      [1, 50],
      [1, 90],
    ]);
  });
});

describe("the steps that doors ask for", () => {
  const stepped = (given: Partial<Fact>): Fact => ({
    ...made,
    askedSteps: ["choice", "tripwire"],
    stepHours: [1, 2],
    ...given,
  });
  const of = (facts: readonly Fact[], seen = view) =>
    stepFigures(gaugeOf(facts, seen, stepWanted), seen.cohort);

  it("tell how often each ran and was skipped, its hours, and how often it changed something", () => {
    const found = of([
      stepped({ changingSteps: ["choice"] }),
      stepped({ skippedSteps: ["tripwire"], stepHours: [3, 0], idleSteps: ["choice"] }),
    ]);
    expect(
      found.map(({ ask, ran, hours, skipped, changed }) => [
        ask,
        ran.n,
        hours,
        skipped.hits,
        skipped.n,
        changed.hits,
        changed.n,
      ]),
    ).toEqual([
      ["choice", 2, 4, 0, 2, 1, 2],
      ["tripwire", 1, 2, 1, 2, 0, 0],
    ]);
  });

  it("name those that never changed anything in a year, from five answers on", () => {
    const idle = times(5, () => stepped({ idleSteps: ["tripwire"] }));
    expect(idleSteps(of(idle)).map(({ ask }) => ask)).toEqual(["tripwire"]);
    expect(idleSteps(of(idle.slice(1)))).toEqual([]);
    expect(idleSteps(of([...idle, stepped({ changingSteps: ["tripwire"] })]))).toEqual([]);
    expect(lastYear(viewAt(0))).toMatchObject({ from: "2025-11-03", until: "2026-11-02" });
  });
});

describe("objectives that differ", () => {
  const of = (facts: readonly Fact[], days = 100) =>
    misalignmentFigures(gaugeOf(facts, viewAt(days), misalignmentWanted), viewAt(days));
  const apart = (given: Partial<Fact> = {}): Fact => ({ ...blank, recognisedAt: then(1), ...given });
  const raised = (after: number, given: Partial<Fact> = {}) =>
    apart({ escalatedAt: then(1 + after), ...given });

  it("run two clocks, with those that wait as long as they were watched", () => {
    const ruled = (days: number) => raised(1, { resolvedAt: then(2 + days), resolution: "ruled" });
    const found = of([ruled(1), ruled(2), ruled(3), raised(1), raised(1)]);
    expect(found.toEscalation).toMatchObject({ n: 5, value: DAY });
    expect(found.toAnswer).toMatchObject({ n: 5, value: 3 * DAY });
    expect(found.endings).toMatchObject({ ruled: { n: 3 }, unanswered: { n: 2 } });
  });

  it("count an escalation as early within 48 hours, and ask only where there was that much time", () => {
    const facts = [raised(2), raised(2.01), apart(), apart({ closedAt: then(2), firstDecidedAt: then(2) })];
    const found = of(facts);
    expect([found.early.hits, found.early.n, found.never.n]).toEqual([1, 3, 1]);
    expect(of(facts, 2.5).early.n).toBe(0);
  });

  it("count nothing that had been decided before, as was said later", () => {
    const made = { firstDecidedAt: then(0.5), decidedAt: then(0.5), closedAt: then(0.5) };
    const again = { firstDecidedAt: then(0.5), decidedAt: then(2), closedAt: then(2) };
    expect(of([apart(made)]).recognised.n).toBe(0);
    expect(of([apart(again)]).recognised.n).toBe(1);
  });

  it("keep apart how escalations ended", () => {
    const ended = (resolution: NonNullable<Fact["resolution"]>) =>
      raised(1, { resolution, resolvedAt: then(5) });
    const { endings, escalated } = of([
      ended("decided"),
      ended("returned"),
      ended("withdrawn"),
      ended("lapsed"),
      raised(1),
    ]);
    expect(escalated.n).toBe(5);
    expect(Object.values(endings).map(({ n }) => n)).toEqual([1, 1, 1, 1, 1]);
  });

  it("find the open ones that are talked over without a move, and those that came round late", () => {
    const dry = { ...blank, exhaustedAt: then(5), quietRounds: 3 };
    const found = of([
      dry,
      { ...dry, quietRounds: 2 },
      { ...dry, closedAt: then(9) },
      { ...made, lateTurns: 1 },
    ]);
    expect([found.exhausted.n, found.lateTurned.n]).toEqual([1, 1]);
  });
});
