import { database } from "../db.ts";
import { namesOf } from "../people/queries.ts";
import type { Scope } from "../scope.ts";
import type { ViewPage } from "./pages.ts";
import type { SavedViewResource } from "./resource.ts";

/** Which views somebody has: their own, and what is shared. The others are not there. */
export const inReach = ({ workspaceId, personId }: Scope) => ({
  workspaceId,
  OR: [{ personId }, { shared: true }],
});

/** The views that somebody has, by name; of one page where one is given. */
export async function readSavedViews(scope: Scope, page?: ViewPage): Promise<SavedViewResource[]> {
  const rows = await database().savedView.findMany({
    where: { ...inReach(scope), ...(page && { page }) },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  if (rows.length === 0) return [];
  const makers = await namesOf(
    scope,
    rows.map(({ personId }) => personId),
  );
  return rows.map(({ id, name, page: of, search, shared, personId: by }) => ({
    id,
    name,
    page: of,
    search,
    shared,
    by: { id: by, name: makers.find((one) => one.id === by)?.name ?? "" },
  }));
}
