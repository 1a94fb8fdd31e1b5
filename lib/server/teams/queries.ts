import { database } from "../db.ts";
import type { Scope } from "../scope.ts";

/** Names of teams of this workspace; an id from elsewhere, or of a team that is gone, has none. */
export async function teamNames(
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return database().team.findMany({
    where: { workspaceId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
    orderBy: { id: "asc" },
  });
}
