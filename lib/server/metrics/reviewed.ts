import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { record } from "../../metrics/record.ts";
import { reviewSets } from "../../metrics/review-sets.ts";
import type { Grouping, View } from "../../metrics/view.ts";
import { database } from "../db.ts";
import { factsInSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";
import { askedFor, factsBy, groupColumn, instant, placedIn } from "./columns.ts";
import { pickConditions } from "./picks.ts";

const group = z.object({ group: z.string().nullable() });
const counts = z.object(record(reviewSets, () => z.int()));

type Reviewed = z.infer<typeof counts>;

export const NONE_REVIEWED: Reviewed = record(reviewSets, () => 0);

/** What reviews say of the decisions made in a period, and which are due, by group. */
export async function readReviewed(
  scope: Scope,
  view: View,
  by: Grouping,
): Promise<ReadonlyMap<string | null, Reviewed>> {
  const counted = reviewSets.map(
    (name) =>
      Prisma.sql`count(*) FILTER (WHERE ${pickConditions[name](view)})::int AS ${Prisma.raw(`"${name}"`)}`,
  );
  const at = instant(view.asOf.at);
  const statement = Prisma.sql`
    SELECT (${groupColumn[by]})::text AS "group", ${Prisma.join(counted)}
    FROM ${factsBy(by, scope, view.cohort)}
    WHERE ${factsInSightSql(scope)} AND f.decided_at <= ${at}
      AND (f.reviewed_at <= ${at} OR ${pickConditions.toReview(view)})
      AND ${placedIn("decided", view)} AND ${askedFor(scope, view.cohort)}
    GROUP BY 1`;
  const rows = z.array(z.unknown()).parse(await database().$queryRaw(statement));
  return new Map(rows.map((row) => [group.parse(row).group, counts.parse(row)]));
}
