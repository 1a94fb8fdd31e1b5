import { AjarError } from "../errors.ts";
import { auth, sessionCookie, session as sessionLife } from "./auth.ts";
import { database } from "./db.ts";
import { env } from "./env.ts";
import { PEOPLE_ONLY } from "./fresh.ts";
import { log } from "./log.ts";
import { PASSER_BY } from "./passer-by.ts";
import { bearerToken } from "./request.ts";
import { mintScope, narrowed, type Scope, type Seen } from "./scope.ts";
import { sessionToken } from "./session-token.ts";
import { holderOf } from "./tokens/holder.ts";

export interface Visitor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
  /** When they last showed that it is them. */
  readonly provedAt: Date;
  /** Where they have no account and live in a throw-away copy: when that is gone. */
  readonly copyUntil: Date | null;
}

interface Row extends Visitor {
  readonly expiresAt: Date;
}
type Place = Pick<Seen, "workspaceId" | "slug" | "zone" | "role" | "standing" | "teams">;
/** Null together: whoever is signed in has no active membership in the workspace, or there is none of that name. */
type MembershipRow = { readonly [field in keyof Place]: Place[field] | null };

/** What one statement says of a session: whose it is, and what they are in the workspace that is asked for. */
async function look(headers: Headers, slug: string | null): Promise<(Row & MembershipRow) | null> {
  const cookies = headers.get("cookie");
  const token = cookies && sessionToken(cookies, { cookie: sessionCookie(), secret: env().secret });
  if (!token) return null;
  const [row] = await database().$queryRaw<(Row & MembershipRow)[]>`
    SELECT p.id, p.name, p.email, s.id AS "sessionId", s.proved_at AS "provedAt", s.expires_at AS "expiresAt",
           home.expires_at AS "copyUntil",
           w.id AS "workspaceId", w.slug, w.time_zone AS "zone", m.role::text, m.standing::text,
           CASE WHEN m.role <> 'guest' THEN ARRAY(SELECT t.team_id::text FROM team_membership t
             WHERE t.workspace_id = m.workspace_id AND t.person_id = m.person_id) ELSE '{}' END AS "teams"
      FROM session s JOIN person p ON p.id = s.user_id LEFT JOIN workspace home ON home.id = p.copy_id
      LEFT JOIN (membership m JOIN workspace w ON w.id = m.workspace_id)
             ON m.person_id = p.id AND m.status = 'active' AND w.slug = ${slug}
            -- Who asked for its deletion may think again; to everybody else it is closed.
            AND (w.delete_after IS NULL OR m.role = 'steward')
     WHERE s.token = ${token} AND s.expires_at > now()`;
  if (row && !row.copyUntil) await extend(headers, row.expiresAt);
  return row ?? null;
}

/** A session that is used lasts; the library extends it once a day. */
async function extend(headers: Headers, expiresAt: Date): Promise<void> {
  const due = expiresAt.getTime() - (sessionLife.expiresIn - sessionLife.updateAge) * 1000;
  if (due > Date.now()) return;
  await auth()
    .api.getSession({ headers })
    // It lasts for weeks yet: the next request tries again.
    .catch((error: unknown) => log.warn({ err: error }, "a session was not extended"));
}

/** Forgets sessions that have ended by themselves; nobody is let in with one, so this only makes room. */
export async function forgetExpiredSessions(): Promise<void> {
  await database().session.deleteMany({ where: { expiresAt: { lt: new Date() } } });
}

const visitorIn = ({ id, name, email, sessionId, provedAt, copyUntil }: Row): Visitor => {
  return { id, name, email, sessionId, provedAt, copyUntil };
};

/** Whoever the session cookie belongs to; null for a stranger. */
export async function visitorOf(headers: Headers): Promise<Visitor | null> {
  const row = await look(headers, null);
  return row && visitorIn(row);
}

/** The person of a request that needs one; where a token comes along it counts alone, and it is nobody's sign-in. */
export async function requireVisitor(headers: Headers): Promise<Visitor> {
  if (bearerToken(headers) !== null) throw new AjarError("not-allowed", PEOPLE_ONLY);
  const visitor = await visitorOf(headers);
  if (!visitor) throw new AjarError("not-signed-in", "Sign in and try again.");
  return visitor;
}

/** The scope of this person in the workspace of the address; null where they have no active membership, or it does not exist. */
export async function scopeOf(personId: string, slug: string): Promise<Scope | null> {
  const membership = await database().membership.findFirst({
    where: { personId, status: "active", workspace: { slug } },
    select: {
      role: true,
      standing: true,
      workspace: { select: { id: true, slug: true, timeZone: true } },
      teams: { select: { teamId: true } },
    },
  });
  if (!membership) return null;
  const { role, standing, workspace } = membership;
  const { id: workspaceId, timeZone: zone } = workspace;
  const teams = membership.teams.map(({ teamId }) => teamId);
  return mintScope({ workspaceId, slug: workspace.slug, zone, personId, role, standing, teams });
}

/** The sample workspace is open to everyone, for reading. */
async function sampleScope(slug: string): Promise<Scope | null> {
  if (!env().sample) return null;
  const workspace = await database().workspace.findFirst({ where: { slug, sample: true } });
  if (!workspace) return null;
  const { id: workspaceId, timeZone: zone } = workspace;
  const nobody = { personId: PASSER_BY, role: "viewer", standing: "contributor", teams: [] } as const;
  return mintScope({ workspaceId, slug, zone, ...nobody });
}

/** The person and their scope in the workspace of the address, for a page; each null where there is none. */
export async function enterWorkspace(
  headers: Headers,
  slug: string,
): Promise<{ visitor: Visitor | null; scope: Scope | null }> {
  const row = await look(headers, slug);
  if (row === null) return { visitor: null, scope: await sampleScope(slug) };
  const { id: personId, sessionId: session, provedAt, workspaceId, zone, role, standing, teams } = row;
  const visitor = visitorIn(row);
  if (workspaceId === null || zone === null || role === null || standing === null || teams === null)
    return { visitor, scope: await sampleScope(slug) };
  return {
    visitor,
    scope: mintScope({
      ...{ workspaceId, slug, zone, personId, role, standing, teams, provedAt, session },
      ...(visitor.copyUntil && { copyUntil: visitor.copyUntil }),
    }),
  };
}

const NOT_THERE = "There is no such workspace, or you are not in it.";

/** The scope of whoever a token acts as, narrowed to what it may reach; cookies are not looked at. */
async function scopeOfToken(bearer: string, slug: string): Promise<Scope> {
  const holder = await holderOf(bearer);
  if (!holder) throw new AjarError("not-signed-in", "This token is not known, has run out or was revoked.");
  const role = holder.role && narrowed(holder.role, holder.reach);
  if (holder.slug !== slug || role === null || holder.standing === null)
    throw new AjarError("not-found", NOT_THERE);
  const { workspaceId, zone, personId, standing, teams, tokenId, service } = holder;
  const token = { id: tokenId, service };
  return mintScope({ workspaceId, slug, zone, personId, role, standing, teams, token });
}

/** The scope of a request that needs one: a stranger is told to sign in, a foreign workspace is not there. */
export async function requireScope(headers: Headers, slug: string): Promise<Scope> {
  const bearer = bearerToken(headers);
  if (bearer !== null) return scopeOfToken(bearer, slug);
  const { visitor, scope } = await enterWorkspace(headers, slug);
  if (scope) return scope;
  if (!visitor) throw new AjarError("not-signed-in", "Sign in and try again.");
  throw new AjarError("not-found", NOT_THERE);
}
