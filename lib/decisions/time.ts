import type { When } from "./events.ts";
import { zoneOffset } from "./zone-offset.ts";

const DAY = 86_400_000;
const isDay = (given: string) => given.length === 10;

const iso = (at: number) => new Date(at).toISOString();

/**
 * The day on which an instant falls in a time zone, as `YYYY-MM-DD`.
 *
 * @throws RangeError for a zone that does not exist.
 * @example localDay("2026-11-22T23:30:00.000Z", "Europe/Berlin") // "2026-11-23"
 */
export function localDay(at: string, zone: string): string {
  const instant = Date.parse(at);
  return iso(instant + zoneOffset(zone, instant)).slice(0, 10);
}

/**
 * The first instant of a day in a time zone, in milliseconds: midnight, or where the clock skips midnight the
 * instant of the skip. For a day that the zone left out whole it is the first instant after the gap.
 */
function firstInstant(day: string, zone: string): number {
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  const candidates = [-DAY, DAY]
    .map((away) => midnight - zoneOffset(zone, midnight + away))
    .sort((a, b) => a - b);
  const found = candidates.find((at) => at + zoneOffset(zone, at) === midnight);
  if (found !== undefined) return found;
  let [before, after] = [midnight - 2 * DAY, midnight + 2 * DAY];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (localDay(iso(middle), zone) < day) before = middle;
    else after = middle;
  }
  return after;
}

/**
 * The calendar day a number of days after another one; no time zone is involved.
 *
 * @example dayAfter("2026-12-31", 1) // "2027-01-01"
 */
export function dayAfter(day: string, days: number): string {
  return iso(Date.parse(`${day}T00:00:00.000Z`) + days * DAY).slice(0, 10);
}

/**
 * A time as it was typed (a day, or an instant with its offset) at the beginning of what it may mean: a day stands
 * for its first instant in the zone. Used for when a question was noticed and when it was opened.
 *
 * @returns null for a day that the zone never had, such as 2011-12-30 in Pacific/Apia.
 * @throws RangeError for a zone that does not exist.
 * @example startOf("2026-11-23", "Europe/Berlin") // { at: "2026-11-22T23:00:00.000Z", on: "2026-11-23" }
 */
export function startOf(given: string, zone: string): When | null {
  if (!isDay(given)) return { at: iso(Date.parse(given)), on: null };
  const at = iso(firstInstant(given, zone));
  return localDay(at, zone) === given ? { at, on: given } : null;
}

/**
 * A time as it was typed, at the end of what it may mean: a day stands for its last millisecond in the zone. Used for
 * due times.
 *
 * @returns null for a day that the zone never had.
 * @throws RangeError for a zone that does not exist.
 * @example endOf("2026-11-23", "Europe/Berlin") // { at: "2026-11-23T22:59:59.999Z", on: "2026-11-23" }
 */
export function endOf(given: string, zone: string): When | null {
  if (!isDay(given)) return { at: iso(Date.parse(given)), on: null };
  if (startOf(given, zone) === null) return null;
  return { at: iso(firstInstant(dayAfter(given, 1), zone) - 1), on: given };
}

/**
 * Like `endOf`, but today ends now: a decision made "today" was not made this evening. Used for when something was decided.
 *
 * @returns null for a day that the zone never had.
 * @throws RangeError for a zone that does not exist.
 * @example endOfSoFar("2026-11-23", "UTC", "2026-11-23T09:00:00.000Z") // { at: "2026-11-23T09:00:00.000Z", on: "2026-11-23" }
 */
export function endOfSoFar(given: string, zone: string, now: string): When | null {
  const end = endOf(given, zone);
  return end?.on === localDay(now, zone) ? { ...end, at: now } : end;
}

/**
 * Whole calendar days from one time to another: the day that was given, else the day of the instant in the zone.
 *
 * @example wholeDays({ at: "2026-03-27T23:00:00.000Z", on: "2026-03-28" }, { at: "2026-03-30T21:59:59.999Z", on: "2026-03-30" }, "Europe/Berlin") // 2
 */
export function wholeDays(from: When, to: When, zone: string): number {
  const dayOf = (when: When) => Date.parse(`${when.on ?? localDay(when.at, zone)}T00:00:00.000Z`);
  return (dayOf(to) - dayOf(from)) / DAY;
}

/**
 * How long it took, in whole seconds of elapsed time; between two times that are known by their day only, whole days
 * of 86,400 s each, whatever the clocks did in between (metrics.md, Conventions).
 *
 * @example durationSeconds({ at: "2026-11-23T09:00:00.000Z", on: null }, { at: "2026-11-23T10:30:00.000Z", on: null }, "UTC") // 5400
 */
export function durationSeconds(opened: When, decided: When, zone: string): number {
  if (opened.on !== null && decided.on !== null) return wholeDays(opened, decided, zone) * 86_400;
  return Math.floor((Date.parse(decided.at) - Date.parse(opened.at)) / 1000);
}
