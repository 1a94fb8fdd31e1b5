import { type Ask, asks } from "../decisions/words.ts";
import { type ClockName, runOf } from "./clocks.ts";
import { dissentMiss, ownerMiss, toCommitment } from "./dissent-picks.ts";
import type { Fact } from "./fact.ts";
import type { PickName } from "./picks.ts";
import { record } from "./record.ts";
import { hoursOf, type StepSet, stepSet } from "./step-picks.ts";
import { between, stretchOf } from "./stretch.ts";
import { calendarOf, type View } from "./view.ts";

const DAY = 86_400;

/** A number that each decision of a set has. */
interface Measured {
  readonly pick: PickName;
  readonly value: (fact: Fact, view: View) => number;
}

const flagged = ({ flaggedAt: at, flaggedOn: on }: Fact) => ({ at, on });
const flaggedDecided = ({ flaggedDecidedAt: at, flaggedDecidedOn: on }: Fact) => ({ at, on });
const corrected = ({ correctedAt: at, correctedOn: on }: Fact) => ({ at, on });

/** The hours of each step, by its name. */
const hours = record(
  asks.map((ask) => `hours_${ask}` as const),
  (name): Measured & { readonly pick: StepSet } => {
    const ask = asks.find((one) => name === `hours_${one}`) ?? "choice";
    return { pick: stepSet("ran", ask), value: (fact) => hoursOf(fact, ask) };
  },
);

/**
 * What is measured of decisions, each in its own unit: seconds (`to…`), people, scores from 0 to 1 (`…Miss`), forecasts in per cent,
 * money in whole units of the workspace's currency, and hours. Seconds are of calendar or of working time, as the view has it.
 */
export const measures = {
  toCommitment: { pick: "committedAfterDoubt", value: toCommitment },
  ownerMiss: { pick: "bothSides", value: ownerMiss },
  dissentMiss: { pick: "bothSides", value: dissentMiss },
  toNotice: {
    pick: "noticed",
    value: (fact, view) => between(flaggedDecided(fact), flagged(fact), view),
  },
  toCorrect: {
    pick: "corrected",
    value: (fact, view) => between(flagged(fact), corrected(fact), view),
  },
  goodForecasts: { pick: "forecastGood", value: ({ ownerForecast }) => ownerForecast ?? 0 },
  badForecasts: { pick: "forecastBad", value: ({ ownerForecast }) => ownerForecast ?? 0 },
  delayForeseen: {
    pick: "delayForeseen",
    // A day of delay costs what it costs on a Sunday too.
    value: (fact, view) =>
      ((stretchOf(fact, "pastEnough", calendarOf(view)) ?? 0) * (fact.delayCostPerDay ?? 0)) / DAY,
  },
  people: { pick: "voiced", value: ({ positionPeople }) => positionPeople },
  pastEnough: { pick: "pastEnough", value: (fact, view) => stretchOf(fact, "pastEnough", view) ?? 0 },
  delayTold: { pick: "delayTold", value: ({ delayMoney }) => delayMoney ?? 0 },
  reversalForeseen: { pick: "reversalForeseen", value: ({ wayBackCost }) => wayBackCost ?? 0 },
  reversalTold: { pick: "reversalTold", value: ({ reversalMoney }) => reversalMoney ?? 0 },
  ...hours,
} as const satisfies Record<string, Measured>;
export type MeasureName = keyof typeof measures;

/**
 * The name under which the hours of a step are measured.
 *
 * @example hoursMeasure("consulted") // "hours_consulted"
 */
export const hoursMeasure = (ask: Ask): `hours_${Ask}` => `hours_${ask}`;

/** Which clock is read on which set of decisions. */
export const watches = {
  withCommitment: { pick: "doubtedCommitted", clock: "doubted" },
  withoutCommitment: { pick: "doubtedUncommitted", clock: "doubted" },
  toEscalation: { pick: "recognised", clock: "recognised" },
  toAnswer: { pick: "escalated", clock: "escalated" },
} as const satisfies Record<string, { readonly pick: PickName; readonly clock: ClockName }>;
export type WatchName = keyof typeof watches;

/**
 * What a watch shows of a decision that it is kept on.
 *
 * @example watchOf(fact, "toAnswer", view) // { end: "decided", seconds: 86400 }
 */
export const watchOf = (fact: Fact, name: WatchName, view: View) => runOf(fact, watches[name].clock, view);
