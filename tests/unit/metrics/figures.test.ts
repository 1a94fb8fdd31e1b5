import { describe, expect, it } from "vitest";
import { bucketsOf } from "../../../components/velocity/flow-buckets.ts";
import type { When } from "../../../lib/decisions/events.ts";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { agingOf, openDecision, riskOf } from "../../../lib/metrics/aging.ts";
import { type Behind, decisionsBehind } from "../../../lib/metrics/behind.ts";
import { recentOf } from "../../../lib/metrics/counts.ts";
import type { Fact } from "../../../lib/metrics/fact.ts";
import { velocityFromFacts } from "../../../lib/metrics/from-facts.ts";
import { kaplanMeier } from "../../../lib/metrics/kaplan-meier.ts";
import { isOpenAt, lifeOf, spansOf } from "../../../lib/metrics/life.ts";
import { NOBODY, riskTable } from "../../../lib/metrics/risk-table.ts";
import { metTarget } from "../../../lib/metrics/target.ts";
import { beginningOf, type Cohort, type View } from "../../../lib/metrics/view.ts";
import { weeksOf } from "../../../lib/metrics/weeks.ts";
import { blank, proposals, referenceView } from "./proposals.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;
const OPENED = Date.parse(blank.openedAt);
const then = (seconds: number) => new Date(OPENED + seconds * 1000).toISOString();

const viewAt = (seconds: number, cohort: Cohort = {}, zone = "UTC"): View => ({
  cohort,
  zone,
  asOf: { at: then(seconds), on: null },
  policies: defaultPolicies,
});

let made = 0;
const fact = (given: Partial<Fact>): Fact => {
  made += 1;
  return { ...blank, id: `fact ${made}`, door: "two_way", ...given };
};

/** Decided so long after opening. */
const decided = (seconds: number, given: Partial<Fact> = {}): Fact => {
  const at = then(seconds);
  return fact({
    firstDecidedAt: at,
    decidedAt: at,
    closedAt: at,
    durationSeconds: seconds,
    targetSeconds: 3 * DAY,
    ...given,
  });
};
const dropped = (seconds: number): Fact => fact({ droppedAt: then(seconds), closedAt: then(seconds) });
const figures = (facts: readonly Fact[], view: View) => velocityFromFacts(facts, view, "none").all;

describe("what time to decide sees of a decision", () => {
  it("is its duration, or how long it could be watched", () => {
    expect(lifeOf(decided(DAY), viewAt(9 * DAY))).toEqual({ end: "decided", seconds: DAY });
    expect(lifeOf(decided(DAY), viewAt(HOUR))).toEqual({ end: "open", seconds: HOUR });
    expect(lifeOf(dropped(DAY), viewAt(9 * DAY))).toEqual({ end: "dropped", seconds: DAY });
    expect(lifeOf(dropped(DAY), viewAt(HOUR))).toEqual({ end: "open", seconds: HOUR });
    expect(lifeOf(fact({}), viewAt(-1))).toEqual({ end: "later" });
  });

  it("is a problem where times are impossible, marked or not, and nothing where nobody knows the beginning", () => {
    expect(lifeOf(decided(-DAY), viewAt(9 * DAY))).toEqual({ end: "problem" });
    expect(lifeOf(decided(DAY, { dataProblem: "?" }), viewAt(9 * DAY))).toEqual({ end: "problem" });
    expect(lifeOf(decided(DAY, { openedKnown: false }), viewAt(9 * DAY))).toEqual({ end: "startUnknown" });
  });

  it("counts whole days where only the day of the opening is known, whatever the clocks did", () => {
    const zone = "Europe/Berlin";
    const on = "2026-10-24";
    const given = fact({
      openedAt: beginningOf(on, zone),
      openedOn: on,
      droppedAt: "2026-10-26T10:00:00.000Z",
    });
    const view = { zone, asOf: { at: "2026-10-27T10:00:00.000Z", on: null } };
    expect(lifeOf(given, view)).toEqual({ end: "dropped", seconds: 2 * DAY });
    const open: Fact = { ...given, droppedAt: null };
    expect(lifeOf(open, view)).toEqual({ end: "open", seconds: 3 * DAY + 12 * HOUR });
    const day: When = { at: "2026-10-27T22:59:59.999Z", on: "2026-10-27" };
    expect(lifeOf(open, { zone, asOf: day })).toEqual({ end: "open", seconds: 3 * DAY });
  });
});

