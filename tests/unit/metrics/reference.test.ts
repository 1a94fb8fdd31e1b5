import { describe, expect, it } from "vitest";
import { countFacts } from "../../../lib/metrics/counts.ts";
import { velocityFromFacts } from "../../../lib/metrics/from-facts.ts";
import { kaplanMeier, standardErrorAt, survivalAt } from "../../../lib/metrics/kaplan-meier.ts";
import { logRank } from "../../../lib/metrics/log-rank.ts";
import { atRisk } from "../../../lib/metrics/risk-table.ts";
import type { Cohort } from "../../../lib/metrics/view.ts";
import { proposals, referenceView } from "./proposals.ts";

/** R 4.2 with survival 3.5-3 (the README beside the data); every printed digit has to be met. */
const DAY = 86_400;
const WORKDAY = 8 * 3_600;

const rows: readonly (readonly [string, Cohort, number[], (number | null)[], number[]])[] = [
  ["all", {}, [731, 587], [229, 172, 276, 2178], [112, 812.9, 2080.5]],
  ["opened since 2015", { from: "2015-01-01" }, [364, 274], [186, 149, 250, 1574], [106, 451.05, 815.15]],
  ["Process", { tag: "Process" }, [51, 44], [95, 43, 365, 2146], [69, 465.4, 2069.05]],
  ["Informational", { tag: "Informational" }, [103, 91], [116, 43, 352, 2212], [47, 1049, 2268.5]],
  ["Standards Track", { tag: "Standards Track" }, [574, 450], [242, 191, 312, 2208], [138, 810.6, 1931.9]],
];

const days = (seconds: number | null) => (seconds === null ? null : Number((seconds / DAY).toFixed(6)));

describe.each(["UTC", "Europe/Berlin", "America/New_York"])(
  "real proposals, in a workspace in %s",
  (zone) => {
    const facts = proposals(zone);
    const view = referenceView(zone);

    it.each(rows)("have the times that R computes: %s", (_, cohort, counts, watched, finished) => {
      const { timeToDecide: figures } = velocityFromFacts(facts, { ...view, cohort }, "none").all;
      const { median, p85, finished: done } = figures;
      expect([figures.n, figures.decided]).toEqual(counts);
      expect([median.value, median.lower, median.upper, p85.value].map(days)).toEqual(watched);
      expect([done.p50.value, done.p85.value, done.p95.value].map(days)).toEqual(finished);
    });

    it("survive as R computes, with its standard errors and numbers at risk", () => {
      const [counts] = countFacts(facts, view, "none");
      if (counts === undefined) throw new Error("Nothing was counted.");
      const survival = kaplanMeier(counts.risk);
      const printed = [30, 90, 180, 365, 1000].map((day) => [
        survivalAt(survival, day * DAY).toFixed(5),
        standardErrorAt(survival, day * DAY).toFixed(5),
        atRisk(counts.risk, day * DAY),
      ]);
      expect(printed).toEqual([
        ["0.78262", "0.01531", 565],
        ["0.63031", "0.01803", 443],
        ["0.52971", "0.01874", 365],
        ["0.41538", "0.01869", 274],
        ["0.25228", "0.01708", 141],
      ]);
    });

    it("have the percentiles and numbers at risk of their working days, counted from the dates one by one", () => {
      const working = { days: [1, 2, 3, 4, 5], from: 540, until: 1020 };
      const { all } = velocityFromFacts(facts, { ...view, working }, "none");
      const { median, p85, finished } = all.timeToDecide;
      const told = [median, p85, finished.p50, finished.p85, finished.p95];
      const workdays = told.map(({ value }) => Number(((value ?? 0) / WORKDAY).toFixed(6)));
      expect(workdays).toEqual([163, 1556, 80, 580.7, 1486.7]);
      const printed = all.milestones.map(({ time, survival, atRisk: watched }) => [
        time / WORKDAY,
        survival.toFixed(5),
        watched,
      ]);
      expect(printed).toEqual(
        expect.arrayContaining([
          [5, "0.88632", 648],
          [20, "0.79373", 578],
          [120, "0.53558", 373],
          [500, "0.29423", 174],
        ]),
      );
    });

    it("tell Process from Standards Track by the log-rank value that R computes", () => {
      const groups = countFacts(facts, view, "tag");
      const tables = groups
        .filter(({ group }) => group === "Process" || group === "Standards Track")
        .map(({ risk }) => risk);
      expect(logRank(tables)?.chiSquared.toFixed(4)).toBe("3.5836");
    });

    it("keep the four impossible records, count them, and leave them out of durations", () => {
      const { timeToDecide } = velocityFromFacts(facts, view, "none").all;
      expect(facts).toHaveLength(735);
      expect(timeToDecide.problems).toBe(4);
    });
  },
);
