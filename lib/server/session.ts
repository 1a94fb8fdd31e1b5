import { isAPIError } from "better-auth/api";
import { AjarError } from "../errors.ts";
import { auth } from "./auth.ts";
import { database } from "./db.ts";
import { env } from "./env.ts";
import { unavailable } from "./problem.ts";
import { mintScope, type Scope } from "./scope.ts";

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
  const membership = await database().membership.findFirst({
    where: { personId: visitor.id, status: "active", workspace: { slug } },
    select: { role: true, standing: true, workspace: { select: { id: true, slug: true, timeZone: true } } },
  });
  if (!membership) return null;
  const { role, standing, workspace } = membership;
  return mintScope({
    workspaceId: workspace.id,
    slug: workspace.slug,
    zone: workspace.timeZone,
    personId: visitor.id,
    role,
    standing,
  });
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
