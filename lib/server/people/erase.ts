import { AjarError } from "../../errors.ts";
import { database, type Transaction } from "../db.ts";
import { rebuild, rebuildTouched } from "../decisions/rebuild.ts";
import type { Answer, Write } from "../idempotency.ts";
import type { Scope } from "../scope.ts";
import { inTurn } from "../workspace/in-turn.ts";
import { answerWith, findManaged, setMembership } from "./change-member.ts";
import { SOMEBODY } from "./queries.ts";

const LONG_MS = 120_000;

/**
 * Takes out the words that somebody wrote here; the hashes in the history stay, so the chains stay whole. What they imported were
 * not their words. Tells which decisions have lost some.
 */
async function eraseWords(tx: Transaction, workspaceId: string, authorId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH imported AS (
      SELECT decision_id, part.value ->> 'text' AS text
        FROM event, LATERAL jsonb_each(data) AS part
       WHERE workspace_id = ${workspaceId}::uuid AND actor_id = ${authorId}::uuid AND type = 'imported'
         AND jsonb_typeof(part.value) = 'object' AND part.value ? 'text'),
    gone AS (
      UPDATE free_text t SET body = NULL, salt = NULL, erased_at = now()
       WHERE t.workspace_id = ${workspaceId}::uuid AND t.author_id = ${authorId}::uuid AND t.body IS NOT NULL
         AND NOT EXISTS (SELECT FROM imported i WHERE i.decision_id = t.decision_id AND i.text = t.id::text)
      RETURNING t.decision_id)
    SELECT DISTINCT decision_id::text AS id FROM gone ORDER BY 1`;
  return rows.map(({ id }) => id);
}

/** Whoever is erased everywhere they ever were has no account any more, and no name. */
async function eraseAccount(tx: Transaction, personId: string): Promise<void> {
  const elsewhere = await tx.membership.count({ where: { personId, erasedAt: null } });
  if (elsewhere > 0) return;
  await tx.session.deleteMany({ where: { userId: personId } });
  await tx.account.deleteMany({ where: { userId: personId } });
  await tx.securityEvent.deleteMany({ where: { personId } });
  await tx.twoFactor.deleteMany({ where: { personId } });
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await tx.passwordReset.deleteMany({ where: { personId } });
  await tx.person.update({
    where: { id: personId },
    data: { name: SOMEBODY, email: `${personId}@erased.invalid`, image: null },
  });
}

export async function erase(scope: Scope, personId: string, write: Write): Promise<Answer> {
  const { workspaceId } = scope;
  const since = new Date();
  const answer = await inTurn(
    scope,
    write,
    async (tx, note) => {
      const found = await findManaged(tx, scope, personId);
      if (found.status !== "removed")
        throw new AjarError("wrong-state", "Remove them first: only what is left of somebody can be erased.");
      if (found.erasedAt) throw new AjarError("already-done", "Their name and words are gone already.");
      await rebuild(tx, workspaceId, await eraseWords(tx, workspaceId, personId));
      note({ kind: "erased", person: personId, data: {} });
      const member = await setMembership(tx, scope, found, { erasedAt: new Date() });
      // Answers that are kept for retries may show them as they were.
      await tx.$executeRaw`DELETE FROM idempotency
        WHERE workspace_id = ${workspaceId}::uuid AND (body ->> 'id' = ${personId} OR person_id = ${personId}::uuid)`;
      await tx.signalSnooze.updateMany({ where: { workspaceId, personId }, data: { reason: null } });
      await tx.wornDown.deleteMany({ where: { workspaceId, personId } });
      // The names of links and views are their words as well.
      await tx.sharedView.deleteMany({ where: { workspaceId, personId } });
      await tx.savedView.deleteMany({ where: { workspaceId, personId } });
      await tx.invitation.updateMany({ where: { workspaceId, acceptedBy: personId }, data: { email: null } });
      await eraseAccount(tx, personId);
      return answerWith(member);
    },
    { timeout: LONG_MS },
  );
  await rebuildTouched(workspaceId, since, database());
  return answer;
}
