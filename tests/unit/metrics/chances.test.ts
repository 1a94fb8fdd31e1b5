import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brierOf } from "../../../lib/metrics/brier.ts";
import { kaplanMeier, survivalAt } from "../../../lib/metrics/kaplan-meier.ts";
import { outlookOf } from "../../../lib/metrics/outlook.ts";
import { poissonBinomial, quantileOfDistribution } from "../../../lib/metrics/poisson-binomial.ts";
import { riskTable } from "../../../lib/metrics/risk-table.ts";
import { theilSen } from "../../../lib/metrics/theil-sen.ts";
import { group, tableOf } from "./slow.ts";

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const DAY = 86_400;

describe("how many of several things come about", () => {
  it("is binomial where all have the same chance", () => {
    // dbinom(0:10, 10, 0.3) in R
    const known = [
      0.0282475249, 0.121060821, 0.2334744405, 0.266827932, 0.200120949, 0.1029193452, 0.036756909,
      0.009001692, 0.0014467005, 0.000137781, 0.0000059049,
    ];
    const { first, chances } = poissonBinomial(Array.from({ length: 10 }, () => 0.3));
    expect(first).toBe(0);
    for (const [place, value] of known.entries()) expect(chances[place]).toBeCloseTo(value, 12);
  });

  it("is the sum over every way in which it can go", () => {
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 8 }), (chances) => {
        const all = new Float64Array(chances.length + 1);
        for (let way = 0; way < 2 ** chances.length; way += 1) {
          const happens = chances.map((_, place) => (way >> place) & 1);
          const likely = chances.reduce((product, p, place) => product * (happens[place] ? p : 1 - p), 1);
          const number = happens.reduce((sum, one) => sum + one, 0);
          all[number] = (all[number] ?? 0) + likely;
        }
        const found = poissonBinomial(chances);
        for (const [number, likely] of all.entries())
          expect(found.chances[number - found.first] ?? 0).toBeCloseTo(likely, 9);
      }),
    );
  });

  it("keeps its mean and its whole for thousands", () => {
    const chances = Array.from({ length: 5_000 }, (_, place) => (place % 97) / 97);
    const { first, chances: likely } = poissonBinomial(chances);
    const mean = likely.reduce((sum, value, place) => sum + value * (first + place), 0);
    expect(mean).toBeCloseTo(
      chances.reduce((sum, value) => sum + value, 0),
      4,
    );
    expect(likely.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
    expect(likely.length).toBeLessThan(1_000);
  });

  it("has quantiles that do not fall, from the least number to the greatest", () => {
    const two = poissonBinomial([0.5, 0.5]);
    expect([0, 0.25, 0.26, 0.75, 0.76, 1].map((share) => quantileOfDistribution(two, share))).toEqual([
      0, 0, 1, 1, 2, 2,
    ]);
    expect(quantileOfDistribution(poissonBinomial([]), 0.5)).toBe(0);
    expect(quantileOfDistribution(poissonBinomial([1, 1]), 0)).toBe(2);
  });

  it("refuses what is no chance", () => {
    for (const wrong of [-0.1, 1.1, Number.NaN]) {
      expect(() => poissonBinomial([wrong])).toThrow(RangeError);
      expect(() => quantileOfDistribution(poissonBinomial([]), wrong)).toThrow(RangeError);
    }
  });
});

