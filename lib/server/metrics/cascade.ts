import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { type Branch, type Cascade, cascadeOf } from "../../metrics/cascade.ts";
import type { View } from "../../metrics/view.ts";
import { database } from "../db.ts";
import { factsInSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";

/** As deep and as many as anybody reads; a tree that is larger is told as far as this. */
const DEPTH = 20;
const MOST = 2_000;

const instant = z.date().transform((at) => at.toISOString());
const rows = z.array(
  z.object({
    id: z.string(),
    parent: z.string().nullable(),
    openedAt: instant,
    openedOn: z.string().nullable(),
    openedKnown: z.boolean(),
    firstDecidedAt: instant.nullable(),
    firstDecidedOn: z.string().nullable(),
    dataProblem: z.string().nullable(),
  }),
);

/** A decision and all its parts, as far as they are in sight: what is below a hidden one is not reached. */
async function readBranches(scope: Scope, root: string): Promise<readonly Branch[]> {
  const sight = factsInSightSql(scope);
  const statement = Prisma.sql`
    WITH RECURSIVE tree AS (
      SELECT f.decision_id, 0 AS depth FROM facts f WHERE ${sight} AND f.decision_id = ${root}::uuid
      UNION ALL
      SELECT f.decision_id, t.depth + 1 FROM tree t JOIN facts f ON f.parent_id = t.decision_id
       WHERE t.depth < ${DEPTH}::int AND ${sight}
    )
    SELECT f.decision_id::text AS id, f.parent_id::text AS parent, f.opened_at AS "openedAt", f.opened_on::text AS "openedOn",
           f.opened_known AS "openedKnown", f.first_decided_at AS "firstDecidedAt", f.first_decided_on::text AS "firstDecidedOn",
           f.data_problem AS "dataProblem"
      FROM tree t JOIN facts f ON f.workspace_id = ${scope.workspaceId}::uuid AND f.decision_id = t.decision_id
     ORDER BY t.depth, f.decision_id LIMIT ${MOST}::int`;
  return rows.parse(await database().$queryRaw(statement));
}

/** What a decision and its parts took together, as this person may see them; null for one without parts. */
export async function readCascade(
  scope: Scope,
  root: string,
  moment: Pick<View, "asOf" | "zone">,
): Promise<Cascade | null> {
  return cascadeOf(await readBranches(scope, root), root, moment);
}
