import { AjarError } from "../../errors.ts";
import { database } from "../db.ts";
import type { Answer, Write } from "../idempotency.ts";
import { log } from "../log.ts";
import type { Scope } from "../scope.ts";
import { inTurn } from "./in-turn.ts";
import { answerWith, readSettingsOf } from "./settings.ts";

/** How long somebody can think again; the database holds to it as well. */
const GRACE_MS = 14 * 24 * 60 * 60 * 1000;

/** From now on the workspace is closed to all but its stewards, and after the days of grace it is gone. */
export function askDeletion(scope: Scope, name: string, write: Write): Promise<Answer> {
  const { workspaceId } = scope;
  return inTurn(scope, write, async (tx, note) => {
    const before = await readSettingsOf(scope, tx);
    if (before.deleteAfter) throw new AjarError("already-done", "It is to be deleted already.");
    if (name !== before.name)
      throw new AjarError("invalid", "Nothing was changed.", [
        { field: "name", message: "is not the name of this workspace" },
      ]);
    const deleteAfter = new Date(Date.now() + GRACE_MS);
    await tx.workspace.update({
      where: { id: workspaceId },
      data: { deleteAfter, version: before.version + 1 },
    });
    note({ kind: "deletionAsked", data: { after: deleteAfter.toISOString() } });
    return answerWith(await readSettingsOf(scope, tx));
  });
}

export function withdrawDeletion(scope: Scope, write: Write): Promise<Answer> {
  const { workspaceId } = scope;
  return inTurn(scope, write, async (tx, note) => {
    const before = await readSettingsOf(scope, tx);
    if (!before.deleteAfter) throw new AjarError("already-done", "It is not to be deleted.");
    await tx.workspace.update({
      where: { id: workspaceId },
      data: { deleteAfter: null, version: before.version + 1 },
    });
    note({ kind: "deletionWithdrawn", data: {} });
    return answerWith(await readSettingsOf(scope, tx));
  });
}

const PORTION = 200;

/**
 * Deletes for good what nobody took back in time, and copies that are to be thrown away, a portion per statement, so that one that is interrupted goes on at the next
 * sweep. This is the only way in which history ends; a function of the database does it, and refuses what is not due.
 */
export async function deleteDueWorkspaces(): Promise<void> {
  const now = new Date();
  const due = await database().workspace.findMany({
    where: { OR: [{ deleteAfter: { lte: now } }, { expiresAt: { lte: now } }] },
    select: { id: true },
  });
  for (const { id } of due) {
    for (let done = false; !done; ) {
      const [row] = await database().$queryRaw<{ done: boolean }[]>`
        SELECT delete_due_workspace(${id}::uuid, ${PORTION}::int) AS done`;
      done = row?.done ?? true;
    }
    log.info({ workspaceId: id }, "a workspace was deleted for good");
  }
}
