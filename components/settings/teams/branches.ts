import type { Team } from "@/lib/client/teams";

export interface Branch {
  readonly team: Team;
  readonly depth: number;
}

/** The teams as a tree that is read from top to bottom: each followed by those that are part of it. */
export function branchesOf(
  teams: readonly Team[],
  parent: string | null = null,
  depth = 0,
): readonly Branch[] {
  return teams
    .filter((team) => team.parent === parent)
    .flatMap((team) => [{ team, depth }, ...branchesOf(teams, team.id, depth + 1)]);
}

/** The teams that one can become part of: neither itself, nor what is part of it. */
export function possibleParents(teams: readonly Team[], id: string): readonly Team[] {
  const below = new Set([id, ...branchesOf(teams, id).map(({ team }) => team.id)]);
  return teams.filter((team) => !below.has(team.id));
}
