import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantile, quantileOfCounts } from "../../../lib/metrics/quantile.ts";
import { shareOf, shareOfMany } from "../../../lib/metrics/share-figure.ts";
import { isShown } from "../../../lib/metrics/shown.ts";
import { wilson } from "../../../lib/metrics/wilson.ts";
import * as slow from "./slow.ts";

const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("a quantile", () => {
  it("is type 7 of Hyndman and Fan, as R's default", () => {
    const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    // quantile(1:10, c(.25, .5, .85, .95)) in R
    expect([0.25, 0.5, 0.85, 0.95].map((at) => quantile(ten, at)?.toFixed(9))).toEqual(
      [3.25, 5.5, 8.65, 9.55].map((value) => value.toFixed(9)),
    );
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect([0, 0.3, 1].map((at) => quantile([7], at))).toEqual([7, 7, 7]);
    expect(quantile([3, 1], 0.5)).toBe(2);
    expect(quantile([], 0.5)).toBeNull();
  });

  it("is the line through the ordered values", () => {
    fc.assert(
      fc.property(values, share, (some, at) => {
        expect(quantile(some, at)).toBeCloseTo(slow.quantile(some, at), 9);
      }),
    );
  });

  it("does not depend on the order, lies among the values and never falls as the share grows", () => {
    fc.assert(
      fc.property(values, share, share, (some, a, b) => {
        const [low, high] = [quantile(some, Math.min(a, b)) ?? 0, quantile(some, Math.max(a, b)) ?? 0];
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...some));
        expect(high).toBeLessThanOrEqual(Math.max(...some));
        expect(quantile(some.toReversed(), a)).toBe(quantile(some, a));
      }),
    );
  });

  it("of counted values is the quantile of the values", () => {
    fc.assert(
      fc.property(values, share, (some, at) => {
        const distinct = [...new Set(some)].sort((a, b) => a - b);
        const counted = distinct.map((value) => ({
          value,
          count: some.filter((one) => one === value).length,
        }));
        expect(quantileOfCounts(counted, at)).toBe(quantile(some, at));
      }),
    );
    expect(quantileOfCounts([], 0.5)).toBeNull();
  });

  it("refuses what is no share", () => {
    for (const at of [-0.1, 1.1, Number.NaN]) expect(() => quantile([1], at)).toThrow(RangeError);
  });
});

describe("the interval of a share", () => {
  it("is the one that Newcombe prints", () => {
    // Newcombe 1998, Statistics in Medicine 17, table I, method 3.
    for (const [hits, n, lower, upper] of [
      [81, 263, "0.2553", "0.3662"],
      [15, 148, "0.0624", "0.1605"],
      [0, 20, "0.0000", "0.1611"],
      [1, 29, "0.0061", "0.1718"],
    ] as const) {
      const interval = wilson(hits, n);
      expect([interval?.lower.toFixed(4), interval?.upper.toFixed(4)]).toEqual([lower, upper]);
    }
  });

  it("solves |p − π| = z √(π(1 − π)/n), stays within 0 and 1, and mirrors", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 60 }), (some, n) => {
        const hits = Math.min(some, n);
        const { lower, upper } = wilson(hits, n) ?? { lower: Number.NaN, upper: Number.NaN };
        for (const end of [lower, upper]) {
          expect(end).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(1);
          const distance = Math.abs(hits / n - end);
          if (end > 0 && end < 1)
            expect(distance).toBeCloseTo(1.959964 * Math.sqrt((end * (1 - end)) / n), 6);
        }
        expect(wilson(n - hits, n)?.lower).toBeCloseTo(1 - upper, 12);
      }),
    );
  });

  it("does not exist in an empty period, which is empty and not zero", () => {
    expect(wilson(0, 0)).toBeNull();
    const behind = { pick: "targetMet", cohort: {} } as const;
    expect(shareOf(0, 0, behind, behind)).toMatchObject({ n: 0, share: null, interval: null });
    expect(() => wilson(3, 2)).toThrow(RangeError);
  });

  it("takes the decision as its unit where several things hang on one", () => {
    const behind = { pick: "sincere", cohort: {} } as const;
    const figure = shareOfMany(9, 10, 4, behind, behind);
    expect(figure.share).toBe(0.9);
    expect(figure.interval).toEqual(wilson(0.9 * 4, 4));
    expect(shareOfMany(0, 0, 0, behind, behind).interval).toBeNull();
  });
});

it("a percentile is shown from five decisions on", () => {
  expect([1, 4, 5, 6].map(isShown)).toEqual([false, false, true, true]);
});
