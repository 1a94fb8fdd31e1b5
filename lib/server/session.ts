import { isAPIError } from "better-auth/api";
import { AjarError } from "../errors.ts";
import { auth } from "./auth.ts";
import { database } from "./db.ts";
import { env } from "./env.ts";
import { unavailable } from "./problem.ts";
import { mintScope, type Scope, type Seen } from "./scope.ts";

export interface Visitor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Whoever the session cookie belongs to; null for a stranger. */
export async function visitorOf(headers: Headers): Promise<Visitor | null> {
  // Without a cookie there is nobody to look up.
  if (!headers.has("cookie")) return null;
  const session = await auth()
    .api.getSession({ headers })
    .catch((error: unknown) => {
      // The library says only that it failed, and what it does there is to ask the database.
      throw isAPIError(error) && error.statusCode >= 500 ? unavailable() : error;
    });
  return session && { id: session.user.id, name: session.user.name, email: session.user.email };
}

/** The scope of this person in the workspace of the address; null where they have no active membership, or it does not exist. */
export async function scopeOf(visitor: Visitor, slug: string): Promise<Scope | null> {
  // Asked with every request: one statement, where the client would make two.
  const [seen] = await database().$queryRaw<Omit<Seen, "personId">[]>`
    SELECT w.id AS "workspaceId", w.slug, w.time_zone AS "zone", m.role::text, m.standing::text
      FROM workspace w JOIN membership m ON m.workspace_id = w.id
     WHERE w.slug = ${slug} AND m.person_id = ${visitor.id}::uuid AND m.status = 'active'`;
  return seen ? mintScope({ ...seen, personId: visitor.id }) : null;
}

/** Who looks at the sample workspace without being anybody: an id that no person has. */
const PASSER_BY = "00000000-0000-0000-0000-000000000000";

/** The sample workspace is open to everyone, for reading. */
export async function sampleScope(slug: string): Promise<Scope | null> {
  if (!env().sample) return null;
  const workspace = await database().workspace.findFirst({ where: { slug, sample: true } });
  if (!workspace) return null;
  const { id: workspaceId, timeZone: zone } = workspace;
  return mintScope({ workspaceId, slug, zone, personId: PASSER_BY, role: "viewer", standing: "contributor" });
}

/** The same for a request that needs one: a stranger is told to sign in, a foreign workspace is not there. */
export async function requireScope(headers: Headers, slug: string): Promise<Scope> {
  const visitor = await visitorOf(headers);
  const open = (visitor && (await scopeOf(visitor, slug))) ?? (await sampleScope(slug));
  if (open) return open;
  if (!visitor) throw new AjarError("not-signed-in", "Sign in and try again.");
  throw new AjarError("not-found", "There is no such workspace, or you are not in it.");
}
