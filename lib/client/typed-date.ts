import { TZDate } from "@date-fns/tz";
import { GB } from "chrono-node/en";
import { dayAfter, localDay } from "@/lib/decisions/time";
import { zoneOffset } from "@/lib/decisions/zone-offset";

/** Reads dates as people type them. Large because of its dictionary: only ever imported on demand. */

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WEEK = 7;
const MINUTE = 60_000;

const two = (number: number) => String(number).padStart(2, "0");

/** Nobody speaks of a past time with a date to come: "fri" is last Friday then, "2 Dec" that of last year, "3pm" yesterday's. */
function back(day: string, said: { weekday: boolean; date: boolean; year: boolean }): string {
  if (said.year) return day;
  if (said.date) return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return dayAfter(day, said.weekday ? -WEEK : -1);
}

/**
 * A past time as somebody typed it, by the clock of a zone: a day where no time was said, else an instant.
 *
 * @returns null where it is no time that we know.
 * @example readPast("fri 3pm", "2026-11-23T09:00:00.000Z", "Europe/Berlin") // "2026-11-20T14:00:00.000Z"
 */
export function readPast(text: string, now: string, zone: string): string | null {
  const typed = text.trim();
  if (DAY.test(typed)) return Number.isNaN(Date.parse(typed)) ? null : typed;
  const instant = new Date(now);
  const [result] = GB.parse(typed, { instant, timezone: zoneOffset(zone, instant.getTime()) / MINUTE });
  const start = result?.start;
  const [year, month, date] = [start?.get("year"), start?.get("month"), start?.get("day")];
  if (!start || year == null || month == null || date == null) return null;
  const said = {
    weekday: start.isCertain("weekday") && !start.isCertain("day"),
    date: start.isCertain("month"),
    year: start.isCertain("year"),
  };
  const day = `${year}-${two(month)}-${two(date)}`;
  if (!start.isCertain("hour")) return day > localDay(now, zone) ? back(day, said) : day;
  const [hour, minute] = [start.get("hour") ?? 0, start.get("minute") ?? 0];
  const at = (on: string) => {
    const [y = 0, m = 1, d = 1] = on.split("-").map(Number);
    return new Date(new TZDate(y, m - 1, d, hour, minute, zone).getTime()).toISOString();
  };
  return at(day) > now ? at(back(day, said)) : at(day);
}