describe("the target", () => {
  it("is met within it, and asked of what was opened that long ago and not dropped earlier", () => {
    const late = viewAt(9 * DAY);
    expect(metTarget(decided(3 * DAY), late)).toBe(true);
    expect(metTarget(decided(3 * DAY + 1), late)).toBe(false);
    expect(metTarget(fact({}), late)).toBe(false);
    expect(metTarget(fact({}), viewAt(3 * DAY - 1))).toBeNull();
    expect(metTarget(fact({}), viewAt(3 * DAY))).toBe(false);
    expect(metTarget(decided(DAY), viewAt(2 * DAY))).toBeNull();
    expect(metTarget(dropped(DAY), late)).toBeNull();
    expect(metTarget(dropped(3 * DAY), late)).toBe(false);
  });

  it("is the frozen one, else the present one of the door, else none", () => {
    const late = viewAt(30 * DAY);
    expect(metTarget(decided(DAY, { targetSeconds: HOUR }), late)).toBe(false);
    expect(metTarget(fact({ door: "one_way" }), viewAt(9 * DAY))).toBeNull();
    expect(metTarget(fact({ door: "one_way" }), late)).toBe(false);
    expect(metTarget(fact({ door: null }), late)).toBeNull();
    expect(metTarget(decided(DAY, { dataProblem: "?" }), late)).toBeNull();
  });
});

describe("the time during which a decision is open", () => {
  const reopened = decided(DAY, {
    decidedAt: null,
    closedAt: null,
    reopenedAt: then(3 * DAY),
    reopenCount: 1,
  });

  it("is interrupted between its first decision and its first reopening", () => {
    expect(spansOf(reopened)).toHaveLength(2);
    const open = [0, DAY - 1, DAY, 3 * DAY - 1, 3 * DAY, 99 * DAY].map((at) => isOpenAt(reopened, then(at)));
    expect(open).toEqual([true, true, false, false, true, true]);
    expect(isOpenAt(reopened, then(-1))).toBe(false);
  });

  it("goes on where it was dropped and came back, for the facts do not say when it was dropped", () => {
    const back = decided(9 * DAY, { reopenedAt: then(3 * DAY), reopenCount: 1 });
    expect(spansOf(back)).toEqual([{ from: blank.openedAt, until: then(9 * DAY) }]);
  });
});

