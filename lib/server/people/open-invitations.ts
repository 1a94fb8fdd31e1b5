import { mayGrant } from "../../decisions/membership.ts";
import { AjarError } from "../../errors.ts";
import { database } from "../db.ts";
import type { Answer, Write } from "../idempotency.ts";
import type { Scope } from "../scope.ts";
import { inTurn } from "../workspace/in-turn.ts";
import { namesOf } from "./queries.ts";
import type { InvitationResource } from "./resource.ts";

/** Links that are still good, without their secrets. */
export async function readInvitations(scope: Scope): Promise<InvitationResource[]> {
  const { workspaceId } = scope;
  const rows = await database().invitation.findMany({
    where: { workspaceId, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const inviters = await namesOf(
    scope,
    rows.map(({ invitedBy }) => invitedBy),
  );
  return rows.map(({ id, role, email, invitedBy, createdAt, expiresAt }) => ({
    id,
    role,
    email,
    invitedBy: inviters.find((one) => one.id === invitedBy)?.name ?? "",
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }));
}

/** Revoking twice does no harm; one that was accepted is no invitation any more. */
export function revoke(scope: Scope, id: string, write: Write): Promise<Answer> {
  const { workspaceId } = scope;
  return inTurn(scope, write, async (tx, note) => {
    const found = await tx.invitation.findUnique({ where: { workspaceId_id: { workspaceId, id } } });
    if (!found || found.acceptedAt) throw new AjarError("not-found", "There is no such invitation.");
    if (!mayGrant(scope.role, found.role))
      throw new AjarError("not-allowed", "Only a steward takes back what a steward gave.");
    if (!found.revokedAt) {
      await tx.invitation.update({
        where: { workspaceId_id: { workspaceId, id } },
        data: { revokedAt: new Date() },
      });
      note({ kind: "invitationRevoked", data: { invitation: id, role: found.role } });
    }
    return { status: 204, headers: {}, body: {} };
  });
}
