import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { decisionsBehind } from "../../../lib/metrics/behind.ts";
import { comparisonCounts, comparisonOf } from "../../../lib/metrics/comparison.ts";
import type { Drift } from "../../../lib/metrics/drift.ts";
import type { Fact } from "../../../lib/metrics/fact.ts";
import { signalCounts } from "../../../lib/metrics/signal-counts.ts";
import { isHabit, isRising } from "../../../lib/metrics/signal-rules.ts";
import { signalNames, signalsOf } from "../../../lib/metrics/signals.ts";
import type { Cohort, View } from "../../../lib/metrics/view.ts";
import { blank } from "./proposals.ts";

const DAY = 86_400;
const HOUR = 3600;
/** So many seconds after everything was opened. */
const then = (seconds: number) => new Date(Date.parse(blank.openedAt) + seconds * 1000).toISOString();
const viewAt = (seconds: number, cohort: Cohort = {}): View => ({
  cohort,
  zone: "UTC",
  asOf: { at: then(seconds), on: null },
  policies: defaultPolicies,
});
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

function signals(facts: readonly Fact[], view: View) {
  const { drift } = comparisonOf(comparisonCounts(facts, view), view);
  return signalsOf(signalCounts(facts, view), drift, view.cohort);
}
const names = (facts: readonly Fact[], view = viewAt(100 * DAY)) =>
  signals(facts, view).map(({ name }) => name);

const decided: Fact = {
  ...blank,
  door: "two_way",
  firstDecidedAt: then(DAY),
  decidedAt: then(DAY),
  closedAt: then(DAY),
  durationSeconds: DAY,
};

describe("what waits for somebody is a signal from the first decision on", () => {
  it("enough is known for two days, and not a second less", () => {
    const waits: Fact = { ...blank, door: "two_way", enoughSince: then(HOUR) };
    expect(names([waits], viewAt(49 * HOUR))).toEqual(["waiting"]);
    expect(names([waits], viewAt(49 * HOUR - 1))).toEqual([]);
    expect(names([{ ...waits, closedAt: then(2 * HOUR), droppedAt: then(2 * HOUR) }])).toEqual([]);
    expect(names([{ ...waits, enoughSince: null }])).toEqual([]);
    const reopened = { ...waits, firstDecidedAt: then(9 * DAY), reopenedAt: then(10 * DAY), reopenCount: 1 };
    expect(names([{ ...reopened, enoughReachedAt: then(0), enoughSince: null }])).toEqual([]);
    expect(names([{ ...reopened, enoughSince: then(20 * DAY) }])).toEqual(["waiting"]);
    expect(names([{ ...reopened, enoughReachedAt: then(0) }], viewAt(8 * DAY))).toEqual(["waiting"]);
  });

  it("it was talked over three times without anybody moving, and is still open", () => {
    const tired: Fact = { ...blank, quietRounds: 3, exhaustedAt: then(3 * DAY) };
    expect(names([tired], viewAt(3 * DAY))).toEqual(["exhausted"]);
    expect(names([tired], viewAt(3 * DAY - 1))).toEqual([]);
    expect(names([{ ...tired, quietRounds: 2 }])).toEqual([]);
    expect(names([{ ...tired, closedAt: then(4 * DAY) }])).toEqual([]);
  });

  it("objectives differ for two days, and nobody has escalated or closed it", () => {
    const apart: Fact = { ...blank, recognisedAt: then(0) };
    expect(names([apart], viewAt(48 * HOUR))).toEqual(["misaligned"]);
    expect(names([apart], viewAt(48 * HOUR - 1))).toEqual([]);
    expect(names([{ ...apart, escalatedAt: then(HOUR) }])).toEqual([]);
    expect(names([{ ...apart, closedAt: then(3 * DAY), droppedAt: then(3 * DAY) }])).toEqual([]);
    const later = { ...apart, recognisedAt: then(3 * DAY) };
    const before = { firstDecidedAt: then(2 * DAY), closedAt: then(2 * DAY), decidedAt: then(2 * DAY) };
    expect(names([{ ...later, ...before }])).toEqual([]);
    const reopened = { ...later, firstDecidedAt: then(2 * DAY), reopenedAt: then(9 * DAY), reopenCount: 1 };
    expect(names([reopened], viewAt(8 * DAY))).toEqual([]);
    expect(names([reopened], viewAt(9 * DAY))).toEqual(["misaligned"]);
  });

  it("a tripwire was hit and nobody has looked at the decision since", () => {
    const hit: Fact = { ...decided, tripwireSet: true, tripwireHitAt: then(10 * DAY) };
    const seen = (days: number): Fact => ({ ...hit, latestReviewAt: then(days * DAY), latestVerdict: "bad" });
    expect(names([hit], viewAt(10 * DAY))).toEqual(["tripwire"]);
    expect(names([hit], viewAt(10 * DAY - 1))).toEqual([]);
    expect(names([seen(9)])).toEqual(["tripwire"]);
    expect(names([seen(10)])).toEqual([]);
    expect(names([seen(20)], viewAt(15 * DAY))).toEqual(["tripwire"]);
  });

  it("a review is due and was not done", () => {
    const due: Fact = { ...decided, reviewDueOn: then(20 * DAY).slice(0, 10) };
    expect(names([due], viewAt(20 * DAY))).toEqual(["review"]);
    expect(names([due], viewAt(19 * DAY))).toEqual([]);
    expect(names([{ ...due, latestReviewAt: then(15 * DAY), latestVerdict: "good" }])).toEqual([]);
  });
});