describe("weeks", () => {
  it("begin on a Monday of the zone and belong to the year of their Thursday", () => {
    const weeks = weeksOf("2026-12-30", "2027-01-04", "Europe/Berlin");
    expect(weeks).toEqual([
      { name: "2026-W53", on: "2026-12-28", at: "2026-12-27T23:00:00.000Z" },
      { name: "2027-W01", on: "2027-01-04", at: "2027-01-03T23:00:00.000Z" },
    ]);
    expect(weeksOf("2026-03-29", "2026-03-30", "Europe/Berlin").map(({ at }) => at)).toEqual([
      "2026-03-22T23:00:00.000Z",
      "2026-03-29T22:00:00.000Z",
    ]);
  });

  it("count what was decided and what is in progress, empty ones too", () => {
    // Opened on Monday 2 November; closed in the next week, open again the week after that.
    const again = decided(8 * DAY, {
      decidedAt: null,
      closedAt: null,
      reopenedAt: then(15 * DAY),
      reopenCount: 1,
    });
    const facts = [again, decided(DAY), dropped(2 * DAY), fact({}), decided(DAY, { dataProblem: "?" })];
    const { weeks } = velocityFromFacts(facts, viewAt(22 * DAY), "none");
    expect(weeks.map(({ week, decided: d, opened, inProgress }) => [week, d, opened, inProgress])).toEqual([
      ["2026-W45", 2, 4, 2],
      ["2026-W46", 1, 0, 1],
      ["2026-W47", 0, 0, 2],
      ["2026-W48", 0, 0, 2],
    ]);
  });

  it("tell a first closing from one after a reopening, so that each of them counts decisions", () => {
    const again = decided(DAY, { closedAt: then(3 * DAY), reopenedAt: then(2 * DAY), reopenCount: 1 });
    const later = decided(DAY, { closedAt: then(16 * DAY), reopenedAt: then(9 * DAY), reopenCount: 1 });
    const facts = [
      again,
      later,
      dropped(2 * DAY),
      decided(DAY),
      decided(DAY, { dataProblem: "?" }),
      fact({}),
    ];
    const view = viewAt(22 * DAY);
    const { weeks } = velocityFromFacts(facts, view, "none");
    const told = (span: number) =>
      bucketsOf(weeks, span).map(({ closed, reopened, closedAgain, inProgress, behind }) => {
        const listed = (["closed", "reopened", "closedAgain"] as const).map(
          (flow) => decisionsBehind(facts, behind[flow], view).length,
        );
        expect(listed).toEqual([closed, reopened, closedAgain]);
        return [...listed, inProgress];
      });
    expect(told(1)).toEqual([
      [4, 1, 1, 1],
      [0, 1, 0, 2],
      [0, 0, 1, 1],
      [0, 0, 0, 1],
    ]);
    expect(told(4)).toEqual([[4, 2, 2, 1]]);
    // Before it came back, nothing is known of that.
    const early = velocityFromFacts(facts, viewAt(1.5 * DAY), "none").weeks;
    expect(early.map(({ closed, reopened, closedAgain }) => [closed, reopened, closedAgain])).toEqual([
      [3, 0, 0],
    ]);
  });

  it("begin where the period does, and carry on what was open before", () => {
    const { weeks } = velocityFromFacts(
      [fact({}), decided(DAY)],
      viewAt(22 * DAY, { from: "2026-11-16" }),
      "none",
    );
    expect(weeks.map(({ week, decided: d, inProgress }) => [week, d, inProgress])).toEqual([
      ["2026-W47", 0, 1],
      ["2026-W48", 0, 1],
    ]);
  });
});

describe("the aging of an open decision", () => {
  const survival = kaplanMeier(
    riskTable({ decided: [1, 2, 4, 5].map((days) => days * DAY), dropped: [], open: [6 * DAY] }),
  );
  const open = (age: number, reopened = false) => ({
    id: "x",
    door: null,
    age: age * DAY,
    target: 3 * DAY,
    late: age >= 3,
    reopened,
  });

  it("compares its age with the finished ones", () => {
    const five = kaplanMeier(
      riskTable({ decided: [1, 2, 4, 5, 9].map((days) => days * DAY), dropped: [], open: [] }),
    );
    expect(agingOf(open(4), five)).toMatchObject({ olderThan: 0.6, finished: 5 });
    expect(agingOf(open(0), five).olderThan).toBe(0);
    expect(agingOf(open(4), survival)).toMatchObject({ olderThan: null, finished: 4 });
    expect(agingOf(open(4), kaplanMeier(NOBODY))).toMatchObject({ olderThan: null, finished: 0 });
  });

  it("gives the risk of missing the target: S(target) ÷ S(age) before it, 1 from then on", () => {
    expect(riskOf(open(0), survival)).toBeCloseTo(3 / 5);
    expect(riskOf(open(1), survival)).toBeCloseTo(3 / 4);
    expect(riskOf(open(3), survival)).toBe(1);
  });

  it("rests no risk on four decisions; what is past its target has missed it all the same", () => {
    const four = kaplanMeier(riskTable({ decided: [DAY, 2 * DAY, 4 * DAY, 5 * DAY], dropped: [], open: [] }));
    expect(riskOf(open(1), four)).toBeNull();
    expect(riskOf(open(3), four)).toBe(1);
  });

  it("gives none after reopening, without a target, and where nobody was left", () => {
    expect(riskOf(open(1, true), survival)).toBeNull();
    expect(riskOf({ ...open(1), target: null }, survival)).toBeNull();
    const quick = kaplanMeier(riskTable({ decided: Array(5).fill(HOUR), dropped: [], open: [] }));
    expect(riskOf(open(1), quick)).toBeNull();
    expect(openDecision(fact({ reopenCount: 1 }), viewAt(DAY))).toMatchObject({
      door: "two_way",
      age: DAY,
      target: 3 * DAY,
      late: false,
      reopened: true,
    });
  });

  it("lists the oldest first and leaves out what has no age", () => {
    const facts = [
      fact({ id: "young" }),
      fact({ id: "old", openedAt: then(-DAY) }),
      fact({ dataProblem: "?" }),
      fact({ openedKnown: false }),
      decided(1),
    ];
    const { aging } = velocityFromFacts(facts, viewAt(DAY), "none");
    expect(aging.n).toBe(2);
    expect(aging.oldest.map(({ id }) => id)).toEqual(["old", "young"]);
  });
});

