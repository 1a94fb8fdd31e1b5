import type { Role, Standing } from "../../lib/decisions/words.ts";
import { database } from "../../lib/server/db.ts";
import { newId } from "../../lib/server/ids.ts";
import { createWorkspace } from "../../lib/server/people/workspaces.ts";
import { mintScope, type Scope } from "../../lib/server/scope.ts";

export const ZONE = "Europe/Berlin";

export interface TestWorkspace {
  readonly id: string;
  readonly slug: string;
  readonly steward: Scope;
  /** A new person with a membership here, as the session code would see them. */
  readonly join: (name: string, role?: Role, standing?: Standing) => Promise<Scope>;
}

export async function addPerson(name: string): Promise<string> {
  const id = newId();
  await database().person.create({ data: { id, name, email: `${id}@example.org` } });
  return id;
}

/** A workspace with its steward; everybody else joins by a test's wish. */
export async function makeWorkspace(name = "Harbour"): Promise<TestWorkspace> {
  const personId = await addPerson("Stu Steward");
  const made = await database().$transaction((tx) =>
    createWorkspace(tx, { name, timeZone: ZONE, steward: personId }),
  );
  const place = { workspaceId: made.id, slug: made.slug, zone: ZONE };
  return {
    ...made,
    steward: mintScope({ ...place, personId, role: "steward", standing: "executive", teams: [] }),
    join: async (who, role = "member", standing = "contributor") => {
      const id = await addPerson(who);
      await database().membership.create({ data: { workspaceId: made.id, personId: id, role, standing } });
      return mintScope({ ...place, personId: id, role, standing, teams: [] });
    },
  };
}
