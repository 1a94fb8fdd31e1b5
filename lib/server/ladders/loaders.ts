import { cache } from "react";
import { pageScope } from "../people/loaders.ts";
import { readMembers } from "../people/queries.ts";
import { teamChoices } from "../teams/queries.ts";
import { readLadders } from "./queries.ts";

/** The ladders with everybody who could stand on one, and the teams that could have one. */
export const loadLadders = cache(async (slug: string) => {
  const scope = await pageScope(slug);
  const administers = scope.role === "steward" || scope.role === "admin";
  const [ladders, teams, members] = await Promise.all([
    readLadders(scope),
    teamChoices(scope),
    administers ? readMembers(scope) : [],
  ]);
  const able = members.filter(({ role }) => role !== "viewer");
  return { slug: scope.slug, ladders, teams, members: able, administers };
});