describe("walking back", () => {
  const long = viewAt(200 * DAY);

  it("is a reversal within 90 days of the decision, among those made that long ago", () => {
    const facts = [
      decided(DAY),
      decided(DAY, { reversedAt: then(91 * DAY) }),
      decided(DAY, { reversedAt: then(91 * DAY + 1) }),
      decided(150 * DAY, { reversedAt: then(151 * DAY) }),
      decided(DAY, { reversedAt: then(2 * DAY), dataProblem: "?" }),
    ];
    expect(figures(facts, long).reversed).toMatchObject({ hits: 1, n: 3 });
  });

  it("is a reopening within 90 days of the first decision; coming back after being dropped is none", () => {
    const facts = [
      decided(DAY, { reopenedAt: then(2 * DAY), reopenCount: 1, decidedAt: null, closedAt: null }),
      decided(9 * DAY, { reopenedAt: then(2 * DAY), reopenCount: 1 }),
      decided(DAY),
    ];
    expect(figures(facts, long).reopened).toMatchObject({ hits: 1, n: 3 });
  });
});

describe("information and dissent", () => {
  it("are told of the decisions that stand, by the day decided", () => {
    const shares = [10, 50, 69, 70, 89, 90, 100, null];
    const facts = shares.map((shareAtDecision) => decided(DAY, { shareAtDecision, contested: true }));
    const view = viewAt(9 * DAY, { from: "2026-11-03", until: "2026-11-03" });
    const { shareAtDecision, contested } = figures(
      [...facts, decided(3 * DAY, { shareAtDecision: 1 })],
      view,
    );
    expect(shareAtDecision.n).toBe(7);
    expect(shareAtDecision.median).toBe(70);
    expect(shareAtDecision.bins.map(({ count }) => count)).toEqual([1, 2, 2, 2]);
    expect(shareAtDecision.atLeast90).toMatchObject({ hits: 2, n: 7 });
    expect(contested).toMatchObject({ hits: 8, n: 8, share: 1 });
  });

  it("count the asks that got a quick yes, among those made a day ago, whoever else was asked", () => {
    const asked = (times: number[], quick: number[], given: Partial<Fact> = {}) =>
      fact({
        firstAskedAt: then(times[0] ?? 0),
        askTimes: times.map(then),
        quickAskTimes: quick.map(then),
        ...given,
      });
    const facts = [
      asked([0, 1, DAY], [0, 1]),
      asked([0, DAY + 1], [DAY + 1]),
      asked([2 * DAY], []),
      asked([0], [0], { dataProblem: "?" }),
    ];
    const { asks, quickYes } = figures(facts, viewAt(2 * DAY)).commitments;
    expect(asks).toBe(7);
    expect(quickYes).toMatchObject({ hits: 2, n: 4, share: 0.5 });
    // Of two decisions.
    expect(quickYes.interval?.lower).toBeLessThan(0.1);
    expect(figures(facts, viewAt(9 * DAY)).commitments.quickYes).toMatchObject({ hits: 3, n: 6 });
  });

  it("add up commitments, sincere ones and directions, with the decision as the unit of the interval", () => {
    const firstCommittedAt = then(HOUR);
    const made = (count: number) => Array.from({ length: count }, () => firstCommittedAt);
    const facts = [
      fact({ firstCommittedAt, sincereTimes: made(2), upTimes: made(2), peerTimes: made(1) }),
      fact({ firstCommittedAt, sincereTimes: made(1), downTimes: made(1) }),
      fact({}),
    ];
    const found = figures(facts, viewAt(DAY)).commitments;
    expect(found).toMatchObject({
      commitments: 4,
      committedOn: { n: 2 },
      sincere: { hits: 3, n: 4, share: 0.75 },
      up: { hits: 2 },
      down: { hits: 1 },
      peer: { hits: 1 },
    });
    expect(found.sincere.interval?.lower).toBeLessThan(0.3);
  });
});

