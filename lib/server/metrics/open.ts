import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { doors } from "../../decisions/words.ts";
import { AGING_LIMIT, dueOf, type OpenDecisions } from "../../metrics/aging.ts";
import type { View } from "../../metrics/view.ts";
import { factsInSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";
import { all, askedFor, placedIn, targetOf } from "./columns.ts";
import { pickConditions } from "./picks.ts";
import { scan } from "./scan.ts";
import { agedOf } from "./working-time.ts";

const rows = z.array(
  z.object({
    n: z.int(),
    id: z.string(),
    door: z.enum(doors).nullable(),
    age: z.number(),
    target: z.int().nullable(),
    reopened: z.boolean(),
    at: z.date(),
    on: z.string().nullable(),
  }),
);

/** The open decisions of a view: how many, and the oldest. */
export async function readOpen(scope: Scope, view: View): Promise<OpenDecisions> {
  const wanted = all([
    factsInSightSql(scope),
    pickConditions.aging(view),
    placedIn("opened", view),
    askedFor(scope, view.cohort),
  ]);
  const statement = Prisma.sql`
    SELECT count(*) OVER ()::int AS n, f.decision_id::text AS id, f.door::text AS door,
      (${agedOf(view)})::float8 AS age, ${targetOf(view)} AS target, f.reopen_count > 0 AS reopened,
      f.opened_at AS at, f.opened_on::text AS "on"
    FROM facts f WHERE ${wanted}
    ORDER BY age DESC, f.decision_id LIMIT ${AGING_LIMIT}`;
  const found = rows.parse(await scan(statement, "few"));
  return {
    n: found[0]?.n ?? 0,
    oldest: found.map(({ n: _, at, on, target, ...decision }) => ({
      ...decision,
      ...dueOf({ at: at.toISOString(), on }, target, view),
    })),
  };
}
