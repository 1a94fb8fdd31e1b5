import type { When } from "../decisions/events.ts";
import { durationSeconds } from "../decisions/time.ts";
import { zoneOffset } from "../decisions/zone-offset.ts";

/** When people of a workspace work, by the clocks of its zone. */
export interface WorkWeek {
  /** ISO weekdays: 1 is Monday. */
  readonly days: readonly number[];
  /** Minutes of the day. */
  readonly from: number;
  readonly until: number;
}

/** How lengths of time are counted: calendar time unless there are working hours. */
interface Reckoning {
  readonly zone: string;
  readonly working?: WorkWeek;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK_DAYS = 7;

/** 1 January of the year 1, a Monday before everything: no time has to be counted backwards from it. */
export const FIRST_MONDAY = "0001-01-01";
const SINCE_FIRST = -Date.parse(`${FIRST_MONDAY}T00:00:00.000Z`) / 1000;

/**
 * The length of a working day, in seconds.
 *
 * @example workdayOf({ days: [1, 2, 3, 4, 5], from: 540, until: 1020 }) // 28800, which is eight hours
 */
export const workdayOf = ({ from, until }: WorkWeek): number => (until - from) * MINUTE;

/**
 * What a clock on the wall shows, in whole seconds since the first Monday; every day has 24 hours on it.
 *
 * @example wallOf("2026-11-23T08:00:00.000Z", "Europe/Berlin") - wallOf("2026-11-23T07:00:00.000Z", "Europe/Berlin") // 3600
 */
const wallOf = (at: string, zone: string): number => {
  const instant = Date.parse(at);
  return Math.floor((instant + zoneOffset(zone, instant)) / 1000) + SINCE_FIRST;
};

const wallOfDay = (day: string): number => Date.parse(`${day}T00:00:00.000Z`) / 1000 + SINCE_FIRST;

/**
 * How many seconds were worked until a time on the wall, since the first Monday: with w whole weeks before it, d working days of
 * its own week before its day, and H the length of a working day, W = (w × days a week + d) × H, and on a working day
 * besides min(max(second of the day − beginning, 0), H).
 *
 * @param wall whole seconds since the first Monday.
 * @example workedUntil(9 * 3600 + 60, { days: [1, 2, 3, 4, 5], from: 540, until: 1020 }) // 60: a minute of the first Monday
 */
export function workedUntil(wall: number, week: WorkWeek): number {
  const length = workdayOf(week);
  const passed = Math.floor(wall / DAY);
  const today = (passed % WEEK_DAYS) + 1;
  const days =
    Math.floor(passed / WEEK_DAYS) * week.days.length + week.days.filter((day) => day < today).length;
  const clock = wall - passed * DAY - week.from * MINUTE;
  return days * length + (week.days.includes(today) ? Math.min(Math.max(clock, 0), length) : 0);
}

/**
 * How long something took, in whole seconds: of calendar time, or of the working hours within it, W(to) − W(from). Between two
 * times that are known by their day only, the whole working days from the first until before the second. What ended before it
 * began, or at once, is left as it is; and an hour that clocks repeat is worked once, one that they skip too.
 *
 * @see durationSeconds for calendar time.
 * @example elapsed(friday, monday, { zone: "UTC", working: { days: [1, 2, 3, 4, 5], from: 540, until: 1020 } }) // 28800, from Friday 9:00 to Monday 9:00
 */
export function elapsed(from: When, to: When, { zone, working }: Reckoning): number {
  const real = durationSeconds(from, to, zone);
  if (working === undefined || real <= 0) return real;
  const worked =
    from.on !== null && to.on !== null
      ? workedUntil(wallOfDay(to.on), working) - workedUntil(wallOfDay(from.on), working)
      : workedUntil(wallOf(to.at, zone), working) - workedUntil(wallOf(from.at, zone), working);
  return Math.max(0, worked);
}

/**
 * What so many seconds of calendar time from a moment on are in the time that is counted; a day stands for its beginning on the wall.
 *
 * @example spanFrom({ at: "2026-11-20T09:00:00.000Z", on: null }, 3 * 86_400, { zone: "UTC", working }) // 28800, Friday to Monday
 */
export function spanFrom({ at, on }: When, seconds: number, { zone, working }: Reckoning): number {
  if (working === undefined) return seconds;
  const begun = on === null ? wallOf(at, zone) : wallOfDay(on);
  const then =
    on === null ? wallOf(new Date(Date.parse(at) + seconds * 1000).toISOString(), zone) : begun + seconds;
  return Math.max(0, workedUntil(then, working) - workedUntil(begun, working));
}

const HOURS = [1, 4];
const DAYS = [1, 2, 5, 10, 20, 60, 120, 250, 500, 1000, 2500, 5000];

/** A round length of working time, and how it is named. */
interface RoundTime {
  readonly seconds: number;
  readonly label: string;
}

/**
 * Round lengths of working time, at which curves are read and axes marked.
 *
 * @example roundWorkingTimes({ days: [1, 2, 3, 4, 5], from: 540, until: 1020 })[2] // { seconds: 28800, label: "1 d" }
 */
export function roundWorkingTimes(week: WorkWeek): readonly RoundTime[] {
  const day = workdayOf(week);
  const hours = HOURS.filter((hour) => hour * HOUR < day);
  return [
    ...hours.map((hour) => ({ seconds: hour * HOUR, label: `${hour} h` })),
    ...DAYS.map((days) => ({ seconds: days * day, label: `${days} d` })),
  ];
}
