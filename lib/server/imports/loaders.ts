import { pageScope } from "../people/loaders.ts";
import { readImports } from "./queries.ts";
import type { ImportResource } from "./resource.ts";

/** The imports of a workspace; null for somebody who may not import. */
export async function loadImports(slug: string): Promise<ImportResource[] | null> {
  const scope = await pageScope(slug);
  return ["steward", "admin"].includes(scope.role) ? readImports(scope) : null;
}
