import { Prisma } from "../../../prisma/generated/client.ts";
import type { View } from "../../metrics/view.ts";
import { FIRST_MONDAY, type WorkWeek, workdayOf } from "../../metrics/working-time.ts";
import { ageOf, day, endedOf, instant, secondsOf } from "./columns.ts";

/** Lengths of time as a view tells them, in SQL; for calendar time the statements are those that they would be without. */

type Sql = Prisma.Sql;

interface When {
  readonly at: Sql;
  readonly on: Sql;
}

const MINUTE = 60;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const first = day(FIRST_MONDAY);

/** Seconds worked until a second of a day, which are both counted from the first Monday: `workedUntil` of lib/metrics. */
function workedUntil(days: Sql, second: Sql, week: WorkWeek): Sql {
  const length = workdayOf(week);
  const before = WEEKDAYS.map((today) => week.days.filter((one) => one < today).length * length);
  const lengths = WEEKDAYS.map((today) => (week.days.includes(today) ? length : 0));
  const weekday = Prisma.sql`(${days} % 7)::int + 1`;
  return Prisma.sql`(${days} / 7 * ${week.days.length * length}::int8 + (${before}::int8[])[${weekday}]
    + LEAST(GREATEST(${second} - ${week.from * MINUTE}::int8, 0), (${lengths}::int8[])[${weekday}]))`;
}

const workedUntilDay = (on: Sql, week: WorkWeek): Sql =>
  workedUntil(Prisma.sql`(${on} - ${first})::int8`, Prisma.sql`0::int8`, week);

/** What the wall shows is worked out once. */
const workedUntilInstant = (at: Sql, zone: string, week: WorkWeek): Sql =>
  Prisma.sql`(SELECT ${workedUntil(Prisma.sql`(s / 86400)`, Prisma.sql`s % 86400`, week)} FROM (
    SELECT floor(date_part('epoch', (${at} AT TIME ZONE ${zone}::text) - ${first}::timestamp))::int8 AS s OFFSET 0) wall)`;

/**
 * What `elapsed` of lib/metrics says.
 *
 * @param real the same in calendar time, which is all where a view tells that; null where there is none.
 */
export function elapsed(from: When, to: When, real: Sql, { zone, working }: View): Sql {
  if (working === undefined) return real;
  const byDay = Prisma.sql`${workedUntilDay(to.on, working)} - ${workedUntilDay(from.on, working)}`;
  const byInstant = Prisma.sql`${workedUntilInstant(to.at, zone, working)} - ${workedUntilInstant(from.at, zone, working)}`;
  return Prisma.sql`CASE WHEN ${real} > 0 THEN GREATEST(0, CASE
    WHEN ${from.on} IS NOT NULL AND ${to.on} IS NOT NULL THEN ${byDay} ELSE ${byInstant} END)::float8 ELSE ${real} END`;
}

/** Whole seconds between two instants; between two that are known by their day, whole days. */
export function between(from: When, to: When, view: View): Sql {
  const real = Prisma.sql`(CASE WHEN ${from.on} IS NOT NULL AND ${to.on} IS NOT NULL
    THEN (${to.on} - ${from.on}) * 86400.0::float8 ELSE floor(date_part('epoch', ${to.at} - ${from.at})) END)`;
  return elapsed(from, to, real, view);
}

/** Where days are not known. */
export const betweenInstants = (from: Sql, to: Sql, view: View): Sql =>
  between({ at: from, on: Prisma.sql`NULL::date` }, { at: to, on: Prisma.sql`NULL::date` }, view);

const opened = { at: Prisma.sql`f.opened_at`, on: Prisma.sql`f.opened_on` };

/** Seconds from opened to the end of the watch, as the view tells them; `secondsOf` says what kind of end it was. */
export const tookOf = (view: View): Sql => elapsed(opened, endedOf(view), secondsOf(view), view);

/** The age of what is open, as the view tells it. */
export const agedOf = (view: View): Sql => {
  const { at, on } = view.asOf;
  return elapsed(opened, { at: instant(at), on: Prisma.sql`${on}::date` }, ageOf(view), view);
};
