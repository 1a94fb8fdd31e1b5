import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { NOBODY, type RiskTable, riskTable } from "../../metrics/risk-table.ts";
import { type Grouping, periodOf, type View } from "../../metrics/view.ts";
import { database } from "../db.ts";
import { factsInSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";
import {
  ageOf,
  askedFor,
  basisOf,
  code,
  type Ending,
  endFrom,
  factsBy,
  groupColumn,
  instant,
  placed,
  secondsOf,
  targetOf,
} from "./columns.ts";
import { unpacked } from "./unpack.ts";
import { tookOf } from "./working-time.ts";

const pack = z.instanceof(Uint8Array).nullable();
const rows = z.array(
  z.object({
    group: z.string().nullable(),
    decided: pack,
    dropped: pack,
    open: pack,
    problem: z.int(),
    startUnknown: z.int(),
    targetDue: z.int(),
    targetMet: z.int(),
  }),
);

/** What the scan over the decisions opened in a period counts. */
export interface Watched {
  readonly risk: RiskTable;
  readonly problem: number;
  readonly startUnknown: number;
  readonly targetDue: number;
  readonly targetMet: number;
}

export const NOBODY_WATCHED: Watched = {
  risk: NOBODY,
  problem: 0,
  startUnknown: 0,
  targetDue: 0,
  targetMet: 0,
};

/** What the clock of each decision says; the fence of `OFFSET` keeps each expression from being worked out for each of its uses. */
const clocks = (scope: Scope, view: View, by: Grouping) => Prisma.sql`
  SELECT ${groupColumn[by]} AS "group", ${basisOf(view)} AS basis, ${secondsOf(view)} AS seconds, ${ageOf(view)} AS age,
    ${targetOf(view)} AS target${view.working === undefined ? Prisma.empty : Prisma.sql`, ${tookOf(view)} AS took`}
  FROM ${factsBy(by, scope, view.cohort)}
  WHERE ${factsInSightSql(scope)} AND f.opened_at <= ${instant(view.asOf.at)}
    AND ${placed("opened", periodOf(view.cohort, view.zone))} AND ${askedFor(scope, view.cohort)}
  OFFSET 0`;

/** What is told of it: targets and ends go by calendar time. */
const told = ({ working }: View) => (working === undefined ? Prisma.sql`seconds` : Prisma.sql`took`);

const pile = (ending: Ending, view: View) =>
  Prisma.sql`string_agg(float8send(${told(view)}), '') FILTER (WHERE "end" = ${code(ending)})`;
const number = (condition: Prisma.Sql) => Prisma.sql`count(*) FILTER (WHERE ${condition})::int`;

/** `met` is null where it cannot be said (yet), as `metTarget` has it. By group alone, of which there are few: nothing is sorted. */
export const watchedStatement = (scope: Scope, view: View, by: Grouping) => Prisma.sql`
  SELECT "group"::text, decided, dropped, open, problem, "startUnknown", "targetDue", "targetMet" FROM (
    SELECT "group", ${pile("decided", view)} AS decided, ${pile("dropped", view)} AS dropped, ${pile("open", view)} AS open,
      ${number(Prisma.sql`"end" = ${code("problem")}`)} AS problem,
      ${number(Prisma.sql`"end" = ${code("startUnknown")}`)} AS "startUnknown",
      ${number(Prisma.sql`met IS NOT NULL`)} AS "targetDue", ${number(Prisma.sql`met`)} AS "targetMet"
    FROM (
      SELECT "group", "end", ${told(view)}, CASE WHEN age >= target AND "end" < ${code("problem")}
        AND NOT ("end" = ${code("dropped")} AND seconds < target)
        THEN "end" = ${code("decided")} AND seconds <= target END AS met
      FROM (SELECT *, ${endFrom(Prisma.sql`basis`, Prisma.sql`seconds`)} AS "end" FROM (${clocks(scope, view, by)}) c) e
      OFFSET 0
    ) w
    GROUP BY 1
  ) g`;

/**
 * The risk tables of the decisions opened in the period of a view, by group. The database finds, measures and groups them in one
 * scan of an index; sorting and counting equal times is the mathematics' own.
 */
export async function readWatched(
  scope: Scope,
  view: View,
  by: Grouping,
): Promise<ReadonlyMap<string | null, Watched>> {
  const found = rows.parse(await database().$queryRaw(watchedStatement(scope, view, by)));
  return new Map(
    found.map(({ group, decided, dropped, open, ...counts }) => {
      const times = { decided: unpacked(decided), dropped: unpacked(dropped), open: unpacked(open) };
      return [group, { risk: riskTable(times), ...counts }];
    }),
  );
}
