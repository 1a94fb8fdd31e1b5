import { describe, expect, it } from "vitest";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { comparisonCounts, comparisonOf } from "../../../lib/metrics/comparison.ts";
import { fullQuarters } from "../../../lib/metrics/drift.ts";
import { energySpan } from "../../../lib/metrics/energy.ts";
import type { Fact } from "../../../lib/metrics/fact.ts";
import type { Cohort, View } from "../../../lib/metrics/view.ts";
import { blank } from "./proposals.ts";

const DAY = 86_400;
const viewOn = (day: string, cohort: Cohort = {}): View => ({
  cohort,
  zone: "UTC",
  asOf: { at: `${day}T23:59:59.999Z`, on: day },
  policies: defaultPolicies,
});
const view = viewOn("2026-11-23");
const of = (facts: readonly Fact[], seen = view) => comparisonOf(comparisonCounts(facts, seen), seen);

/** Opened on a day, and decided some days later. */
function decided(day: string, days: number, given: Partial<Fact> = {}): Fact {
  const openedAt = `${day}T09:00:00.000Z`;
  const at = new Date(Date.parse(openedAt) + days * DAY * 1000).toISOString();
  const times = { openedAt, firstDecidedAt: at, decidedAt: at, closedAt: at, durationSeconds: days * DAY };
  return { ...blank, ...times, door: "two_way", targetSeconds: 3 * DAY, ...given };
}
const times = (count: number, fact: Fact) => Array.from({ length: count }, () => fact);

describe("what drifts", () => {
  it("is looked for in the last four quarters that are over", () => {
    expect(fullQuarters(view).map(({ name }) => name)).toEqual(["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"]);
    expect(fullQuarters(viewOn("2026-01-01"))[3]).toEqual({
      name: "2025-Q4",
      from: "2025-10-01",
      until: "2025-12-31",
    });
    expect(fullQuarters(viewOn("2026-03-31"))[3]?.name).toBe("2025-Q4");
  });

  const quarters = ["2025-10-06", "2026-01-05", "2026-04-06", "2026-07-06"] as const;
  const year = (size: number) =>
    quarters.flatMap((day, place) =>
      times(
        size,
        decided(day, [2, 3, 4, 9][place] ?? 0, {
          positionPeople: 3 + place,
          enoughReachedAt: `${day}T10:00:00.000Z`,
        }),
      ),
    );

  it("is the median of the slopes between the quarters, which one odd quarter does not bend", () => {
    const { drift } = of(year(20));
    expect(drift.two_way.points.map(({ n, value }) => [n, value])).toEqual(
      [2, 3, 4, 9].map((days) => [20, days * DAY]),
    );
    // Between each two: 1, 1, 7/3, 1, 3, 5 days a quarter.
    expect(drift.two_way.slope).toBeCloseTo(((1 + 7 / 3) / 2) * DAY, 6);
    expect(drift.people.slope).toBe(1);
    expect(drift.pastEnough.slope).toBeCloseTo(((1 + 7 / 3) / 2) * DAY, 6);
    expect(drift.one_way).toMatchObject({ slope: null, points: [{ n: 0, value: null }, {}, {}, {}] });
  });

  it("is told of the doors that are asked for", () => {
    const { drift } = of(year(20), viewOn("2026-11-23", { door: "two_way" }));
    expect([drift.two_way.points.length, drift.one_way.points.length]).toEqual([4, 0]);
    expect(of(year(20), viewOn("2026-11-23", { door: null })).drift.two_way).toEqual({
      points: [],
      slope: null,
    });
  });

  it("has no verdict under twenty decisions a quarter", () => {
    expect(of(year(20).slice(1)).drift.two_way.slope).toBeNull();
    expect(of(year(4)).drift.two_way.points[0]).toMatchObject({ n: 4, value: null });
  });
});

describe("quality against speed", () => {
  const reviewed = (verdict: "good" | "bad", days: number, given: Partial<Fact> = {}) =>
    decided("2026-10-05", days, {
      latestVerdict: verdict,
      latestReviewAt: "2026-11-01T09:00:00.000Z",
      ...given,
    });

  it("is told by team and door, teams with those below them, from five of each on", () => {
    const below = { teams: ["b", "a"] };
    const found = of([
      ...times(3, reviewed("good", 1, below)),
      ...times(2, reviewed("bad", 9, { teams: ["a"] })),
      ...times(5, reviewed("good", 1, { door: "one_way" })),
    ]).quality;
    expect(
      found.map(({ door, team, speed, quality, shown }) => [
        door,
        team,
        speed.hits,
        speed.n,
        quality.hits,
        quality.n,
        shown,
      ]),
    ).toEqual([
      ["two_way", "a", 3, 5, 3, 5, true],
      ["two_way", "b", 3, 3, 3, 3, false],
      ["one_way", null, 5, 5, 5, 5, true],
    ]);
  });

  it("is told of the door that is asked for, and of none where those without one are", () => {
    const facts = times(5, reviewed("good", 1));
    expect(of(facts, viewOn("2026-11-23", { door: "two_way" })).quality).toHaveLength(1);
    expect(of(facts, viewOn("2026-11-23", { door: "one_way" })).quality).toEqual([]);
    expect(of(facts, viewOn("2026-11-23", { door: null })).quality).toEqual([]);
  });
});

describe("the energy of deciding", () => {
  /** So many people said so of one decision, the first of them the one of that number. */
  const felt = (day: string, energisedCount: number, drainedCount: number, first = 0) =>
    decided(day, 0, {
      energisedCount,
      drainedCount,
      energyPeople: Array.from({ length: energisedCount + drainedCount }, (_, i) => `person ${first + i}`),
    });

  it("is told per month that is over, from answers of five people on", () => {
    const facts = [
      felt("2026-10-05", 3, 1),
      felt("2026-10-20", 0, 1, 4),
      felt("2026-09-05", 4, 0),
      felt("2026-11-05", 9, 0),
      felt("2025-10-31", 9, 0),
      felt("2025-11-01", 5, 4),
    ];
    expect(of(facts).energy).toEqual([
      { month: "2025-11", energised: 5, answers: 9 },
      { month: "2026-10", energised: 3, answers: 5 },
    ]);
    expect(energySpan(viewOn("2026-01-31"))).toEqual({ from: "2025-01-01", before: "2026-01-01" });
  });

  it("is not told where few people answered many times, for one would know whose answers they are", () => {
    const often = Array.from({ length: 9 }, (_, i) => felt(`2026-10-0${i + 1}`, 1, 0));
    expect(of(often).energy).toEqual([]);
    const ofFour = [...often, felt("2026-10-20", 2, 2)];
    expect(of(ofFour).energy).toEqual([]);
    expect(of([...ofFour, felt("2026-10-21", 0, 1, 4)]).energy).toEqual([
      { month: "2026-10", energised: 11, answers: 14 },
    ]);
  });

  it("does not change with the view, so that no two views tell whose answer one was", () => {
    const facts = [felt("2026-10-05", 3, 2), felt("2026-10-06", 1, 0)];
    expect(
      of(facts, viewOn("2026-11-23", { owner: "somebody", tag: "x", from: "2026-10-06" })).energy,
    ).toEqual(of(facts).energy);
  });
});
