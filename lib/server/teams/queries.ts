import { database } from "../db.ts";
import type { Scope } from "../scope.ts";
import type { TeamResource } from "./resource.ts";

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

/** All teams by name, with their members by name: who belongs together is no secret inside a workspace. */
export async function readTeams({ workspaceId }: Scope): Promise<TeamResource[]> {
  const teams = await database().team.findMany({
    where: { workspaceId },
    select: {
      id: true,
      name: true,
      parentId: true,
      memberships: {
        where: { membership: { status: "active" } },
        select: { membership: { select: { person: { select: { id: true, name: true } } } } },
        orderBy: [{ membership: { person: { name: "asc" } } }, { personId: "asc" }],
      },
    },
    orderBy: { name: "asc" },
  });
  return teams.map(({ id, name, parentId, memberships }) => ({
    id,
    name,
    parent: parentId,
    people: memberships.map(({ membership }) => membership.person),
  }));
}

/** The teams to choose from: names and nothing else. */
export async function teamChoices({ workspaceId }: Scope): Promise<{ id: string; name: string }[]> {
  return database().team.findMany({
    where: { workspaceId },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

/** The active members of the team that a decision belongs to; none where it belongs to no team. */
export async function teamOfDecision({ workspaceId }: Scope, reference: string): Promise<string[]> {
  const rows = await database().teamMembership.findMany({
    where: { workspaceId, team: { decisions: { some: { reference } } }, membership: { status: "active" } },
    select: { personId: true },
    orderBy: { personId: "asc" },
  });
  return rows.map(({ personId }) => personId);
}
