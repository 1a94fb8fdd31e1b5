import type { When } from "../decisions/events.ts";
import { zoneOffset } from "../decisions/zone-offset.ts";

/** Written out here and not left to `Intl`, whose answers differ between the server and browsers by a space or a comma. */
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

const two = (number: number) => String(number).padStart(2, "0");

/** The clock on the wall in a zone, kept in the UTC fields of a date. */
const onTheWall = (at: string, zone: string) => new Date(Date.parse(at) + zoneOffset(zone, Date.parse(at)));

const dayWords = (wall: Date) =>
  `${wall.getUTCDate()} ${MONTHS[wall.getUTCMonth()]} ${wall.getUTCFullYear()}`;

/**
 * A day as people read it; no zone is involved.
 *
 * @example formatDay("2026-11-23") // "23 Nov 2026"
 */
export function formatDay(day: string): string {
  return dayWords(new Date(`${day}T00:00:00.000Z`));
}

/**
 * A day with its weekday: what is told back to whoever typed "fri".
 *
 * @example formatWeekday("2026-11-23") // "Mon 23 Nov 2026"
 */
export function formatWeekday(day: string): string {
  const wall = new Date(`${day}T00:00:00.000Z`);
  return `${WEEKDAYS[wall.getUTCDay()]} ${dayWords(wall)}`;
}

/**
 * The day of an instant in a zone.
 *
 * @example formatDayOf("2026-11-22T23:30:00.000Z", "Europe/Berlin") // "23 Nov 2026"
 */
export function formatDayOf(at: string, zone: string): string {
  return dayWords(onTheWall(at, zone));
}

/**
 * An instant to the minute, with its weekday and the zone whose clock it is: what stands behind a relative time.
 *
 * @example formatInstant("2026-11-23T08:05:00.000Z", "Europe/Berlin") // "Mon 23 Nov 2026, 09:05 (Europe/Berlin)"
 */
export function formatInstant(at: string, zone: string): string {
  const wall = onTheWall(at, zone);
  const time = `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`;
  return `${WEEKDAYS[wall.getUTCDay()]} ${dayWords(wall)}, ${time} (${zone})`;
}

/**
 * A time exactly as far as it is known: a day stays a day.
 *
 * @example formatWhen({ at: "2026-11-22T23:00:00.000Z", on: "2026-11-23" }, "Europe/Berlin") // "23 Nov 2026"
 */
export function formatWhen({ at, on }: When, zone: string): string {
  return on === null ? formatInstant(at, zone) : formatDay(on);
}
