import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { type Flow, type FlowCount, mergeFlows, weeksIn } from "../../metrics/flow.ts";
import type { View } from "../../metrics/view.ts";
import { closed, type Week } from "../../metrics/weeks.ts";
import { database } from "../db.ts";
import { factsInSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";
import { askedFor, instant, interrupted } from "./columns.ts";

type Sql = Prisma.Sql;

const first = z.array(z.object({ at: z.date(), on: z.date().nullable() }));

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const DAY_LENGTH = "2026-11-23".length;

/** The weeks of the chart; without a first day they begin with the first decision, which the index knows at once. */
async function readWeeks(scope: Scope, view: View): Promise<readonly Week[]> {
  if (view.cohort.from !== undefined) return weeksIn(view, null);
  const statement = Prisma.sql`SELECT f.opened_at AS at, f.opened_on AS "on" FROM facts f
    WHERE ${factsInSightSql(scope)} AND f.opened_at <= ${instant(view.asOf.at)} AND ${askedFor(scope, view.cohort)}
    ORDER BY f.opened_at LIMIT 1`;
  const [earliest] = first.parse(await database().$queryRaw(statement));
  if (earliest === undefined) return [];
  const on = earliest.on?.toISOString().slice(0, DAY_LENGTH) ?? null;
  return weeksIn(view, { at: earliest.at.toISOString(), on });
}

const week = z.int().nullable();
const rows = z.array(
  z.object({
    set: z.enum(["opened", "decided", "reopened"]),
    opened: week,
    decided: week,
    closed: week,
    interrupted: week,
    reopened: week,
    n: z.int(),
  }),
);
type Row = z.infer<typeof rows>[number];

/**
 * What happened in each week. One scan finds the weeks of each row (of its opening, first decision, closing, of the
 * interruption and its end); three sets of them are counted, of which most rows fill a few lines only.
 */
const statement = (scope: Scope, view: View, bounds: readonly Week[]): Sql => {
  const asOf = instant(view.asOf.at);
  // As numbers, which are sought in a third of the time: seconds for instants, days for days.
  const ats = Prisma.sql`${bounds.map(({ at }) => Date.parse(at) / SECOND)}::float8[]`;
  const ons = Prisma.sql`${bounds.map(({ on }) => Date.parse(on) / DAY)}::float8[]`;
  const weekOf = (at: Sql, on: Sql) => Prisma.sql`CASE WHEN ${at} > ${asOf} THEN NULL
    WHEN ${on} IS NULL THEN width_bucket(date_part('epoch', ${at}), ${ats})
    ELSE width_bucket((${on} - date '1970-01-01')::float8, ${ons}) END`;
  const closedOn = Prisma.sql`CASE WHEN f.decided_at IS NOT NULL THEN f.decided_on END`;
  const known = Prisma.sql`f.data_problem IS NULL`;
  return Prisma.sql`
    SELECT opened, decided, closed, interrupted, reopened, count(*)::int AS n,
      CASE GROUPING(opened, decided, reopened) WHEN 3 THEN 'opened' WHEN 5 THEN 'decided' ELSE 'reopened' END AS "set"
    FROM (
      SELECT opened, decided, CASE WHEN closed_as_decided THEN decided ELSE closed END AS closed,
        CASE WHEN paused THEN decided END AS interrupted, reopened
      FROM (
        SELECT ${known} AND ${interrupted} AS paused,
          ${known} AND f.closed_at = f.first_decided_at AS closed_as_decided,
          CASE WHEN ${known} THEN ${weekOf(Prisma.sql`f.opened_at`, Prisma.sql`f.opened_on`)} END AS opened,
          ${weekOf(Prisma.sql`f.first_decided_at`, Prisma.sql`f.first_decided_on`)} AS decided,
          CASE WHEN ${known} AND f.closed_at IS DISTINCT FROM f.first_decided_at
            THEN ${weekOf(Prisma.sql`f.closed_at`, closedOn)} END AS closed,
          CASE WHEN ${known} AND ${interrupted} THEN ${weekOf(Prisma.sql`f.reopened_at`, Prisma.sql`NULL::date`)} END AS reopened
        FROM facts f
        WHERE ${factsInSightSql(scope)} AND ${askedFor(scope, view.cohort)}
        OFFSET 0
      ) r
    ) w
    GROUP BY GROUPING SETS ((opened), (decided, closed), (interrupted, reopened))`;
};

/** Which columns of a line were counted, and as what. */
const meaning: Readonly<Record<Row["set"], readonly (readonly [keyof Row & string, Flow])[]>> = {
  opened: [["opened", "opened"]],
  decided: [
    ["decided", "decided"],
    ["closed", "closed"],
  ],
  reopened: [
    ["interrupted", "closed"],
    ["reopened", "reopened"],
  ],
};

/** The weeks of a chart, and what happened in each to the decisions asked for. */
export async function readFlows(
  scope: Scope,
  view: View,
): Promise<{ weeks: readonly Week[]; flows: readonly FlowCount[] }> {
  const weeks = await readWeeks(scope, view);
  if (weeks.length === 0) return { weeks, flows: [] };
  const bounds = closed(weeks, view.zone);
  const found = rows.parse(await database().$queryRaw(statement(scope, view, bounds)));
  const flows = found.flatMap((row) =>
    meaning[row.set].flatMap(([column, flow]) => {
      const at = row[column];
      const within = typeof at === "number" && at < bounds.length;
      return within ? [{ week: at, flow, count: row.n }] : [];
    }),
  );
  return { weeks, flows: mergeFlows(flows) };
}
