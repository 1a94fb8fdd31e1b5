import { AjarError } from "../../errors.ts";
import type { Origin } from "../account/origin.ts";
import { recordSecurityEvent } from "../account/record.ts";
import type { Transaction } from "../db.ts";
import { type Answer, once, type Write } from "../idempotency.ts";
import { newId } from "../ids.ts";
import type { Reach, Scope } from "../scope.ts";
import { derivedSecret, hashSecret } from "../secrets.ts";
import { inTurn } from "../workspace/in-turn.ts";
import { tokenText } from "./secret.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_TOKENS = 50;

/** What a role can hand to a token; a viewer's token reads. */
const within = {
  steward: ["read", "write", "admin"],
  admin: ["read", "write", "admin"],
  member: ["read", "write"],
  viewer: ["read"],
  guest: [],
} as const satisfies Record<Scope["role"], readonly Reach[]>;

interface NewRow {
  readonly personId: string;
  readonly service: boolean;
  readonly name: string;
  readonly reach: Reach;
  readonly days: number;
}

/** Derived from the key of the write, so that a retry gets the same token though it is kept nowhere. */
const secretOf = ({ workspaceId, personId }: Scope, write: Write) =>
  derivedSecret("token", workspaceId, personId, write.key);

async function insert(tx: Transaction, scope: Scope, write: Write, { days, ...row }: NewRow) {
  const { workspaceId, personId: madeBy } = scope;
  const createdAt = new Date();
  const active = await tx.apiToken.count({
    where: { workspaceId, madeBy, service: row.service, revokedAt: null, expiresAt: { gt: createdAt } },
  });
  if (active >= MOST_TOKENS)
    throw new AjarError(
      "wrong-state",
      `There are ${MOST_TOKENS} tokens already. Revoke one that is not used.`,
    );
  const expiresAt = new Date(createdAt.getTime() + days * DAY_MS);
  const hash = hashSecret(secretOf(scope, write));
  const made = { workspaceId, id: newId(), hash, madeBy, createdAt, expiresAt, ...row };
  await tx.apiToken.create({ data: made });
  return { id: made.id, name: row.name, expiresAt: expiresAt.toISOString() };
}

function withToken(answer: Answer, scope: Scope, write: Write): Answer {
  return { ...answer, body: { ...answer.body, token: tokenText(scope.workspaceId, secretOf(scope, write)) } };
}

/** A token that acts as the person who makes it. */
export async function makeToken(
  scope: Scope,
  input: { readonly name: string; readonly reach: Reach; readonly days: number },
  write: Write,
  origin: Origin,
): Promise<Answer> {
  const { name, reach } = input;
  const allowed: readonly Reach[] = within[scope.role];
  if (!allowed.includes(reach)) {
    throw new AjarError("invalid", "Nothing was changed.", [
      { field: "reach", message: "is more than your role here includes" },
    ]);
  }
  const answer = await once(scope, write, async (tx) => {
    const { personId } = scope;
    const made = await insert(tx, scope, write, { ...input, personId, service: false });
    await recordSecurityEvent(tx, { personId, kind: "token_made", about: name, ...origin });
    return { status: 201, headers: {}, body: { ...made, reach } };
  });
  return withToken(answer, scope, write);
}

const reachOf = { viewer: "read", member: "write", admin: "admin" } as const;

/** A token for a program, with a person row and a membership of its own: the history names it. */
export async function makeServiceToken(
  scope: Scope,
  input: { readonly name: string; readonly role: keyof typeof reachOf; readonly days: number },
  write: Write,
  origin: Origin,
): Promise<Answer> {
  const { name, role, days } = input;
  const answer = await inTurn(scope, write, async (tx, note) => {
    const id = newId();
    // An address that cannot exist, and no account: nobody signs in as a service.
    await tx.person.create({ data: { id, name, email: `${id}@service.invalid` } });
    const { workspaceId } = scope;
    await tx.membership.create({
      data: { workspaceId, personId: id, role, standing: "contributor", service: true },
    });
    const row = { personId: id, service: true, name, reach: reachOf[role], days };
    const made = await insert(tx, scope, write, row);
    await recordSecurityEvent(tx, {
      personId: scope.personId,
      kind: "token_made",
      about: name,
      ...origin,
    });
    note({ kind: "serviceMade", person: id, data: { role } });
    return { status: 201, headers: {}, body: { ...made, role } };
  });
  return withToken(answer, scope, write);
}

async function revoke(
  tx: Transaction,
  scope: Scope,
  where: { readonly id: string; readonly service: boolean; readonly personId?: string },
  origin: Origin,
): Promise<{ personId: string; wasActive: boolean }> {
  const { workspaceId, personId } = scope;
  const found = await tx.apiToken.findFirst({ where: { ...where, workspaceId } });
  if (!found) throw new AjarError("not-found", "There is no such token.");
  const { count } = await tx.apiToken.updateMany({
    where: { workspaceId, id: found.id, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  const wasActive = count > 0;
  if (wasActive)
    await recordSecurityEvent(tx, { personId, kind: "token_revoked", about: found.name, ...origin });
  return { personId: found.personId, wasActive };
}

const DONE: Answer = { status: 204, headers: {}, body: {} };

/** From the next request on it opens nothing; revoking it twice does no harm. */
export function revokeToken(scope: Scope, id: string, write: Write, origin: Origin): Promise<Answer> {
  return once(scope, write, async (tx) => {
    await revoke(tx, scope, { id, service: false, personId: scope.personId }, origin);
    return DONE;
  });
}

export function revokeServiceToken(scope: Scope, id: string, write: Write, origin: Origin): Promise<Answer> {
  return inTurn(scope, write, async (tx, note) => {
    const { personId, wasActive } = await revoke(tx, scope, { id, service: true }, origin);
    const key = { workspaceId: scope.workspaceId, personId };
    await tx.membership.update({
      where: { workspaceId_personId: key },
      data: { status: "removed" },
    });
    if (wasActive) note({ kind: "serviceRevoked", person: personId, data: {} });
    return DONE;
  });
}
