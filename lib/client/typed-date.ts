import { TZDate } from "@date-fns/tz";
import { GB } from "chrono-node/en";
import { dayAfter, localDay } from "@/lib/decisions/time";
import { zoneOffset } from "@/lib/decisions/zone-offset";
import { isPlain, plainDay } from "./plain-day.ts";

/** Reads dates as people type them. Large because of its dictionary: only ever imported on demand. */

const WEEK = 7;
const MINUTE = 60_000;

const two = (number: number) => String(number).padStart(2, "0");

/** Whether a form asks for a time that was, or for a day to come. */
export type Tense = "past" | "coming";

/** Words that look back also where a day to come is asked for. */
const BACK = /\b(last|past|ago)\b/i;

/** Nobody speaks of a past time with a date to come: "fri" is last Friday then, "2 Dec" that of last year, "3pm" yesterday's. */
function back(day: string, said: { weekday: boolean; date: boolean; year: boolean }): string {
  if (said.year) return day;
  if (said.date) return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return dayAfter(day, said.weekday ? -WEEK : -1);
}

/** What the dictionary makes of it, with its day; null where it knows nothing of it. */
function parsed(typed: string, now: string, zone: string, forwardDate: boolean) {
  const instant = new Date(now);
  const timezone = zoneOffset(zone, instant.getTime()) / MINUTE;
  const start = GB.parse(typed, { instant, timezone }, { forwardDate })[0]?.start;
  const [year, month, date] = [start?.get("year"), start?.get("month"), start?.get("day")];
  if (!start || year == null || month == null || date == null) return null;
  return { start, day: `${year}-${two(month)}-${two(date)}` };
}

function readPast(typed: string, now: string, zone: string): string | null {
  const found = parsed(typed, now, zone, false);
  if (!found) return null;
  const { start, day } = found;
  const said = {
    weekday: start.isCertain("weekday") && !start.isCertain("day"),
    date: start.isCertain("month"),
    year: start.isCertain("year"),
  };
  if (!start.isCertain("hour")) return day > localDay(now, zone) ? back(day, said) : day;
  const [hour, minute] = [start.get("hour") ?? 0, start.get("minute") ?? 0];
  const at = (on: string) => {
    const [y = 0, m = 1, d = 1] = on.split("-").map(Number);
    return new Date(new TZDate(y, m - 1, d, hour, minute, zone).getTime()).toISOString();
  };
  return at(day) > now ? at(back(day, said)) : at(day);
}

/** "fri" is the next one then, "2 Nov" that of next year once it is over; the time of day that somebody says is left out. */
const readComing = (typed: string, now: string, zone: string): string | null =>
  parsed(typed, now, zone, !BACK.test(typed))?.day ?? null;

/**
 * A time as somebody typed it, by the clock of a zone. One that was is a day where no time was said, else an instant; one to come is a
 * day.
 *
 * @returns null where it is no time that we know.
 * @example readDate("past", "fri 3pm", "2026-11-23T09:00:00.000Z", "Europe/Berlin") // "2026-11-20T14:00:00.000Z"
 * @example readDate("coming", "fri", "2026-11-23T09:00:00.000Z", "Europe/Berlin") // "2026-11-27"
 */
export function readDate(tense: Tense, text: string, now: string, zone: string): string | null {
  const typed = text.trim();
  if (isPlain(typed)) return plainDay(typed);
  return (tense === "past" ? readPast : readComing)(typed, now, zone);
}
