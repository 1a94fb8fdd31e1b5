import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outcomeNames, outcomesOf } from "../../../lib/metrics/aalen-johansen.ts";
import { chiSquaredAbove } from "../../../lib/metrics/chi-squared.ts";
import { type Columns, rowAt } from "../../../lib/metrics/columns.ts";
import {
  intervalOf,
  kaplanMeier,
  type Survival,
  standardErrorAt,
  stepOf,
  survivalAt,
} from "../../../lib/metrics/kaplan-meier.ts";
import { type LogRank, logRank } from "../../../lib/metrics/log-rank.ts";
import { medianOf, reachedBy } from "../../../lib/metrics/reached.ts";
import { atRisk, mergeTables, NOBODY, riskTable, totalsOf } from "../../../lib/metrics/risk-table.ts";
import { solve } from "../../../lib/metrics/solve.ts";
import * as slow from "./slow.ts";

const close = (found: number, expected: number) => expect(found).toBeCloseTo(expected, 10);
const everyTime = fc.nat(14);
const places = ({ length }: { length: number }) => [...Array(length).keys()];
const stepsOf = (survival: Survival) => places(survival.steps).map((place) => stepOf(survival, place));
const rowsOf = (columns: Columns<(typeof outcomeNames)[number]>) =>
  places(columns).map((place) => rowAt(outcomeNames, columns, place));

/**
 * Weeks in remission of 21 children with leukaemia on 6-mercaptopurine and 21 on placebo: Freireich and others 1963, Blood 21,
 * as given by Gehan 1965, Biometrika 52, and in Cox and Oakes 1984, Analysis of Survival Data, table 1.1.
 */
const mercaptopurine = riskTable({
  decided: [6, 6, 6, 7, 10, 13, 16, 22, 23],
  dropped: [],
  open: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
});
const placebo = riskTable({
  decided: [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23],
  dropped: [],
  open: [],
});

describe("the leukaemia trial of 1963", () => {
  it("has the Kaplan–Meier estimates and Greenwood errors of the textbooks", () => {
    const survival = kaplanMeier(mercaptopurine);
    const printed = stepsOf(survival).map(({ time, atRisk: n, survival: s }) => [
      time,
      n,
      s.toFixed(4),
      standardErrorAt(survival, time).toFixed(4),
    ]);
    // Kleinbaum and Klein 2012, Survival Analysis, chapter 2; Greenwood errors as R's survfit prints them.
    expect(printed).toEqual([
      [6, 21, "0.8571", "0.0764"],
      [7, 17, "0.8067", "0.0869"],
      [10, 15, "0.7529", "0.0963"],
      [13, 12, "0.6902", "0.1068"],
      [16, 11, "0.6275", "0.1141"],
      [22, 7, "0.5378", "0.1282"],
      [23, 6, "0.4482", "0.1346"],
    ]);
  });

  it("has medians of 23 and 8 weeks, with the limits that R prints", () => {
    expect(medianOf(kaplanMeier(mercaptopurine))).toEqual({ value: 23, lower: 16, upper: null });
    expect(medianOf(kaplanMeier(placebo))).toEqual({ value: 8, lower: 4, upper: 12 });
    expect(reachedBy(kaplanMeier(mercaptopurine), 0.85).value).toBeNull();
  });

  it("has a log-rank χ² of 16.79, with 10.75 and 19.25 expected", () => {
    const test = logRank([placebo, mercaptopurine]);
    expect(test?.chiSquared.toFixed(2)).toBe("16.79");
    expect(test?.groups.map(({ n, decided, expected }) => [n, decided, expected.toFixed(2)])).toEqual([
      [21, 21, "10.75"],
      [21, 9, "19.25"],
    ]);
    expect(test?.p).toBeLessThan(5e-5);
    expect(test?.p).toBeGreaterThan(4e-5);
  });
});