describe("what is done too often is a signal from one in five on, of at least five", () => {
  const heavy: Fact = { ...decided, mismatch: "heavy" };
  const light: Fact = { ...decided, door: "one_way", mismatch: "light" };

  it("a heavy process for two-way doors", () => {
    expect(names([heavy, ...times(4, decided)])).toEqual(["heavy"]);
    expect(names([heavy, ...times(5, decided)])).toEqual([]);
    expect(names(times(4, heavy))).toEqual([]);
    expect(names([{ ...heavy, mismatchDismissed: true }, ...times(4, decided)])).toEqual([]);
  });

  it("a light process for one-way doors, counted apart from two-way ones", () => {
    const fits: Fact = { ...light, mismatch: null };
    expect(names([light, ...times(4, fits), ...times(19, decided)])).toEqual(["light"]);
    expect(names([light, ...times(3, fits), ...times(19, decided)])).toEqual([]);
  });

  it("never walking back through a two-way door, of twenty that could have been", () => {
    const back: Fact = { ...decided, reversedAt: then(2 * DAY) };
    const oneWay: Fact = { ...decided, door: "one_way" };
    expect(names(times(20, decided))).toEqual(["careful"]);
    expect(names(times(19, decided))).toEqual([]);
    expect(names([back, ...times(19, decided)])).toEqual([]);
    expect(names(times(20, oneWay))).toEqual([]);
    expect(names(times(20, decided), viewAt(90 * DAY))).toEqual([]);
  });

  it("is a habit for any number of decisions exactly where it is", () => {
    const pair = fc.nat(200).chain((n) => fc.record({ n: fc.constant(n), hits: fc.nat(n) }));
    fc.assert(
      fc.property(pair, ({ n, hits }) => {
        expect(isHabit(hits, n)).toBe(n >= 5 && hits * 5 >= n);
      }),
    );
  });
});

