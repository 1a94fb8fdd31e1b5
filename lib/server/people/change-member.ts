import { mayGrant, mayManage } from "../../decisions/membership.ts";
import type { Role, Standing } from "../../decisions/words.ts";
import { AjarError } from "../../errors.ts";
import type { Transaction } from "../db.ts";
import { requireFresh } from "../fresh.ts";
import type { Answer, Write } from "../idempotency.ts";
import type { Scope } from "../scope.ts";
import { inTurn } from "../workspace/in-turn.ts";
import { findMember, toMember } from "./members.ts";
import type { MemberResource } from "./resource.ts";

export type Found = Awaited<ReturnType<typeof findMember>>;

export const answerWith = (member: MemberResource): Answer => {
  return { status: 200, headers: { etag: `"${member.version}"` }, body: member };
};

/** Somebody whose membership this person may change; whom they merely see is refused. */
export async function findManaged(tx: Transaction, scope: Scope, personId: string): Promise<Found> {
  const found = await findMember(tx, scope, personId);
  if (!mayManage({ id: scope.personId, role: scope.role }, { id: personId, role: found.role }))
    throw new AjarError("not-allowed", "Only a steward changes anything about a steward.");
  return found;
}

/** Stewards are counted behind the lock of the workspace, so that two of them cannot leave at once. */
export async function keepASteward(
  tx: Transaction,
  { workspaceId, personId, role, status }: Found,
): Promise<void> {
  if (role !== "steward" || status !== "active") return;
  const others = await tx.membership.count({
    where: { workspaceId, role: "steward", status: "active", NOT: { personId } },
  });
  if (others === 0)
    throw new AjarError("last-steward", "They are the last steward. Hand the stewardship over first.");
}

export async function setMembership(
  tx: Transaction,
  scope: Scope,
  { workspaceId, personId, version }: Found,
  data: {
    role?: Role;
    standing?: Standing;
    status?: "active" | "suspended" | "removed";
    erasedAt?: Date | null;
  },
): Promise<MemberResource> {
  await tx.membership.update({
    where: { workspaceId_personId: { workspaceId, personId } },
    data: { ...data, version: version + 1 },
  });
  // Read again whatever became of whoever did it: leaving ends one's sight.
  const row = await tx.membership.findUniqueOrThrow({
    where: { workspaceId_personId: { workspaceId, personId } },
    include: { person: { select: { id: true, name: true, email: true } } },
  });
  return toMember(scope, row);
}

/** Role and standing. Two who change the same person at once: the second is shown what the first one did. */
export async function changeMember(
  scope: Scope,
  personId: string,
  { role, standing }: { readonly role?: Role | undefined; readonly standing?: Standing | undefined },
  version: number | null,
  write: Write,
): Promise<Answer> {
  return inTurn(scope, write, async (tx, note) => {
    const found = await findManaged(tx, scope, personId);
    if (version !== found.version) {
      const current = toMember(scope, found);
      throw new AjarError("version-conflict", "Nothing was changed. Here is the current copy.", [], {
        current,
      });
    }
    if (role && !mayGrant(scope.role, role))
      throw new AjarError("not-allowed", "Only a steward makes somebody a steward.", [
        { field: "role", message: "is above your own" },
      ]);
    if (role === "steward") requireFresh(scope);
    const newRole = role !== undefined && role !== found.role ? role : undefined;
    const newStanding = standing !== undefined && standing !== found.standing ? standing : undefined;
    if (newRole) {
      await keepASteward(tx, found);
      note({ kind: "roleChanged", person: personId, data: { from: found.role, to: newRole } });
    }
    if (newStanding)
      note({ kind: "standingChanged", person: personId, data: { from: found.standing, to: newStanding } });
    const data = { ...(newRole && { role: newRole }), ...(newStanding && { standing: newStanding }) };
    return answerWith(await setMembership(tx, scope, found, data));
  });
}

/** The stewardship changes hands in one step, so that the workspace is never without. */
export async function handOver(scope: Scope, to: string, write: Write): Promise<Answer> {
  return inTurn(scope, write, async (tx, note) => {
    const heir = await findMember(tx, scope, to);
    const self = await findMember(tx, scope, scope.personId);
    if (heir.status !== "active" || heir.personId === self.personId)
      throw new AjarError("invalid", "Nothing was changed.", [
        { field: "to", message: "must be somebody else who is active here" },
      ]);
    await setMembership(tx, scope, heir, { role: "steward" });
    note({ kind: "stewardshipHandedOver", person: to, data: {} });
    return answerWith(await setMembership(tx, scope, self, { role: "admin" }));
  });
}
