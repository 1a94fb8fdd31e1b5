import { z } from "zod";
import { mayGrant } from "../../decisions/membership.ts";
import type { Role } from "../../decisions/words.ts";
import { AjarError } from "../../errors.ts";
import { database, type Transaction } from "../db.ts";
import { env } from "../env.ts";
import { requireFresh } from "../fresh.ts";
import type { Answer, Write } from "../idempotency.ts";
import { newId } from "../ids.ts";
import type { Scope } from "../scope.ts";
import { derivedSecret, hashSecret } from "../secrets.ts";
import { scopeOf } from "../session.ts";
import { inTurn } from "../workspace/in-turn.ts";
import { lockWorkspace, recordInWorkspace } from "../workspace/record.ts";
import { insertAccount, type NewAccount, prepareAccount } from "./accounts.ts";
import { putOnDecision } from "./guests.ts";

const VALID_MS = 14 * 24 * 60 * 60 * 1000;
const GONE = "This invitation is not good any more: it was used, or its time is over. Ask for a new one.";

/** A link for one person. It names its workspace, so that the row is found under its key; only the secret's hash is kept. */
export async function invite(
  scope: Scope,
  { role, email }: { role: Role; email?: string | undefined },
  write: Write,
): Promise<Answer> {
  if (!mayGrant(scope.role, role)) {
    throw new AjarError("not-allowed", "Only a steward can invite a steward.", [
      { field: "role", message: "is above your own" },
    ]);
  }
  if (role === "steward") requireFresh(scope);
  return makeLink(scope, { role, email }, write);
}

interface Link {
  readonly role: Role;
  readonly email?: string | undefined;
  /** The one decision that it leads to. */
  readonly decisionId?: string;
}

export async function makeLink(
  scope: Scope,
  { role, email, decisionId }: Link,
  write: Write,
): Promise<Answer> {
  const { workspaceId, personId: invitedBy } = scope;
  // Derived from the key of the write, so that a retry gets the same link though the link itself is kept nowhere.
  const secret = derivedSecret("invitation", workspaceId, invitedBy, write.key);
  const answer = await inTurn(scope, write, async (tx, note) => {
    const expiresAt = new Date(Date.now() + VALID_MS);
    const id = newId();
    const made = { workspaceId, id, tokenHash: hashSecret(secret), role, email: email ?? null, invitedBy };
    await tx.invitation.create({ data: { ...made, expiresAt, decisionId: decisionId ?? null } });
    note({ kind: "invited", data: { invitation: id, role } });
    return { status: 201, headers: {}, body: { role, expiresAt: expiresAt.toISOString() } };
  });
  return { ...answer, body: { ...answer.body, url: `${env().url}/join/${workspaceId}.${secret}` } };
}

function keyOf(token: string): { workspaceId: string; tokenHash: string } | null {
  const [workspaceId, secret] = token.split(".");
  const id = z.uuid().safeParse(workspaceId);
  return id.success && secret ? { workspaceId: id.data, tokenHash: hashSecret(secret) } : null;
}

async function findOpen(tx: Pick<Transaction, "invitation">, token: string) {
  const key = keyOf(token);
  const found =
    key &&
    (await tx.invitation.findUnique({
      where: { workspaceId_tokenHash: key },
      include: { workspace: { select: { name: true, slug: true, deleteAfter: true } } },
    }));
  if (found?.workspace.deleteAfter) return null;
  return found && !found.acceptedAt && !found.revokedAt && found.expiresAt.getTime() > Date.now()
    ? found
    : null;
}

export interface OpenInvitation {
  readonly workspaceName: string;
  readonly invitedBy: string;
  readonly role: Role;
  readonly expiresAt: string;
  /** What the one decision is about that the link leads to. */
  readonly decision: string | null;
}

/** What the page of the link shows; null where the link is not good. */
export async function readInvitation(token: string): Promise<OpenInvitation | null> {
  const found = await findOpen(database(), token);
  if (!found) return null;
  const inviter = await database().person.findUnique({
    where: { id: found.invitedBy },
    select: { name: true },
  });
  return {
    workspaceName: found.workspace.name,
    invitedBy: inviter?.name ?? "",
    role: found.role,
    expiresAt: found.expiresAt.toISOString(),
    decision: found.decisionId === null ? null : await titleOf(found.workspaceId, found.decisionId),
  };
}

/** Whoever holds the link may know what they are asked to look at: opening it shows the rest. */
async function titleOf(workspaceId: string, id: string): Promise<string | null> {
  const where = { workspaceId_id: { workspaceId, id } };
  return (await database().decision.findUnique({ where, select: { title: true } }))?.title ?? null;
}

/** Makes somebody a member, or raises a guest to one; a link to a decision leaves members what they are. */
async function enrol(
  tx: Transaction,
  { workspaceId, id, role }: { readonly workspaceId: string; readonly id: string; readonly role: Role },
  personId: string,
): Promise<void> {
  const key = { workspaceId_personId: { workspaceId, personId } };
  const already = await tx.membership.findUnique({ where: key });
  const active = already?.status === "active";
  if (active && role === "guest") return;
  if (already && already.status !== "removed" && !(active && already.role === "guest")) {
    throw new AjarError("already-done", "You are in this workspace already.");
  }
  await tx.membership.upsert({
    where: key,
    create: { workspaceId, personId, role, standing: "contributor" },
    update: { role, status: "active", erasedAt: null, version: { increment: 1 } },
  });
  const joined = { kind: "joined", data: { invitation: id, role } } as const;
  await recordInWorkspace(tx, { workspaceId, actorId: personId, requestId: null }, [joined]);
}

/** Where the link leads inside the workspace; a decision only as long as whoever made it may still show it. */
async function lead(
  tx: Transaction,
  { decisionId, invitedBy, workspace }: NonNullable<Awaited<ReturnType<typeof findOpen>>>,
  personId: string,
): Promise<{ slug: string; reference?: string }> {
  const { slug } = workspace;
  if (decisionId === null) return { slug };
  const inviter = await scopeOf(invitedBy, slug);
  const found = inviter && (await putOnDecision(tx, inviter, decisionId, personId));
  if (!found) throw new AjarError("not-found", GONE);
  return { slug, reference: found.reference };
}

/** Joins with a new account, or as the person who is signed in. The link is used up in the same transaction. */
export async function acceptInvitation(
  token: string,
  who: { readonly personId: string } | { readonly account: NewAccount },
): Promise<{ slug: string; reference?: string; personId: string }> {
  // Before anything that takes its time: hashing a password is not for whoever has no link.
  if (!(await findOpen(database(), token))) throw new AjarError("not-found", GONE);
  const prepared = "account" in who ? await prepareAccount(who.account) : null;
  return database().$transaction(async (tx) => {
    const found = await findOpen(tx, token);
    if (!found) throw new AjarError("not-found", GONE);
    const { workspaceId, tokenHash } = found;
    await lockWorkspace(tx, workspaceId);
    if (prepared) await insertAccount(tx, prepared);
    const personId = "personId" in who ? who.personId : (prepared?.person.id ?? "");
    const { count } = await tx.invitation.updateMany({
      where: { workspaceId, tokenHash, acceptedAt: null, revokedAt: null },
      data: { acceptedAt: new Date(), acceptedBy: personId },
    });
    // Two browsers with one link: the row lets one of them through.
    if (count === 0) throw new AjarError("not-found", GONE);
    await enrol(tx, found, personId);
    return { ...(await lead(tx, found, personId)), personId };
  });
}
