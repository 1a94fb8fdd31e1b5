import { Prisma } from "../../../prisma/generated/client.ts";
import type { Scope } from "../scope.ts";

/**
 * The decisions that exist for this person: every read and every write begins with it. Whatever it leaves out is not there,
 * not even in a count.
 */
export function inSight(scope: Scope): { workspaceId: string; voided: false; visibility: "workspace" } {
  return {
    workspaceId: scope.workspaceId,
    voided: false,
    visibility: "workspace",
  } satisfies Prisma.DecisionWhereInput;
}

/** The same for a statement in SQL that reads the table `decision` as `d`. */
export function inSightSql({ workspaceId }: Scope): Prisma.Sql {
  return Prisma.sql`d.workspace_id = ${workspaceId}::uuid AND NOT d.voided AND d.visibility = 'workspace'`;
}
