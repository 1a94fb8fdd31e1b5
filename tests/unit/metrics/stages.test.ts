import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import type { Fact } from "../../../lib/metrics/fact.ts";
import { velocityFromFacts } from "../../../lib/metrics/from-facts.ts";
import { measures } from "../../../lib/metrics/measures.ts";
import { stretches, stretchNames, stretchOf } from "../../../lib/metrics/stretch.ts";
import type { View } from "../../../lib/metrics/view.ts";
import { blank } from "./proposals.ts";

const DAY = 86_400;
const OPENED = Date.parse(blank.openedAt);
const then = (days: number) => new Date(OPENED + days * DAY * 1000).toISOString();
const viewAt = (days: number): View => ({
  cohort: {},
  zone: "UTC",
  asOf: { at: then(days), on: null },
  policies: defaultPolicies,
});

/** Noticed two days before, enough after three, asked after four, decided after eight. */
const whole: Fact = {
  ...blank,
  noticedAt: then(-2),
  enoughReachedAt: then(3),
  firstAskedAt: then(4),
  firstDecidedAt: then(8),
  closedAt: then(8),
};
const daysOf = (fact: Fact, days = 9) =>
  stretchNames.map((stretch) => {
    const seconds = stretchOf(fact, stretch, viewAt(days));
    return seconds === null ? null : seconds / DAY;
  });

describe("a stretch of a decision's way", () => {
  it("goes from one instant to the next", () => {
    expect(daysOf(whole)).toEqual([2, 3, 1, 4, 5, 4]);
  });

  it("is not there before it has ended, where an instant is unknown, and where it would end before it began", () => {
    expect(daysOf({ ...whole, enoughReachedAt: null }, 7)).toEqual([2, null, null, null, null, 4]);
    expect(daysOf(whole, 3.5)).toEqual([2, 3, null, null, 0.5, null]);
    expect(daysOf({ ...whole, enoughReachedAt: null })).toEqual([2, null, null, 4, null, 4]);
    expect(daysOf({ ...whole, firstAskedAt: then(9) })).toEqual([2, 3, 6, null, 5, 9]);
    expect(daysOf({ ...whole, firstAskedAt: then(1) })).toEqual([2, 3, null, 7, 5, 1]);
    expect(daysOf({ ...whole, openedKnown: false })).toEqual([null, null, 1, 4, 5, null]);
    expect(daysOf({ ...whole, dataProblem: "Decided before it was opened." })).toEqual(
      stretchNames.map(() => null),
    );
  });

  it("past enough lasts on while a decision is open, and ends without a length where it was dropped", () => {
    const past = (given: Partial<Fact>, days = 9) => daysOf({ ...whole, ...given }, days)[4];
    expect([past({}, 7), past({}, 8), past({}, 9), past({}, 2.9)]).toEqual([4, 5, 5, null]);
    const waits = { firstDecidedAt: null, closedAt: null };
    expect([past(waits), past({ ...waits, dataProblem: "?" })]).toEqual([6, null]);
    const gone = { firstDecidedAt: null, droppedAt: then(7), closedAt: then(7) };
    expect([past(gone, 6), past(gone)]).toEqual([3, null]);
    // Once it was decided, its first decision ended it, and nothing that came later goes on with it.
    expect(past({ closedAt: null, reopenedAt: then(8.5), reopenCount: 1 })).toBe(5);
  });
});

describe("times that are known by their day", () => {
  // The clocks of Berlin are set forward in the night to 29 March 2026, and back in the night to 25 October.
  const zone = "Europe/Berlin";
  const view = (asOf: string) => ({ ...viewAt(9), zone, asOf: { at: asOf, on: null } });

  it("are whole days apart, whatever the clocks did", () => {
    const days: Fact = {
      ...blank,
      noticedAt: "2026-03-27T23:00:00.000Z",
      noticedOn: "2026-03-28",
      openedAt: "2026-03-29T22:00:00.000Z",
      openedOn: "2026-03-30",
      enoughReachedAt: "2026-10-26T22:59:59.999Z",
      enoughReachedOn: "2026-10-26",
      firstDecidedAt: "2026-10-26T22:59:59.999Z",
      firstDecidedOn: "2026-10-26",
    };
    const late = view("2027-01-01T00:00:00.000Z");
    expect(stretchOf(days, "unnoticed", late)).toBe(2 * DAY);
    expect(stretchOf({ ...days, noticedOn: null }, "unnoticed", late)).toBe(2 * DAY - 3600);
    expect(stretchOf(days, "gathering", late)).toBe(210 * DAY);
    expect(stretchOf(days, "pastEnough", late)).toBe(0);
  });

  it("are so for noticing and setting right too", () => {
    const flagged: Fact = {
      ...blank,
      flaggedDecidedAt: "2026-03-28T22:59:59.999Z",
      flaggedDecidedOn: "2026-03-28",
      flaggedAt: "2026-03-30T21:59:59.999Z",
      flaggedOn: "2026-03-30",
      correctedAt: "2026-10-25T22:59:59.999Z",
      correctedOn: "2026-10-25",
    };
    const late = view("2027-01-01T00:00:00.000Z");
    expect(measures.toNotice.value(flagged, late)).toBe(2 * DAY);
    expect(measures.toCorrect.value(flagged, late)).toBe(209 * DAY);
    expect(measures.toNotice.value({ ...flagged, flaggedOn: null }, late)).toBe(2 * DAY - 3600);
  });
});

const figures = (facts: readonly Fact[], days = 9) => velocityFromFacts(facts, viewAt(days), "none").all;

describe("the stretches of a group", () => {
  it("show no percentile under five decisions, and say how many there are", () => {
    const four = figures([whole, whole, whole, whole]).stages;
    expect(four.map(({ n, shown, median, p85 }) => ({ n, shown, median, p85 }))).toEqual(
      stretchNames.map(() => ({ n: 4, shown: false, median: null, p85: null })),
    );
    const five = figures([whole, whole, whole, whole, { ...whole, firstDecidedAt: then(6) }]).stages;
    const past = five.find(({ stretch }) => stretch === "pastEnough");
    expect(past).toMatchObject({ n: 5, shown: true, median: 5 * DAY, p85: 5 * DAY });
  });

  it("count each decision at most once, and only what lies between its instants", () => {
    const days = fc.option(fc.integer({ min: -5, max: 12 }).map(then));
    const some = fc.record({
      noticedAt: days,
      enoughReachedAt: days,
      firstAskedAt: days,
      firstDecidedAt: days,
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (given) => {
        const facts = given.map((instants) => ({ ...blank, ...instants }));
        for (const { stretch, n } of figures(facts).stages) {
          const { from, to } = stretches[stretch];
          const within = facts.filter((fact) => {
            const [begun, ended] = [fact[from], fact[to]];
            if (begun === null) return false;
            if (ended !== null && ended <= then(9)) return begun <= ended;
            return stretch === "pastEnough" && begun <= then(9);
          });
          expect(n).toBe(within.length);
        }
      }),
    );
  });

  it("say how many open ones wait though there is enough", () => {
    const open = { ...blank, enoughSince: then(3) };
    expect(figures([open, blank, whole], 9).waiting.n).toBe(1);
    expect(figures([open, blank, whole], 2).waiting.n).toBe(0);
  });
});
