import { dayAfter } from "../decisions/time.ts";
import { type Door, doors } from "../decisions/words.ts";
import type { Behind } from "./behind.ts";
import { kaplanMeier } from "./kaplan-meier.ts";
import type { PickName } from "./picks.ts";
import { quantileAt } from "./quantile.ts";
import { medianOf } from "./reached.ts";
import { type RiskTable, totalsOf } from "./risk-table.ts";
import { isShown } from "./shown.ts";
import { theilSen } from "./theil-sen.ts";
import type { Cohort, View } from "./view.ts";
import { dayOf } from "./weeks.ts";

const QUARTERS = 4;
const MONTHS = 3;
/** With fewer decisions a quarter, a slope says more about chance than about a team. */
const LEAST = 20;

/** A calendar quarter. */
export interface Quarter {
  /** Such as `2026-Q3`. */
  readonly name: string;
  readonly from: string;
  readonly until: string;
}

const two = (month: number) => String(month).padStart(2, "0");

/** The quarter that begins so many quarters after the year 0. */
function quarterAt(index: number): Quarter {
  const first = (quarter: number) =>
    `${Math.floor(quarter / QUARTERS)}-${two((quarter % QUARTERS) * MONTHS + 1)}-01`;
  return {
    name: `${Math.floor(index / QUARTERS)}-Q${(index % QUARTERS) + 1}`,
    from: first(index),
    until: dayAfter(first(index + 1), -1),
  };
}

/**
 * The last four quarters that are over, the earliest first.
 *
 * @example fullQuarters(view).at(-1)?.name // "2026-Q3", in November 2026
 */
export function fullQuarters({ asOf, zone }: Pick<View, "asOf" | "zone">): readonly Quarter[] {
  const today = dayOf(asOf, zone);
  const month = Number(today.slice(5, 7)) - 1;
  const now = Number(today.slice(0, 4)) * QUARTERS + Math.floor(month / MONTHS);
  // On its last day a quarter is not over yet.
  return Array.from({ length: QUARTERS }, (_, place) => quarterAt(now - QUARTERS + place));
}

export const driftWanted = { sets: [], measures: ["people", "pastEnough"], watches: [] } as const;

/** What was found of one quarter. */
export interface QuarterCounts {
  readonly quarter: Quarter;
  /** Of the decisions opened in it. */
  readonly risks: Readonly<Record<Door, RiskTable>>;
  /** People with a position, for each decision that was made in it and on which anybody had one; in increasing order. */
  readonly people: Float64Array;
  /** Seconds past enough, of those opened in it; in increasing order. */
  readonly pastEnough: Float64Array;
}

export interface DriftPoint {
  readonly quarter: string;
  readonly n: number;
  readonly value: number | null;
  readonly behind: Behind;
}

/** A figure over four quarters, and how much it rises with each; no quarters for a door that is not asked for. */
export interface Drift {
  readonly points: readonly DriftPoint[];
  /** In the unit of the figure, per quarter; null under twenty decisions a quarter. */
  readonly slope: number | null;
}

export const driftNames = [...doors, "people", "pastEnough"] as const;
export type DriftName = (typeof driftNames)[number];

const medianIn = (sorted: Float64Array): number | null =>
  isShown(sorted.length) ? quantileAt(sorted.length, 0.5, (place) => sorted[place] ?? Number.NaN) : null;

function driftOf(points: readonly DriftPoint[]): Drift {
  const told = points.flatMap(({ n, value }, x) => (n >= LEAST && value !== null ? [{ x, y: value }] : []));
  return { points, slope: told.length === points.length ? theilSen(told) : null };
}

/**
 * What changes too slowly to be seen: over the last four full quarters, the Kaplan–Meier median by door and the time past enough (seconds),
 * and how many people take a position on a decision, each with its Theil–Sen slope per quarter.
 *
 * @param counts quarter by quarter, the earliest first.
 * @see Theil 1950; Sen 1968.
 * @example driftsOf(counts, view.cohort).two_way.slope // 43200, half a day more each quarter
 */
export function driftsOf(
  counts: readonly QuarterCounts[],
  cohort: Cohort,
): Readonly<Record<DriftName, Drift>> {
  const of = (
    pick: PickName,
    door: Door | undefined,
    read: (one: QuarterCounts) => { n: number; value: number | null },
  ) =>
    driftOf(
      counts.map((one) => {
        const { name, from, until } = one.quarter;
        const among = { ...cohort, from, until, ...(door !== undefined && { door }) };
        return { quarter: name, ...read(one), behind: { pick, cohort: among } };
      }),
    );
  const isAsked = (door: Door) => cohort.door === undefined || cohort.door === door;
  const time = (door: Door): Drift => {
    if (!isAsked(door)) return { points: [], slope: null };
    return of("timed", door, ({ risks }) => {
      const { n } = totalsOf(risks[door]);
      return { n, value: isShown(n) ? medianOf(kaplanMeier(risks[door])).value : null };
    });
  };
  return {
    two_way: time("two_way"),
    one_way: time("one_way"),
    people: of("voiced", undefined, ({ people }) => ({ n: people.length, value: medianIn(people) })),
    pastEnough: of("pastEnough", undefined, ({ pastEnough }) => ({
      n: pastEnough.length,
      value: medianIn(pastEnough),
    })),
  };
}
