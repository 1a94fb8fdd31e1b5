import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { summed } from "../../metrics/counts.ts";
import type { PickName } from "../../metrics/picks.ts";
import { record } from "../../metrics/record.ts";
import type { Grouping, View } from "../../metrics/view.ts";
import { database } from "../db.ts";
import { factsInSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";
import { askedFor, factsBy, groupColumn, instant, placedIn } from "./columns.ts";
import { pickConditions } from "./picks.ts";

const tally = z.object({ asked: z.int(), committed: z.int(), quickDue: z.int(), quickYes: z.int() });
const sums = z.object({
  askCount: z.int(),
  commitmentCount: z.int(),
  sincereCount: z.int(),
  commitmentsUp: z.int(),
  commitmentsDown: z.int(),
  commitmentsPeer: z.int(),
});
const group = z.object({ group: z.string().nullable() });

interface Committed {
  readonly tally: z.infer<typeof tally>;
  readonly sums: z.infer<typeof sums>;
}

export const NO_COMMITMENTS: Committed = {
  tally: record(tally.keyof().options, () => 0),
  sums: record(summed, () => 0),
};

const counted = (name: PickName, view: View) =>
  Prisma.sql`count(*) FILTER (WHERE ${pickConditions[name](view)})::int`;

/** Asks and commitments on the decisions opened in a period, by group. Few decisions have any, and only those are read. */
export async function readCommitted(
  scope: Scope,
  view: View,
  by: Grouping,
): Promise<readonly (Committed & { readonly group: string | null })[]> {
  const statement = Prisma.sql`
    SELECT (${groupColumn[by]})::text AS "group",
      ${counted("asked", view)} AS asked, ${counted("committed", view)} AS committed,
      ${counted("quickDue", view)} AS "quickDue", ${counted("quickYes", view)} AS "quickYes",
      sum(f.ask_count)::int AS "askCount", sum(f.commitment_count)::int AS "commitmentCount",
      sum(f.sincere_count)::int AS "sincereCount", sum(f.up_count)::int AS "commitmentsUp",
      sum(f.down_count)::int AS "commitmentsDown", sum(f.peer_count)::int AS "commitmentsPeer"
    FROM ${factsBy(by, scope, view.cohort)}
    WHERE ${factsInSightSql(scope)} AND (f.ask_count > 0 OR f.commitment_count > 0)
      AND f.opened_at <= ${instant(view.asOf.at)} AND ${placedIn("opened", view)} AND ${askedFor(scope, view.cohort)}
    GROUP BY 1`;
  const rows = z.array(z.unknown()).parse(await database().$queryRaw(statement));
  return rows.map((row) => ({ ...group.parse(row), tally: tally.parse(row), sums: sums.parse(row) }));
}