describe("what drifts", () => {
  const behind = { pick: "timed", cohort: {} } as const;
  const drift = (slope: number | null, first: number | null): Drift => ({
    slope,
    points: [first, 1, 1, 1].map((value, place) => ({ quarter: `2026-Q${place + 1}`, n: 20, value, behind })),
  });

  it("is a signal where it rises by a quarter over the year", () => {
    expect(isRising(drift(1, 12))).toBe(true);
    expect(isRising(drift(1, 12.1))).toBe(false);
    expect(isRising(drift(0, 0))).toBe(false);
    expect(isRising(drift(-1, 1))).toBe(false);
    expect(isRising(drift(null, 1))).toBe(false);
    expect(isRising(drift(1, null))).toBe(false);
    expect(isRising({ points: [], slope: null })).toBe(false);
  });

  const view: View = { ...viewAt(0), asOf: { at: "2026-11-23T12:00:00.000Z", on: null } };
  const quarters = ["2025-10-06", "2026-01-05", "2026-04-06", "2026-07-06"] as const;
  const year = (size: number, days: readonly number[]): Fact[] =>
    quarters.flatMap((day, place) => {
      const openedAt = `${day}T09:00:00.000Z`;
      const seconds = (days[place] ?? 0) * DAY;
      const at = new Date(Date.parse(openedAt) + seconds * 1000).toISOString();
      const ended = { firstDecidedAt: at, decidedAt: at, closedAt: at, reversedAt: at };
      const one: Fact = { ...blank, ...ended, openedAt, door: "two_way", durationSeconds: seconds };
      return times(size, one);
    });

  it("opens all decisions of the four quarters, and needs twenty in each", () => {
    const facts = year(20, [4, 5, 6, 7]);
    const [found, ...others] = signals(facts, view);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ name: "drift_two_way", n: 80, rise: DAY });
    expect(decisionsBehind(facts, found?.behind ?? behind, view)).toHaveLength(80);
    expect(names(year(20, [4, 4, 4, 4]), view)).toEqual([]);
    expect(names(year(20, [7, 6, 5, 4]), view)).toEqual([]);
    expect(names(year(20, [4, 5, 6, 7]).slice(1), view)).toEqual([]);
  });
});

describe("of all signals", () => {
  const moment = fc.nat(200).map((days) => then(days * DAY));
  const some = fc.option(moment);
  const fact = fc
    .record({
      door: fc.option(fc.constantFrom("two_way" as const, "one_way" as const)),
      owner: fc.option(fc.constantFrom("olga", "ben")),
      enoughSince: some,
      recognisedAt: some,
      escalatedAt: some,
      exhaustedAt: some,
      quietRounds: fc.nat(4),
      tripwireHitAt: some,
      tripwireSet: fc.boolean(),
      latestReviewAt: some,
      reviewDueOn: fc.option(moment.map((at) => at.slice(0, 10))),
      mismatch: fc.constantFrom("heavy" as const, "light" as const, null),
      mismatchDismissed: fc.boolean(),
      reversedAt: some,
      made: some,
    })
    .map(({ made, ...given }): Fact => {
      const end = { firstDecidedAt: made, decidedAt: made, closedAt: made };
      return { ...blank, ...given, ...end };
    });
  const cohort = fc.constantFrom<Cohort>({}, { door: "two_way" }, { door: "one_way" }, { door: null });

  it("each link opens as many decisions as it says, and they stand in their order", () => {
    const met = new Set<string>();
    const facts = fc.array(fact, { maxLength: 30, size: "max" });
    fc.assert(
      fc.property(facts, cohort, fc.nat(300), (all, among, days) => {
        const view = viewAt(days * DAY, among);
        const found = signals(all, view);
        for (const { name, n, behind } of found) {
          met.add(name);
          expect(n).toBeGreaterThan(0);
          expect(decisionsBehind(all, behind, view)).toHaveLength(n);
        }
        const order = found.map(({ name }) => signalNames.indexOf(name));
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
      }),
      { numRuns: 60, seed: 6 },
    );
    for (const name of ["misaligned", "exhausted", "waiting", "tripwire", "review", "light", "heavy"])
      expect(met).toContain(name);
  });

  it("none is told of one person’s decisions, and of nobody’s they are", () => {
    const waits: Fact = { ...blank, owner: "olga", enoughSince: then(0) };
    expect(names([waits], viewAt(9 * DAY, { owner: "olga" }))).toEqual([]);
    expect(names([{ ...waits, owner: null }], viewAt(9 * DAY, { owner: null }))).toEqual(["waiting"]);
    expect(names([waits], viewAt(9 * DAY))).toEqual(["waiting"]);
  });

  it("an empty view has none", () => {
    expect(names([])).toEqual([]);
  });
});
