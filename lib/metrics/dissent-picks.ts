import { runOf } from "./clocks.ts";
import { type CountedSet, happened, settled, since, stands, type Test, within } from "./conditions.ts";
import type { Fact } from "./fact.ts";
import { between } from "./stretch.ts";
import type { View } from "./view.ts";

const DAY = 86_400;
/** Both sides of a comparison are told apart by what had happened by then, so that neither owes its time to how long it lasted. */
export const LANDMARK = 3 * DAY;

const stillContested = (fact: Fact, view: View) => (runOf(fact, "doubted", view)?.seconds ?? 0) > LANDMARK;
const committedByThen = ({ firstDissentAt, firstCommittedAt }: Fact, view: View) =>
  within(since(firstDissentAt, firstCommittedAt, view), LANDMARK);
const bothSides: Test = (fact, view) =>
  settled(fact, view) && fact.ownerForecast !== null && fact.dissentForecasts.length > 0;

/** 100 where it turned out well, 0 where it did not, as forecasts are given. */
const cameTo = ({ latestVerdict }: Fact) => (latestVerdict === "good" ? 100 : 0);
const SQUARE = 100 * 100;

/**
 * Brier's score of the owner's forecast: (p − o)².
 *
 * @example ownerMiss(fact) // 0.04
 */
export const ownerMiss = (fact: Fact): number => ((fact.ownerForecast ?? 0) - cameTo(fact)) ** 2 / SQUARE;

/**
 * The mean of the scores of those who doubted, who are one side of one decision.
 *
 * @example dissentMiss(fact) // 0.49
 */
export function dissentMiss(fact: Fact): number {
  const squares = fact.dissentForecasts.reduce((sum, forecast) => sum + (forecast - cameTo(fact)) ** 2, 0);
  return squares / (fact.dissentForecasts.length * SQUARE);
}

/**
 * From the first doubt of somebody to their commitment, in seconds as the view has them: the mean over those that had been made on
 * the decision, which is the unit.
 *
 * @returns 0 where there was none.
 * @example toCommitment(fact, view) // 90000
 */
export function toCommitment({ doubtedTimes, committedTimes }: Fact, view: View): number {
  const made = committedTimes.filter((at) => happened(at, view));
  const took = made.map((at, place) =>
    between({ at: doubtedTimes[place] ?? at, on: null }, { at, on: null }, view),
  );
  return Math.floor(took.reduce((sum, each) => sum + each, 0) / Math.max(took.length, 1));
}

/** The sets of the figures about dissent and commitment. */
export const dissentPicks = {
  voiced: { by: "decided", test: (fact, view) => stands(fact, view) && fact.positionPeople > 0 },
  committedAfterDoubt: {
    by: "opened",
    test: (fact, view) => happened(fact.committedTimes[0] ?? null, view),
  },
  doubtedCommitted: {
    by: "opened",
    test: (fact, view) => stillContested(fact, view) && committedByThen(fact, view),
  },
  doubtedUncommitted: {
    by: "opened",
    test: (fact, view) => stillContested(fact, view) && !committedByThen(fact, view),
  },
  bothSides: { by: "decided", test: bothSides },
  dissentCloser: {
    by: "decided",
    test: (fact, view) => bothSides(fact, view) && dissentMiss(fact) < ownerMiss(fact),
  },
} as const satisfies Record<string, CountedSet>;
