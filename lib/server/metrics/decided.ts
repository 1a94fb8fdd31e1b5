import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import type { PickName } from "../../metrics/picks.ts";
import { picks } from "../../metrics/picks.ts";
import type { Counted } from "../../metrics/quantile.ts";
import { record } from "../../metrics/record.ts";
import type { Grouping, View } from "../../metrics/view.ts";
import { database } from "../db.ts";
import { factsInSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";
import { all, askedFor, factsBy, groupColumn, instant, placedIn } from "./columns.ts";
import { pickConditions } from "./picks.ts";

const made = ["stands", "contested", "reversalDue", "reversed", "reopenDue", "reopened"] as const;

const rows = z.array(
  z.object({
    group: z.string().nullable(),
    share: z.int().nullable(),
    stands: z.int(),
    contested: z.int(),
    reversalDue: z.int(),
    reversed: z.int(),
    reopenDue: z.int(),
    reopened: z.int(),
  }),
);

type DecidedRow = z.infer<typeof rows>[number];

/** Those of a name, placed in the period by the day that belongs to it. */
const counted = (name: PickName, view: View) =>
  Prisma.sql`count(*) FILTER (WHERE ${all([pickConditions[name](view), placedIn(picks[name].by, view)])})::int`;

/** What became of the decisions made in a period, by group and information share; null holds those without one. */
export async function readDecided(scope: Scope, view: View, by: Grouping): Promise<readonly DecidedRow[]> {
  const asOf = instant(view.asOf.at);
  const standing = all([pickConditions.stands(view), placedIn("decided", view)]);
  const statement = Prisma.sql`
    SELECT "group"::text, share, stands, contested, "reversalDue", reversed, "reopenDue", reopened FROM (
      SELECT ${groupColumn[by]} AS "group", CASE WHEN ${standing} THEN f.share::int END AS share,
        ${counted("stands", view)} AS stands, ${counted("contested", view)} AS contested,
        ${counted("reversalDue", view)} AS "reversalDue", ${counted("reversed", view)} AS reversed,
        ${counted("reopenDue", view)} AS "reopenDue", ${counted("reopened", view)} AS reopened
      FROM ${factsBy(by, scope, view.cohort)}
      WHERE ${factsInSightSql(scope)} AND (f.decided_at <= ${asOf} OR f.first_decided_at <= ${asOf}) AND ${askedFor(scope, view.cohort)}
      GROUP BY 1, 2
    ) c`;
  return rows.parse(await database().$queryRaw(statement));
}

/** The information shares of those that stand, increasing. */
export function sharesOf(rows: readonly DecidedRow[]): readonly Counted[] {
  return rows
    .flatMap(({ share, stands }) => (share === null ? [] : [{ value: share, count: stands }]))
    .sort((a, b) => a.value - b.value);
}

/** The same rows, whatever their share. */
export function tallyOf(rows: readonly DecidedRow[]) {
  return record(made, (name) => rows.reduce((sum, row) => sum + row[name], 0));
}
