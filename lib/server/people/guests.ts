import { mayDo } from "../../decisions/permissions.ts";
import type { Transaction } from "../db.ts";
import { appendToMany } from "../decisions/append-many.ts";
import { inSight } from "../decisions/sight.ts";
import { loadPolicies } from "../decisions/world.ts";
import { newId } from "../ids.ts";
import { Breath } from "../imports/breath.ts";
import type { Scope } from "../scope.ts";

/**
 * Puts whoever accepted such a link on the decision, in the name of whoever made it, who has to be somebody still who may.
 * Returns where the decision is; null where the link leads nowhere any more.
 */
export async function putOnDecision(
  tx: Transaction,
  inviter: Scope,
  decisionId: string,
  person: string,
): Promise<{ reference: string } | null> {
  const [locked] = await tx.decision.updateManyAndReturn({
    where: { ...inSight(inviter), id: decisionId },
    data: { version: { increment: 1 } },
    select: { id: true, chainHead: true, reference: true },
  });
  if (!locked) return null;
  const { workspaceId, personId: actor, role } = inviter;
  const now = new Date().toISOString();
  const batch = newId();
  const policies = await loadPolicies(tx, workspaceId);
  const together = { scope: inviter, now, policies, requestId: batch, breath: new Breath() };
  let allowed = false;
  await appendToMany(tx, together, [locked], (_, before) => {
    allowed = before !== null && mayDo("inviteGuest", before, { id: actor, role });
    if (!before || !allowed || before.people.includes(person)) return [];
    const event = { type: "guestInvited", data: { person } } as const;
    return [{ ...event, seq: before.seq + 1, batch, actor, occurredAt: now, recordedAt: now }];
  });
  return allowed ? { reference: locked.reference } : null;
}
