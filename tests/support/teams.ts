import { database } from "../../lib/server/db.ts";
import { newId } from "../../lib/server/ids.ts";

/** A team with its members, who have to be members of the workspace; returns its id. */
export async function makeTeam(
  workspaceId: string,
  name: string,
  people: readonly { readonly personId: string }[],
  parentId: string | null = null,
): Promise<string> {
  const id = newId();
  await database().team.create({ data: { workspaceId, id, name, parentId } });
  await database().teamMembership.createMany({
    data: people.map(({ personId }) => ({ workspaceId, teamId: id, personId })),
  });
  return id;
}
