import { Prisma } from "../../../prisma/generated/client.ts";

/** Ids of a team and of all that are part of it, for `IN`; none where there is no such team. Looked up once per statement. */
export const withBelow = (workspaceId: string, team: string): Prisma.Sql => Prisma.sql`(
  WITH RECURSIVE below AS (
    SELECT t.id FROM team t WHERE t.workspace_id = ${workspaceId}::uuid AND t.id = ${team}::uuid
    UNION
    SELECT t.id FROM team t JOIN below b ON t.parent_id = b.id WHERE t.workspace_id = ${workspaceId}::uuid
  ) SELECT id FROM below)`;