describe("the outlook of open decisions", () => {
  // A Friday, at five.
  const now = { asOf: { at: "2026-11-20T17:00:00.000Z", on: null }, zone: "UTC" };

  it("is what the curve says of each, given how old it is", () => {
    // S falls from 1 to 3/5 after 5 days and to 3/10 after 10; the open one is 6 days old.
    const risk = riskTable({ decided: [5 * DAY, 5 * DAY, 10 * DAY], dropped: [], open: [6 * DAY, 20 * DAY] });
    const survival = kaplanMeier(risk);
    const [week] = outlookOf([{ risk, survival }], now);
    const expected = 1 - survivalAt(survival, 13 * DAY) / survivalAt(survival, 6 * DAY);
    expect(expected).toBeCloseTo(0.5, 12);
    expect(week).toEqual({ within: 7 * DAY, n: 2, expected, lower: 0, upper: 1 });
  });

  it("looks as far ahead in working time as there is of it in a week, a month and three months", () => {
    const decided = [5, 5, 5, 10].map((days) => days * DAY);
    const risk = riskTable({ decided, dropped: [], open: [6 * DAY] });
    const survival = kaplanMeier(risk);
    const working = { days: [1, 2, 3, 4, 5], from: 0, until: 24 * 60 };
    const chance = (within: number) =>
      outlookOf([{ risk, survival }], { ...now, working }).find((one) => one.within === within * DAY)
        ?.expected;
    // Five working days on it is eleven days old.
    expect(chance(7)).toBe(1 - survivalAt(survival, 11 * DAY) / survivalAt(survival, 6 * DAY));
    const lone = { days: [6], from: 0, until: 24 * 60 };
    // One working day on it is seven days old, and the next step is at ten.
    expect(outlookOf([{ risk, survival }], { ...now, working: lone })[0]?.expected).toBe(0);
  });

  it("counts each open one once, lies between nobody and everybody, and grows with time", () => {
    fc.assert(
      fc.property(fc.array(group(), { minLength: 1, maxLength: 3 }), (groups) => {
        const watched = groups.map((members) => {
          const days = members.map(({ time, end }) => ({ time: time * DAY, end }));
          const risk = tableOf(days);
          return { risk, survival: kaplanMeier(risk) };
        });
        const open = groups.flat().filter(({ end }) => end === "open").length;
        const found = outlookOf(watched, now);
        for (const { n, expected, lower, upper } of found) {
          expect(n).toBeLessThanOrEqual(open);
          expect(lower).toBeLessThanOrEqual(Math.ceil(expected));
          expect(upper).toBeGreaterThanOrEqual(Math.floor(expected));
          expect(upper).toBeLessThanOrEqual(n);
        }
        const grows = found.map(({ expected }) => expected);
        expect(grows).toEqual(grows.toSorted((a, b) => a - b));
      }),
    );
  });

  it("says nothing where nothing is open, where the curve has come to its end, or has four decisions", () => {
    const done = riskTable({ decided: Array(5).fill(DAY), dropped: [], open: [] });
    const past = riskTable({ decided: Array(5).fill(DAY), dropped: [], open: [] });
    const few = riskTable({ decided: [2 * DAY, 3 * DAY, 4 * DAY], dropped: [], open: [DAY] });
    expect(outlookOf([{ risk: few, survival: kaplanMeier(few) }], now)).toEqual([]);
    expect(outlookOf([{ risk: done, survival: kaplanMeier(done) }], now)).toEqual([]);
    const old = riskTable({ decided: [], dropped: [], open: [2 * DAY] });
    expect(outlookOf([{ risk: old, survival: kaplanMeier(past) }], now)).toEqual([]);
  });
});

describe("the score of forecasts", () => {
  it("is Brier's, in Murphy's three parts", () => {
    // Two values, by hand: 0.8 came true three times of four, 0.3 once of two; the base rate is 2/3.
    const brier = brierOf([
      ...([1, 1, 1, 0] as const).map((outcome) => ({ forecast: 0.8, outcome })),
      ...([1, 0] as const).map((outcome) => ({ forecast: 0.3, outcome })),
    ]);
    expect(brier?.n).toBe(6);
    expect(brier?.score).toBeCloseTo((3 * 0.04 + 0.64 + 0.49 + 0.09) / 6, 12);
    expect(brier?.reliability).toBeCloseTo((4 * 0.05 ** 2 + 2 * 0.2 ** 2) / 6, 12);
    expect(brier?.resolution).toBeCloseTo((4 * (1 / 12) ** 2 + 2 * (1 / 6) ** 2) / 6, 12);
    expect(brier?.uncertainty).toBeCloseTo(2 / 9, 12);
  });

  it("is reliability less resolution plus uncertainty, whatever was forecast", () => {
    const resolved = fc.record({
      forecast: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      outcome: fc.constantFrom(0 as const, 1 as const),
    });
    fc.assert(
      fc.property(fc.array(resolved, { minLength: 1 }), (some) => {
        const brier = brierOf(some);
        if (brier === null) throw new Error("Something was resolved.");
        expect(brier.reliability - brier.resolution + brier.uncertainty).toBeCloseTo(brier.score, 9);
        expect(brier.resolution).toBeLessThanOrEqual(brier.uncertainty + 1e-9);
      }),
    );
    expect(brierOf([])).toBeNull();
    expect(() => brierOf([{ forecast: 80, outcome: 1 }])).toThrow(RangeError);
  });
});

describe("the slope of a trend", () => {
  it("is the middle of the slopes between all pairs", () => {
    // Seven points with 21 slopes, of which the eleventh is 4.
    const [x, y] = [
      [1, 2, 3, 4, 10, 12, 18],
      [9, 15, 19, 20, 45, 55, 78],
    ] as const;
    expect(theilSen(x.map((at, place) => ({ x: at, y: y[place] ?? 0 })))).toBe(4);
  });

  it("is the slope of a line, though one point lies anywhere", () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(number, number, number, (slope, height, odd) => {
        const line = Array.from({ length: 8 }, (_, x) => ({ x, y: slope * x + height }));
        expect(theilSen([...line.slice(0, 7), { x: 7, y: odd }])).toBeCloseTo(slope, 9);
      }),
    );
  });

  it("is nothing where all lie at one place", () => {
    expect(theilSen([])).toBeNull();
    expect(
      theilSen([
        { x: 1, y: 1 },
        { x: 1, y: 2 },
      ]),
    ).toBeNull();
  });
});
