import { type CountedSet, happened, settled, stands, type Test } from "./conditions.ts";
import { record } from "./record.ts";
import { stretchOf } from "./stretch.ts";

/** Per cent from which on a forecast belongs to each of the ten bins; 100 belongs to the last. */
export const binStarts = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90] as const;
export type BinStart = (typeof binStarts)[number];
const WIDTH = 10;
const LAST = 100;

/**
 * The last whole per cent of a bin.
 *
 * @example binEnd(90) // 100
 */
export const binEnd = (start: BinStart): number =>
  start === binStarts[binStarts.length - 1] ? LAST : start + WIDTH - 1;

const forecastJudged: Test = (fact, view) => settled(fact, view) && fact.ownerForecast !== null;
const inBin =
  (start: BinStart, test: Test): Test =>
  (fact, view) =>
    test(fact, view) &&
    fact.ownerForecast !== null &&
    start <= fact.ownerForecast &&
    fact.ownerForecast <= binEnd(start);
const forecastGood: Test = (fact, view) => forecastJudged(fact, view) && fact.latestVerdict === "good";
const bins = (kind: "judged" | "good", test: Test) =>
  record(
    binStarts.map((start) => `${kind}From${start}` as const),
    (name): CountedSet => {
      const start = binStarts.find((one) => name === `${kind}From${one}`) ?? 0;
      return { by: "decided", test: inBin(start, test) };
    },
  );

/** The sets of the figures about forecasts, and about what waiting and the way back cost. */
export const forecastPicks = {
  forecastJudged: { by: "decided", test: forecastJudged },
  forecastGood: { by: "decided", test: forecastGood },
  forecastBad: {
    by: "decided",
    test: (fact, view) => forecastJudged(fact, view) && fact.latestVerdict === "bad",
  },
  ...bins("judged", forecastJudged),
  ...bins("good", forecastGood),
  delayForeseen: {
    by: "decided",
    test: (fact, view) =>
      stands(fact, view) && fact.delayCostPerDay !== null && stretchOf(fact, "pastEnough", view) !== null,
  },
  delayTold: { by: "decided", test: (fact, view) => stands(fact, view) && fact.delayMoney !== null },
  reversalForeseen: {
    by: "decided",
    test: (fact, view) => stands(fact, view) && happened(fact.reversedAt, view) && fact.wayBackCost !== null,
  },
  reversalTold: { by: "decided", test: (fact, view) => stands(fact, view) && fact.reversalMoney !== null },
} as const satisfies Record<string, CountedSet>;