describe("the Kaplan–Meier curve", () => {
  it("is what its definition says, at every time, with as many at risk", () => {
    fc.assert(
      fc.property(slow.group(), everyTime, (group, t) => {
        const table = slow.tableOf(group);
        const survival = kaplanMeier(table);
        close(survivalAt(survival, t), slow.survival(group, t));
        expect(atRisk(table, t)).toBe(slow.atRisk(group, t));
        const expected = slow.survival(group, t);
        if (expected > 0) close(standardErrorAt(survival, t), expected * Math.sqrt(slow.greenwood(group, t)));
      }),
    );
  });

  it("never rises, stays between 0 and 1, and lies in its interval", () => {
    fc.assert(
      fc.property(slow.group(), (group) => {
        let before = 1;
        for (const step of stepsOf(kaplanMeier(slow.tableOf(group)))) {
          expect(step.survival).toBeLessThan(before);
          expect(step.survival).toBeGreaterThanOrEqual(0);
          const interval = intervalOf(step);
          expect(interval === null).toBe(step.survival === 0);
          expect(interval?.lower ?? 0).toBeLessThanOrEqual(step.survival);
          expect(interval?.upper ?? 1).toBeGreaterThanOrEqual(step.survival);
          expect(interval?.upper ?? 1).toBeLessThanOrEqual(1);
          before = step.survival;
        }
      }),
    );
  });

  it("does not depend on the order of the decisions, nor on whether they were dropped or are open", () => {
    fc.assert(
      fc.property(slow.group(), (group) => {
        const censored = group.map((one) => (one.end === "dropped" ? { ...one, end: "open" as const } : one));
        const curve = kaplanMeier(slow.tableOf(group));
        expect(kaplanMeier(slow.tableOf(group.toReversed()))).toEqual(curve);
        expect(kaplanMeier(slow.tableOf(censored))).toEqual(curve);
      }),
    );
  });

  it("without anybody censored is the share that took longer", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1 }), everyTime, (times, t) => {
        const curve = kaplanMeier(riskTable({ decided: times, dropped: [], open: [] }));
        close(survivalAt(curve, t), times.filter((time) => time > t).length / times.length);
      }),
    );
  });

  it("of nobody, of one, and of open ones only has no surprises", () => {
    const nothing = { decided: [], dropped: [], open: [] };
    expect(kaplanMeier(riskTable(nothing))).toMatchObject({
      n: 0,
      decided: 0,
      steps: { length: 0 },
      until: 0,
    });
    expect(medianOf(kaplanMeier(riskTable({ ...nothing, decided: [7] })))).toEqual({
      value: 7,
      lower: null,
      upper: null,
    });
    const open = kaplanMeier(riskTable({ ...nothing, open: [1, 2, 3] }));
    expect(open).toMatchObject({ n: 3, decided: 0, steps: { length: 0 }, until: 3 });
    expect(medianOf(open)).toEqual({ value: null, lower: null, upper: null });
    expect(survivalAt(open, 3)).toBe(1);
  });

  it("keeps who left at the very time of a decision among those at risk", () => {
    const table = riskTable({ decided: [5], dropped: [5], open: [5, 9] });
    expect(stepsOf(kaplanMeier(table))).toMatchObject([{ time: 5, atRisk: 4, survival: 0.75 }]);
  });

  it("refuses durations that are none", () => {
    for (const time of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => riskTable({ decided: [1, time], dropped: [], open: [] })).toThrow(RangeError);
  });
});

describe("the median", () => {
  it("is the middle of the flat step where exactly half are left", () => {
    const curve = kaplanMeier(riskTable({ decided: [1, 2, 6, 9], dropped: [], open: [] }));
    expect(medianOf(curve).value).toBe(4);
    expect(medianOf(kaplanMeier(riskTable({ decided: [1, 2], dropped: [], open: [6, 9] }))).value).toBe(2);
  });

  it("is the first time at which no more than half are left, otherwise", () => {
    fc.assert(
      fc.property(slow.group(), (group) => {
        const first = slow.distinct(group).find((time) => slow.survival(group, time) <= 0.5 + 1e-9);
        const flat = first !== undefined && Math.abs(slow.survival(group, first) - 0.5) < 1e-9;
        const next = slow.distinct(group).find((time) => slow.survival(group, time) < 0.5 - 1e-9);
        const middle = flat && next !== undefined ? (first + next) / 2 : first;
        expect(medianOf(kaplanMeier(slow.tableOf(group))).value).toBe(middle ?? null);
      }),
    );
  });
});

