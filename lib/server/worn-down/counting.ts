import { database } from "../db.ts";
import type { Scope } from "../scope.ts";

/** Fewer than so many people, and somebody could guess who they are. */
const FEWEST = 5;

/** How many said so in a quarter that is over. */
export interface WornDownCount {
  /** Its first day in the workspace's zone, `2026-07-01`. */
  readonly quarter: string;
  readonly answers: number;
}

/**
 * The private words counted, without names and without decisions: by quarter over the whole workspace, from five people on.
 * Only quarters that are over, because a number that grows while one looks at it tells who just spoke.
 */
export async function countWornDown({ workspaceId, zone }: Scope): Promise<WornDownCount[]> {
  return database().$queryRaw<WornDownCount[]>`
    WITH said AS (
      SELECT date_trunc('quarter', at AT TIME ZONE ${zone}::text)::date AS quarter, person_id
        FROM worn_down WHERE workspace_id = ${workspaceId}::uuid)
    SELECT quarter::text AS quarter, count(*)::int AS answers FROM said
     WHERE quarter < date_trunc('quarter', now() AT TIME ZONE ${zone}::text)::date
     GROUP BY quarter HAVING count(DISTINCT person_id) >= ${FEWEST}::int ORDER BY quarter`;
}
