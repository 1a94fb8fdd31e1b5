import { isAtLeast } from "../../decisions/membership.ts";
import { AjarError } from "../../errors.ts";
import type { Transaction } from "../db.ts";
import { type Answer, once, type Write } from "../idempotency.ts";
import type { Scope } from "../scope.ts";
import type { WorkspaceDraft } from "./kinds.ts";
import { lockWorkspace, recordInWorkspace } from "./record.ts";

/** Whoever lost their role while they waited for their turn does not act in it any more. */
async function checkStill(tx: Transaction, { workspaceId, personId, role }: Scope): Promise<void> {
  const now = await tx.membership.findUnique({ where: { workspaceId_personId: { workspaceId, personId } } });
  if (now?.status !== "active")
    throw new AjarError("not-found", "There is no such workspace, or you are not in it.");
  if (!isAtLeast(now.role, role)) throw new AjarError("not-allowed", "Your role here has just been changed.");
}

/** A change of the workspace itself or of who is in it: in turn, with its answer, and written down in its history. */
export async function inTurn(
  scope: Scope,
  write: Write,
  run: (tx: Transaction, note: (draft: WorkspaceDraft) => void) => Promise<Answer>,
  options: { readonly timeout?: number } = {},
): Promise<Answer> {
  const { workspaceId, personId: actorId } = scope;
  return once(
    scope,
    write,
    async (tx) => {
      await lockWorkspace(tx, workspaceId);
      await checkStill(tx, scope);
      const drafts: WorkspaceDraft[] = [];
      const answer = await run(tx, (draft) => void drafts.push(draft));
      await recordInWorkspace(tx, { workspaceId, actorId, requestId: write.requestId }, drafts);
      return answer;
    },
    options,
  );
}
