import type { When } from "../decisions/events.ts";
import { decisionsBehind, whenOf } from "./behind.ts";
import type { Fact } from "./fact.ts";
import { lifeOf } from "./life.ts";
import { type PickName, picks } from "./picks.ts";
import type { View } from "./view.ts";

/** What can be measured of each decision of a chart: seconds to decide, or the share of information. */
export type Measured = "seconds" | "share";

interface Offer {
  readonly pick: PickName;
  /** Offers the least, one in the middle and the most of it; null where the latest say more. */
  readonly spread: Measured | null;
}

export const charts = ["time", "outcomes", "flow", "share", "forecasts"] as const;
/** A chart of the velocity page. */
export type Chart = (typeof charts)[number];

/** Which decisions each chart offers to be read beside its averages. */
export const offers = {
  time: { pick: "decided", spread: "seconds" },
  outcomes: { pick: "dropped", spread: null },
  flow: { pick: "firstDecided", spread: null },
  share: { pick: "shareKnown", spread: "share" },
  forecasts: { pick: "forecastJudged", spread: null },
} as const satisfies Record<Chart, Offer>;

export const MOST_EXAMPLES = 3;

/** A decision to be read. */
export interface Example {
  readonly id: string;
  /** What the chart measures of it; null where it was chosen for being new. */
  readonly value: number | null;
  /** The day that places it in a period. */
  readonly when: When;
}

/** The same as it is told: with the name that a reader knows it by, and a day of the workspace's calendar. */
export interface ToRead {
  readonly reference: string;
  /** Null where its words were erased. */
  readonly title: string | null;
  readonly value: number | null;
  /** "2026-08-22". */
  readonly day: string;
}

/** The same seconds that the chart is drawn from. */
function secondsOf(fact: Fact, view: View): number | null {
  const life = lifeOf(fact, view);
  return "seconds" in life ? life.seconds : null;
}

const measures: Readonly<Record<Measured, (fact: Fact, view: View) => number | null>> = {
  seconds: secondsOf,
  share: (fact) => fact.shareAtDecision,
};

const byId = (one: Example, other: Example) => (one.id < other.id ? -1 : 1);
const byValue = (one: Example, other: Example) => (one.value ?? 0) - (other.value ?? 0) || byId(one, other);
const latestFirst = (one: Example, other: Example) =>
  one.when.at === other.when.at ? byId(one, other) : one.when.at < other.when.at ? 1 : -1;

/**
 * Three decisions of a chart to read: of what it measures the least, the one in the middle and the most, else the latest. No
 * average tells what one of them does.
 *
 * @returns fewer where there are fewer.
 * @example examplesOf(facts, view, "time").map(({ value }) => value) // [7200, 259200, 7776000]
 */
export function examplesOf(facts: readonly Fact[], view: View, chart: Chart): readonly Example[] {
  const { pick, spread } = offers[chart];
  const found = decisionsBehind(facts, { pick, cohort: view.cohort }, view).flatMap((fact) => {
    const when = whenOf[picks[pick].by](fact);
    return when === null ? [] : [{ id: fact.id, value: spread && measures[spread](fact, view), when }];
  });
  if (spread === null) return found.sort(latestFirst).slice(0, MOST_EXAMPLES);
  const last = found.length - 1;
  const places = new Set([0, Math.floor(last / 2), last]);
  return found.sort(byValue).filter((_, place) => places.has(place));
}
