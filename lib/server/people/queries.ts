import { defaultPolicies } from "../../decisions/policy.ts";
import type { Door, Role } from "../../decisions/words.ts";
import { database } from "../db.ts";
import type { Scope } from "../scope.ts";
import { teamChoices } from "../teams/queries.ts";
import type { WorkspaceResource } from "./resource.ts";

export interface WorkspaceEntry {
  readonly slug: string;
  readonly name: string;
  readonly role: Role;
}

/** The workspaces that a person can enter, by name. */
export async function workspacesOfPerson(personId: string): Promise<WorkspaceEntry[]> {
  const memberships = await database().membership.findMany({
    where: {
      personId,
      status: "active",
      OR: [{ role: "steward" }, { workspace: { deleteAfter: null } }],
    },
    select: { role: true, workspace: { select: { slug: true, name: true } } },
    orderBy: { workspace: { name: "asc" } },
  });
  return memberships.map(({ role, workspace }) => ({ ...workspace, role }));
}

export async function workspaceName(scope: Scope): Promise<string> {
  const { name } = await database().workspace.findUniqueOrThrow({
    where: { id: scope.workspaceId },
    select: { name: true },
  });
  return name;
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** The active members of a workspace by name: whom one can ask, or hand something to. Guests are none. */
export async function readMembers(scope: Scope): Promise<Member[]> {
  const memberships = await database().membership.findMany({
    where: { workspaceId: scope.workspaceId, status: "active", role: { not: "guest" }, service: false },
    select: { role: true, person: { select: { id: true, name: true } } },
    orderBy: [{ person: { name: "asc" } }, { personId: "asc" }],
  });
  return memberships.map(({ role, person }) => ({ ...person, role }));
}

/** What stands instead of a name that was taken out. */
export const SOMEBODY = "Somebody who left";

/** Names of people of this workspace, also of those who left; an id from elsewhere stays an id. */
export async function namesOf(
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const memberships = await database().membership.findMany({
    where: { workspaceId, personId: { in: [...new Set(ids)] } },
    select: { erasedAt: true, person: { select: { id: true, name: true } } },
    orderBy: { personId: "asc" },
  });
  return memberships.map(({ erasedAt, person: { id, name } }) => ({ id, name: erasedAt ? SOMEBODY : name }));
}

/** The workspace as somebody in it needs to know it. */
export async function readWorkspace(scope: Scope): Promise<WorkspaceResource> {
  const [name, rows, members, teams] = await Promise.all([
    workspaceName(scope),
    database().doorPolicy.findMany({ where: { workspaceId: scope.workspaceId } }),
    readMembers(scope),
    teamChoices(scope),
  ]);
  const policy = (door: Door) => {
    const row = rows.find((one) => one.door === door);
    const { target, enough } = defaultPolicies[door];
    return { target: row?.targetSeconds ?? target, enough: row?.enough ?? enough };
  };
  const policies = { two_way: policy("two_way"), one_way: policy("one_way") };
  return { slug: scope.slug, name, timeZone: scope.zone, policies, teams, members };
}
