import { Prisma } from "../../../prisma/generated/client.ts";
import type { ClockName } from "../../metrics/clocks.ts";
import type { End } from "../../metrics/risk-table.ts";
import { calendarOf, type View } from "../../metrics/view.ts";
import { all, instant } from "./columns.ts";
import { known } from "./conditions.ts";
import { betweenInstants } from "./working-time.ts";

/** The clocks of lib/metrics/clocks.ts, in SQL. */

type Sql = Prisma.Sql;

const since = (from: Sql, column: Sql) => Prisma.sql`CASE WHEN ${column} >= ${from} THEN ${column} END`;
const [recognised, firstDecided, closed] = [
  Prisma.sql`f.recognised_at`,
  Prisma.sql`f.first_decided_at`,
  Prisma.sql`f.closed_at`,
];
const isAnswered = Prisma.sql`f.resolution IN ('decided', 'ruled', 'returned')`;

const clockColumns: Readonly<
  Record<ClockName, { readonly from: Sql; readonly event: Sql; readonly stop: Sql }>
> = {
  doubted: { from: Prisma.sql`f.first_dissent_at`, event: firstDecided, stop: Prisma.sql`f.dropped_at` },
  recognised: {
    from: recognised,
    event: Prisma.sql`f.escalated_at`,
    stop: Prisma.sql`LEAST(${since(recognised, firstDecided)}, ${closed})`,
  },
  escalated: {
    from: Prisma.sql`f.escalated_at`,
    event: Prisma.sql`CASE WHEN ${isAnswered} THEN f.resolved_at END`,
    stop: Prisma.sql`CASE WHEN ${isAnswered} IS NOT TRUE THEN f.resolved_at END`,
  },
};

/** When the watch ended; what is missing is skipped. */
const untilOf = (name: ClockName, { asOf }: View): Sql => {
  const { event, stop } = clockColumns[name];
  return Prisma.sql`LEAST(${event}, ${stop}, ${instant(asOf.at)})`;
};

/** The clock started, and did not end before that. */
export const runs = (name: ClockName, view: View): Sql =>
  all([known, Prisma.sql`${clockColumns[name].from} <= ${untilOf(name, view)}`]);

/** How long it ran, as the view tells it. */
export const runTook = (name: ClockName, view: View): Sql =>
  betweenInstants(clockColumns[name].from, untilOf(name, view), view);

/** The same in calendar time, in which sets are told apart. */
export const runSeconds = (name: ClockName, view: View): Sql => runTook(name, calendarOf(view));

export function runEnds(name: ClockName, end: End, view: View): Sql {
  const { event, stop } = clockColumns[name];
  const until = untilOf(name, view);
  const came = Prisma.sql`${event} IS NOT DISTINCT FROM ${until}`;
  const stopped = Prisma.sql`${stop} IS NOT DISTINCT FROM ${until}`;
  if (end === "decided") return came;
  return end === "dropped"
    ? Prisma.sql`(NOT (${came}) AND ${stopped})`
    : Prisma.sql`(NOT (${came}) AND NOT (${stopped}))`;
}