describe("small numbers", () => {
  it("show no percentile under five, and a median that is not reached as such", () => {
    const four = figures(
      Array.from({ length: 4 }, () => decided(DAY)),
      viewAt(9 * DAY),
    ).timeToDecide;
    expect(four.median).toMatchObject({ n: 4, shown: false, value: null });
    const waiting = figures(
      Array.from({ length: 5 }, () => fact({})),
      viewAt(9 * DAY),
    ).timeToDecide;
    expect(waiting.median).toMatchObject({ n: 5, shown: true, value: null });
    expect(waiting.finished.p50).toMatchObject({ n: 0, shown: false });
  });

  it("draw no curve under five either, and tell no risk and no outlook from it", () => {
    const told = (count: number) => {
      const made = Array.from({ length: count - 1 }, (_, i) => decided((i + 1) * DAY));
      const { all, aging } = velocityFromFacts([...made, fact({})], viewAt(2 * DAY), "none");
      const { curve, outcomes, n } = all.timeToDecide;
      const lengths = [curve, all.milestones, outcomes, aging.outlook].map(({ length }) => length > 0);
      return [n, ...lengths, aging.oldest.some(({ risk }) => risk !== null)];
    };
    expect(told(4)).toEqual([4, false, false, false, false, false]);
    expect(told(5)).toEqual([5, true, true, true, true, true]);
  });

  it("leave an empty period empty", () => {
    const { all, weeks, compared, aging } = velocityFromFacts([], viewAt(0), "door");
    expect(all.timeToDecide).toMatchObject({ n: 0, targetMet: { n: 0, share: null }, curve: [] });
    expect([weeks, compared, aging.oldest]).toEqual([[], null, []]);
  });
});

describe("what stands behind a figure", () => {
  const facts = proposals("UTC");
  const view = { ...referenceView("UTC"), cohort: { from: "2010-01-01", until: "2024-12-31" } };

  /** Every number together with its decisions, anywhere in a figure. */
  function behinds(value: unknown): [number, Behind][] {
    if (value === null || typeof value !== "object") return [];
    const found: [number, Behind][] = [];
    const given: Record<string, unknown> = { ...value };
    const { hits, n, count, behind, among } = given;
    const isBehind = (one: unknown): one is Behind =>
      typeof one === "object" && one !== null && "pick" in one && "cohort" in one;
    const counted = hits ?? count ?? n;
    if (typeof counted === "number" && isBehind(behind)) found.push([counted, behind]);
    if (typeof n === "number" && isBehind(among)) found.push([n, among]);
    return [...found, ...Object.values(given).flatMap(behinds)];
  }

  it.each(["none", "door", "tag"] as const)("are exactly the decisions that were counted, by %s", (by) => {
    const velocity = velocityFromFacts(facts, view, by);
    const shares = ["sincere", "committedUp", "committedDown", "committedPeer"];
    const all = behinds(velocity).filter(([, { pick }]) => !shares.includes(pick));
    expect(all.length).toBeGreaterThan(25);
    for (const [n, behind] of all)
      expect([behind, decisionsBehind(facts, behind, view).length]).toEqual([behind, n]);
    for (const { decided: n, behind } of velocity.weeks)
      expect(decisionsBehind(facts, behind, view)).toHaveLength(n);
  });

  it("gives a promise the 180 days up to now", () => {
    expect(recentOf(view)).toEqual({ from: "2026-02-24", until: "2026-08-22" });
  });
});
