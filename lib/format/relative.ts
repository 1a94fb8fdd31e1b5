import type { When } from "../decisions/events.ts";
import { localDay } from "../decisions/time.ts";
import { formatDay, formatDayOf } from "./day.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Further away than this, the date says more than a number of days. */
const DATES_FROM = 30 * DAY;

const inWords = (amount: string, ahead: boolean) => (ahead ? `in ${amount}` : `${amount} ago`);

/**
 * How far away an instant is, in one unit, cut off: "3 h ago", "in 2 d"; the date where that is more than a month.
 *
 * @example formatRelative("2026-11-23T06:00:00.000Z", "2026-11-23T09:10:00.000Z", "UTC") // "3 h ago"
 */
export function formatRelative(at: string, now: string, zone: string): string {
  const away = Date.parse(at) - Date.parse(now);
  const distance = Math.abs(away);
  if (distance < MINUTE) return "just now";
  if (distance >= DATES_FROM) return formatDayOf(at, zone);
  if (distance < HOUR) return inWords(`${Math.floor(distance / MINUTE)} min`, away > 0);
  if (distance < DAY) return inWords(`${Math.floor(distance / HOUR)} h`, away > 0);
  return inWords(`${Math.floor(distance / DAY)} d`, away > 0);
}

const NEAR: Readonly<Record<string, string>> = { "-1": "yesterday", "0": "today", "1": "tomorrow" };

/**
 * The same for a day that is known without a time, counted in days of the calendar in the zone.
 *
 * @example formatRelativeDay("2026-11-24", "2026-11-23T09:00:00.000Z", "UTC") // "tomorrow"
 */
export function formatRelativeDay(day: string, now: string, zone: string): string {
  const days = (Date.parse(day) - Date.parse(localDay(now, zone))) / DAY;
  const near = NEAR[String(days)];
  if (near !== undefined) return near;
  if (Math.abs(days) * DAY >= DATES_FROM) return formatDay(day);
  return inWords(`${Math.abs(days)} d`, days > 0);
}

/**
 * A time as far as it is known, relative to now.
 *
 * @example formatRelativeWhen({ at: "2026-11-22T23:00:00.000Z", on: "2026-11-23" }, now, "Europe/Berlin") // "today"
 */
export function formatRelativeWhen({ at, on }: When, now: string, zone: string): string {
  return on === null ? formatRelative(at, now, zone) : formatRelativeDay(on, now, zone);
}
