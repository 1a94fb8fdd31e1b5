import { cache } from "react";
import { pageScope } from "../people/loaders.ts";
import { readMembers } from "../people/queries.ts";
import { readTeams } from "./queries.ts";

/** The teams with everybody who could be in them. */
export const loadTeams = cache(async (slug: string) => {
  const scope = await pageScope(slug);
  const administers = scope.role === "steward" || scope.role === "admin";
  const [teams, members] = await Promise.all([readTeams(scope), administers ? readMembers(scope) : []]);
  return { slug: scope.slug, teams, members, administers };
});
