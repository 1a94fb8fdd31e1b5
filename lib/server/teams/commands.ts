import { AjarError } from "../../errors.ts";
import type { Transaction } from "../db.ts";
import { prismaCode } from "../db-errors.ts";
import type { Answer, Write } from "../idempotency.ts";
import { newId } from "../ids.ts";
import type { Scope } from "../scope.ts";
import { inTurn } from "../workspace/in-turn.ts";

const DONE: Answer = { status: 204, headers: {}, body: {} };
const UNIQUE_VIOLATION = "P2002";

const wrong = (field: string, message: string) =>
  new AjarError("invalid", "Nothing was changed.", [{ field, message }]);

interface Team {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** All teams of the workspace, locked: no decision comes to one while it is changed. */
export async function lockTeams(tx: Transaction, { workspaceId }: Scope): Promise<Map<string, Team>> {
  const teams = await tx.$queryRaw<Team[]>`
    SELECT id::text, name, parent_id::text AS "parentId" FROM team
     WHERE workspace_id = ${workspaceId}::uuid ORDER BY id FOR UPDATE`;
  return new Map(teams.map((team) => [team.id, team]));
}

/** The team of this id; one of another workspace is none. */
export function existing(teams: ReadonlyMap<string, Team>, id: string): Team {
  const team = teams.get(id);
  if (!team) throw new AjarError("not-found", "There is no such team.");
  return team;
}

/** What speaks against a parent: it is not there, or it is below the team itself. */
function checkParent(teams: ReadonlyMap<string, Team>, team: string | null, parent: string): void {
  if (!teams.has(parent)) throw wrong("parent", "is no team here");
  for (let above: string | null = parent; above !== null; above = teams.get(above)?.parentId ?? null)
    if (above === team) throw wrong("parent", "is part of this team itself");
}

async function unlessTaken<T>(write: Promise<T>): Promise<T> {
  return write.catch((error: unknown) => {
    throw prismaCode(error) === UNIQUE_VIOLATION ? wrong("name", "is the name of another team") : error;
  });
}

export async function makeTeam(
  scope: Scope,
  { name, parent }: { readonly name: string; readonly parent?: string | undefined },
  write: Write,
): Promise<Answer> {
  const { workspaceId } = scope;
  return inTurn(scope, write, async (tx, note) => {
    const teams = await lockTeams(tx, scope);
    if (parent !== undefined) checkParent(teams, null, parent);
    const id = newId();
    await unlessTaken(tx.team.create({ data: { workspaceId, id, name, parentId: parent ?? null } }));
    note({ kind: "teamMade", data: { team: id, name, parent: parent ?? null } });
    return { status: 201, headers: {}, body: { id } };
  });
}

export async function changeTeam(
  scope: Scope,
  id: string,
  { name, parent }: { readonly name?: string | undefined; readonly parent?: string | null | undefined },
  write: Write,
): Promise<Answer> {
  const { workspaceId } = scope;
  return inTurn(scope, write, async (tx, note) => {
    const teams = await lockTeams(tx, scope);
    const team = existing(teams, id);
    if (parent) checkParent(teams, id, parent);
    const data = { ...(name !== undefined && { name }), ...(parent !== undefined && { parentId: parent }) };
    await unlessTaken(tx.team.update({ where: { workspaceId_id: { workspaceId, id } }, data }));
    note({
      kind: "teamChanged",
      data: {
        team: id,
        ...(name !== undefined && { name: { from: team.name, to: name } }),
        ...(parent !== undefined && { parent: { from: team.parentId, to: parent } }),
      },
    });
    return DONE;
  });
}

/** Adding somebody who is in the team already changes nothing, like taking out somebody who is not. */
export async function addToTeam(
  scope: Scope,
  teamId: string,
  personId: string,
  write: Write,
): Promise<Answer> {
  const { workspaceId } = scope;
  return inTurn(scope, write, async (tx, note) => {
    existing(await lockTeams(tx, scope), teamId);
    const member = await tx.membership.findFirst({
      where: { workspaceId, personId, status: "active", service: false, role: { not: "guest" } },
      select: { personId: true },
    });
    if (!member) throw wrong("person", "is nobody in this workspace");
    const row = { workspaceId, teamId, personId };
    const { count } = await tx.teamMembership.createMany({ data: [row], skipDuplicates: true });
    if (count > 0) note({ kind: "teamEntered", person: personId, data: { team: teamId } });
    return DONE;
  });
}

export async function removeFromTeam(
  scope: Scope,
  teamId: string,
  personId: string,
  write: Write,
): Promise<Answer> {
  const { workspaceId } = scope;
  return inTurn(scope, write, async (tx, note) => {
    existing(await lockTeams(tx, scope), teamId);
    const { count } = await tx.teamMembership.deleteMany({ where: { workspaceId, teamId, personId } });
    if (count > 0) note({ kind: "teamLeft", person: personId, data: { team: teamId } });
    return DONE;
  });
}
