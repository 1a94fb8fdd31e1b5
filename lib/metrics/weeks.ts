import type { When } from "../decisions/events.ts";
import { dayAfter, localDay } from "../decisions/time.ts";
import { beginningOf } from "./view.ts";

/** An ISO week: it begins on a Monday. */
export interface Week {
  /** Such as `2026-W48`. */
  readonly name: string;
  /** Its Monday. */
  readonly on: string;
  /** The first instant of that Monday in the zone. */
  readonly at: string;
}

const DAYS = 7;
const THURSDAY = 3;
const DAY = 86_400_000;
const utc = (day: string) => new Date(`${day}T00:00:00.000Z`);

const mondayOf = (day: string) => dayAfter(day, -((utc(day).getUTCDay() + DAYS - 1) % DAYS));

/** The week belongs to the year of its Thursday, whose first week has number 1. */
function nameOf(monday: string): string {
  const thursday = dayAfter(monday, THURSDAY);
  const year = thursday.slice(0, 4);
  const days = (utc(thursday).getTime() - utc(`${year}-01-01`).getTime()) / DAY;
  return `${year}-W${String(Math.floor(days / DAYS) + 1).padStart(2, "0")}`;
}

/**
 * The ISO weeks that touch a period of days, in order.
 *
 * @see ISO 8601-1:2019, 3.1.1.23.
 * @example weeksOf("2026-11-23", "2026-11-29", "UTC") // [{ name: "2026-W48", on: "2026-11-23", at: "2026-11-23T00:00:00.000Z" }]
 */
export function weeksOf(from: string, until: string, zone: string): readonly Week[] {
  const weeks: Week[] = [];
  for (let on = mondayOf(from); on <= until; on = dayAfter(on, DAYS))
    weeks.push({ name: nameOf(on), on, at: beginningOf(on, zone) });
  return weeks;
}

/**
 * The weeks together with the one after, at which they end.
 *
 * @example closed(weeksOf("2026-11-23", "2026-11-23", "UTC"), "UTC").length // 2
 */
export function closed(weeks: readonly Week[], zone: string): readonly Week[] {
  const [last] = weeks.slice(-1);
  return last === undefined
    ? []
    : [...weeks, ...weeksOf(dayAfter(last.on, DAYS), dayAfter(last.on, DAYS), zone)];
}

/**
 * The number of the week in which a time lies, from 1; 0 before the first. By its day where only that is known.
 *
 * @example weekAt({ at: "2026-11-24T09:00:00.000Z", on: null }, weeks) // 1
 */
export function weekAt(when: When, weeks: readonly Week[]): number {
  let [low, high] = [0, weeks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const week = weeks[middle];
    const begun = week !== undefined && (when.on === null ? week.at <= when.at : week.on <= when.on);
    if (begun) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The day of a time in a zone.
 *
 * @example dayOf({ at: "2026-11-22T23:30:00.000Z", on: null }, "Europe/Berlin") // "2026-11-23"
 */
export function dayOf({ at, on }: When, zone: string): string {
  return on ?? localDay(at, zone);
}
