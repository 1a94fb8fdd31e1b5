import type { Rung } from "../../decisions/escalations.ts";
import type { Transaction } from "../db.ts";

/**
 * Whom the questions of a team go up to, lowest rung first: its own ladder, else the one for teams that have none. Who cannot
 * answer now (suspended, gone, reading only) is left out.
 */
export async function loadLadder(
  tx: Pick<Transaction, "$queryRaw">,
  workspaceId: string,
  team: string | null,
): Promise<Rung[]> {
  return tx.$queryRaw<Rung[]>`
    WITH own AS (
      SELECT place, person_id, hours FROM ladder_rung
       WHERE workspace_id = ${workspaceId}::uuid AND team_id = ${team}::uuid),
    chosen AS (
      SELECT * FROM own
      UNION ALL
      SELECT place, person_id, hours FROM ladder_rung
       WHERE workspace_id = ${workspaceId}::uuid AND team_id IS NULL AND NOT EXISTS (SELECT FROM own))
    SELECT c.person_id::text AS person, c.hours FROM chosen c
      JOIN membership m ON m.workspace_id = ${workspaceId}::uuid AND m.person_id = c.person_id
     WHERE m.status = 'active' AND m.role NOT IN ('viewer', 'guest') AND NOT m.service
     ORDER BY c.place`;
}
