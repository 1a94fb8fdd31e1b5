import { notFound } from "next/navigation";
import { cache } from "react";
import { readDecisions } from "../decisions/list.ts";
import { loadVelocityFor } from "../metrics/loaders.ts";
import { pageScope } from "../people/loaders.ts";
import { readTeams } from "./queries.ts";

const OPEN_SHOWN = 20;
const MADE_SHOWN = 5;

/** A team with its place among the others, what waits in it and its parts, what was made lately, and its figures. */
export const loadTeam = cache(async (slug: string, id: string) => {
  const scope = await pageScope(slug);
  const teams = await readTeams(scope);
  const team = teams.find((one) => one.id === id);
  if (!team) notFound();
  const [open, made, { velocity, asOf }] = await Promise.all([
    readDecisions(scope, { team: id, status: "open", sort: "oldest", limit: OPEN_SHOWN }),
    readDecisions(scope, { team: id, status: "decided", sort: "decided", limit: MADE_SHOWN }),
    loadVelocityFor(scope, { team: id, by: "none" }),
  ]);
  return {
    slug: scope.slug,
    zone: scope.zone,
    now: new Date().toISOString(),
    team,
    partOf: teams.find((one) => one.id === team.parent) ?? null,
    parts: teams.filter(({ parent }) => parent === id),
    open,
    made,
    velocity,
    asOf,
  };
});
