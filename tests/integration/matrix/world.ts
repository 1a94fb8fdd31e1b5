import type { Role } from "../../../lib/decisions/words.ts";
import { database } from "../../../lib/server/db.ts";
import { newId } from "../../../lib/server/ids.ts";
import { putOnDecision } from "../../../lib/server/people/guests.ts";
import { createWorkspace } from "../../../lib/server/people/workspaces.ts";
import { mintScope, type Reach, type Scope } from "../../../lib/server/scope.ts";
import { hashSecret, newSecret } from "../../../lib/server/secrets.ts";
import { tokenText } from "../../../lib/server/tokens/secret.ts";
import { signedIn, Visitor } from "../../support/api.ts";
import { addPerson, ZONE } from "../../support/workspace.ts";
import { open } from "../../support/writing.ts";
import type { Column } from "./columns.ts";

type Member = Exclude<Column, "anonymous" | "otherSteward" | `${string}Token`>;

const roles: Readonly<Record<Member, Role>> = {
  suspended: "member",
  removed: "member",
  guest: "guest",
  viewer: "viewer",
  member: "member",
  owner: "member",
  admin: "admin",
  steward: "steward",
};
const members = Object.keys(roles) as Member[];

/** The people of all worlds: signed in once, because a session knows no workspace. */
export interface Cast {
  readonly ids: Readonly<Record<Member | "otherSteward", string>>;
  readonly visitors: Readonly<Record<Member | "otherSteward", Visitor>>;
}

export async function makeCast(): Promise<Cast> {
  const ids: Record<string, string> = {};
  const visitors: Record<string, Visitor> = {};
  for (const name of [...members, "otherSteward"]) {
    ids[name] = await addPerson(name);
    visitors[name] = await signedIn(ids[name]);
  }
  return { ids, visitors } as Cast;
}

/** One workspace with everything that an address can name. */
export interface World {
  readonly workspaceId: string;
  readonly slug: string;
  readonly scopes: Readonly<Record<Member, Scope>>;
  /** What stands in addresses, by the name of the parameter. */
  readonly ids: Readonly<Record<string, string>>;
  readonly tokens: Readonly<Record<string, string>>;
}

async function addToken(
  workspaceId: string,
  personId: string,
  reach: Reach,
  change = {},
): Promise<[string, string]> {
  const [id, secret] = [newId(), newSecret()];
  const expiresAt = new Date(Date.now() + 86_400_000);
  const row = {
    workspaceId,
    id,
    hash: hashSecret(secret),
    personId,
    madeBy: personId,
    name: reach,
    reach,
    expiresAt,
  };
  await database().apiToken.create({ data: { ...row, service: false, ...change } });
  return [id, tokenText(workspaceId, secret)];
}

async function addService(workspaceId: string, madeBy: string): Promise<string> {
  const personId = await addPerson("Robot");
  await database().membership.create({
    data: { workspaceId, personId, role: "viewer", standing: "contributor", service: true },
  });
  return (await addToken(workspaceId, personId, "read", { service: true, madeBy }))[0];
}

export async function makeWorld({ ids }: Pick<Cast, "ids">, steward = ids.steward): Promise<World> {
  const made = await database().$transaction((tx) =>
    createWorkspace(tx, { name: "Harbour", timeZone: ZONE, steward }),
  );
  const workspaceId = made.id;
  const target = await addPerson("Target");
  const joining = members.filter((name) => name !== "steward");
  const status = (name: Member) => (name === "suspended" || name === "removed" ? name : ("active" as const));
  await database().membership.createMany({
    data: [
      ...joining.map((name) => {
        return {
          workspaceId,
          personId: ids[name],
          role: roles[name],
          standing: "lead" as const,
          status: status(name),
        };
      }),
      { workspaceId, personId: target, role: "member", standing: "lead" },
    ],
  });
  const scope = (name: Member) =>
    mintScope({
      workspaceId,
      slug: made.slug,
      zone: ZONE,
      personId: name === "steward" ? steward : ids[name],
      role: roles[name],
      standing: "lead",
      teams: [],
    });
  const scopes = Object.fromEntries(members.map((name) => [name, scope(name)])) as World["scopes"];
  const reference = await open(scopes.owner, { title: "Which queue?", options: ["Postgres"], share: 40 });
  const larger = await open(scopes.owner, { title: "Which cloud?" });
  const { id: decisionId } = await database().decision.findFirstOrThrow({
    where: { workspaceId, reference },
  });
  await database().$transaction((tx) => putOnDecision(tx, scopes.owner, decisionId, ids.guest));
  const team = await database().team.create({ data: { workspaceId, id: newId(), name: "Platform" } });
  const invited = {
    workspaceId,
    tokenHash: hashSecret(newSecret()),
    role: "member" as const,
    invitedBy: steward,
  };
  const invitation = await database().invitation.create({
    data: { ...invited, expiresAt: new Date(Date.now() + 86_400_000) },
  });
  const file = { fileName: "old.csv", status: "done" as const, total: 0 };
  const imported = await database().import.create({
    data: { workspaceId, id: newId(), personId: steward, ...file },
  });
  const [, readToken] = await addToken(workspaceId, steward, "read");
  const [, writeToken] = await addToken(workspaceId, steward, "write");
  const [, adminToken] = await addToken(workspaceId, steward, "admin");
  const [, revokedToken] = await addToken(workspaceId, steward, "admin", { revokedAt: new Date() });
  const [token] = await addToken(workspaceId, ids.member, "read");
  const view = newId();
  const shared = { workspaceId, id: view, hash: hashSecret(newSecret()), personId: steward };
  await database().sharedView.create({
    data: { ...shared, name: "Quarter", search: "", expiresAt: new Date(Date.now() + 86_400_000) },
  });
  // One of the steward's own, which to everybody else is not there.
  const savedView = newId();
  const kept = { workspaceId, id: savedView, personId: steward, place: 1, shared: false };
  await database().savedView.create({
    data: { ...kept, name: "Late ones", page: "decisions", search: "overdue=true" },
  });
  const snooze = newId();
  await database().signalSnooze.create({
    data: {
      workspaceId,
      id: snooze,
      signal: "heavy",
      personId: steward,
      reason: "We train this week.",
      until: new Date(Date.now() + 86_400_000),
    },
  });
  return {
    workspaceId,
    slug: made.slug,
    scopes,
    ids: {
      reference,
      larger,
      person: target,
      team: team.id,
      invitation: invitation.id,
      import: imported.id,
      view,
      savedView,
      snooze,
      token,
      serviceToken: await addService(workspaceId, steward),
      door: "two_way",
    },
    tokens: { readToken, writeToken, adminToken, revokedToken },
  };
}

/** How somebody of a column comes to the door. */
export function visitorOf(
  column: Column,
  { visitors }: Cast,
  { tokens }: World,
): { by: Visitor; headers: Record<string, string | null> } {
  const token = tokens[column];
  if (token !== undefined)
    return {
      by: new Visitor(),
      headers: { authorization: `Bearer ${token}`, origin: null, "sec-fetch-site": null },
    };
  const known = Object.entries(visitors).find(([name]) => name === column)?.[1];
  return { by: known ?? new Visitor(), headers: {} };
}
