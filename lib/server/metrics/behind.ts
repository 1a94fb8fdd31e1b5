import { Prisma } from "../../../prisma/generated/client.ts";
import type { Behind } from "../../metrics/behind.ts";
import { picks } from "../../metrics/picks.ts";
import type { View } from "../../metrics/view.ts";
import { factsInSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";
import { all, askedFor, placedIn } from "./columns.ts";
import { pickConditions } from "./picks.ts";

/**
 * The condition on `facts f` that holds for exactly the decisions that a figure counted; for a list of them, `decision_id IN
 * (SELECT f.decision_id FROM facts f WHERE …)` beside the list's own conditions.
 */
export function behindCondition(scope: Scope, { pick, cohort }: Behind, given: View): Prisma.Sql {
  const view = { ...given, cohort };
  return all([
    factsInSightSql(scope),
    placedIn(picks[pick].by, view),
    pickConditions[pick](view),
    askedFor(scope, cohort),
  ]);
}

/** Ids of the decisions behind a figure. */
export const behindStatement = (scope: Scope, behind: Behind, view: View) =>
  Prisma.sql`SELECT f.decision_id::text AS id FROM facts f WHERE ${behindCondition(scope, behind, view)}`;