describe("a promise", () => {
  it("is the first time by which the share has decided", () => {
    fc.assert(
      fc.property(slow.group(), fc.constantFrom(0.5, 0.85, 0.95), (group, share) => {
        const first = slow.distinct(group).find((time) => slow.survival(group, time) <= 1 - share + 1e-9);
        expect(reachedBy(kaplanMeier(slow.tableOf(group)), share).value).toBe(first ?? null);
      }),
    );
  });

  it("keeps the first of a flat step, of which any time holds what is promised", () => {
    const decided = Array.from({ length: 20 }, (_, place) => place + 1);
    expect(reachedBy(kaplanMeier(riskTable({ decided, dropped: [], open: [] })), 0.85).value).toBe(17);
  });

  it("is for a share that is one", () => {
    expect(() => reachedBy(kaplanMeier(NOBODY), 1)).toThrow(RangeError);
  });
});

describe("the log-rank test", () => {
  it("of two groups is its definition, in either order", () => {
    fc.assert(
      fc.property(slow.group(0), slow.group(0), (a, b) => {
        const expected = slow.logRankOfTwo(a, b);
        const found = logRank([slow.tableOf(a), slow.tableOf(b)]);
        expect(found === null).toBe(expected === null || expected < 0);
        if (found === null || expected === null) return;
        close(found.chiSquared, expected);
        close(logRank([slow.tableOf(b), slow.tableOf(a)])?.chiSquared ?? Number.NaN, found.chiSquared);
        expect(found.p).toBeGreaterThanOrEqual(0);
        expect(found.p).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("of several groups does not depend on their order, and expects as many as decided", () => {
    fc.assert(
      fc.property(fc.array(slow.group(8), { minLength: 3, maxLength: 4 }), (groups) => {
        const tables = groups.map(slow.tableOf);
        const [one, other] = [logRank(tables), logRank(tables.toReversed())];
        if (one === null || other === null) return;
        expect(one.degrees).toBeLessThan(groups.length);
        expect(one.chiSquared).toBeCloseTo(other.chiSquared, 6);
        const sum = (of: (each: LogRank["groups"][number]) => number) =>
          one.groups.reduce((total, each) => total + of(each), 0);
        close(
          sum(({ expected }) => expected),
          sum(({ decided }) => decided),
        );
      }),
    );
  });

  it("of groups that are alike is nothing, and of one group there is none", () => {
    expect(logRank([placebo, placebo])?.chiSquared).toBeCloseTo(0, 12);
    expect(logRank([placebo])).toBeNull();
    expect(logRank([])).toBeNull();
    expect(logRank([placebo, riskTable({ decided: [], dropped: [], open: [0] })])).toBeNull();
  });

  it("reads its p-value off the χ² distribution", () => {
    // Abramowitz and Stegun 1964, table 26.8.
    for (const [value, degrees, p] of [
      [3.841459, 1, 0.05],
      [6.634897, 1, 0.01],
      [5.991465, 2, 0.05],
      [16.81189, 6, 0.01],
      [18.307038, 10, 0.05],
      [0.0157908, 1, 0.9],
      [0, 3, 1],
    ] as const)
      expect(chiSquaredAbove(value, degrees)).toBeCloseTo(p, 6);
    expect(() => chiSquaredAbove(-1, 1)).toThrow(RangeError);
    expect(() => chiSquaredAbove(1, 0)).toThrow(RangeError);
  });

  it("solves what can be solved", () => {
    expect(
      solve(
        [
          [0, 2],
          [4, 0],
        ],
        [2, 4],
      ),
    ).toEqual([1, 1]);
    expect(
      solve(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 2],
      ),
    ).toBeNull();
  });
});

describe("the shares decided, dropped and open", () => {
  it("add up to one at every time and are what their definition says", () => {
    fc.assert(
      fc.property(slow.group(), (group) => {
        for (const { time, decided, dropped, open } of rowsOf(outcomesOf(slow.tableOf(group)))) {
          close(decided + dropped + open, 1);
          close(decided, slow.incidence(group, time, "decided"));
          close(dropped, slow.incidence(group, time, "dropped"));
        }
      }),
    );
  });

  it("without anything dropped mirror the Kaplan–Meier curve", () => {
    const survival = kaplanMeier(mercaptopurine);
    for (const { time, open } of rowsOf(outcomesOf(mercaptopurine))) close(open, survivalAt(survival, time));
  });
});

describe("a risk table", () => {
  it("of several groups counts each once", () => {
    fc.assert(
      fc.property(fc.array(slow.group(0), { maxLength: 4 }), (groups) => {
        const merged = mergeTables(groups.map(slow.tableOf));
        expect(merged).toEqual(slow.tableOf(groups.flat()));
        expect(totalsOf(merged).n).toBe(groups.flat().length);
      }),
    );
  });
});
