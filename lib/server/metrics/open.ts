import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { AGING_LIMIT, type OpenDecisions } from "../../metrics/aging.ts";
import type { Grouping, View } from "../../metrics/view.ts";
import { database } from "../db.ts";
import { factsInSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";
import { ageOf, all, askedFor, groupColumn, placedIn, targetOf } from "./columns.ts";
import { pickConditions } from "./picks.ts";

const rows = z.array(
  z.object({
    n: z.int(),
    id: z.string(),
    group: z.string().nullable(),
    age: z.number(),
    target: z.int().nullable(),
    reopened: z.boolean(),
  }),
);

/** The open decisions of a view: how many, and the oldest. */
export async function readOpen(scope: Scope, view: View, by: Grouping): Promise<OpenDecisions> {
  const wanted = all([
    factsInSightSql(scope),
    pickConditions.aging(view),
    placedIn("opened", view),
    askedFor(scope, view.cohort),
  ]);
  const statement = Prisma.sql`
    SELECT count(*) OVER ()::int AS n, f.decision_id::text AS id, (${groupColumn[by]})::text AS "group",
      (${ageOf(view)})::float8 AS age, ${targetOf(view)} AS target, f.reopen_count > 0 AS reopened
    FROM facts f WHERE ${wanted}
    ORDER BY age DESC, f.decision_id LIMIT ${AGING_LIMIT}`;
  const found = rows.parse(await database().$queryRaw(statement));
  return { n: found[0]?.n ?? 0, oldest: found.map(({ n: _, ...decision }) => decision) };
}
