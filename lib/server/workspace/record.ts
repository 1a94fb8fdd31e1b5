import type { Transaction } from "../db.ts";
import { chainStart, link } from "./chain.ts";
import type { WorkspaceDraft } from "./kinds.ts";

interface Head {
  readonly seq: number;
  readonly hash: Uint8Array | null;
}

/**
 * Everybody who changes the workspace itself comes through here one after another, so that what was read behind it still holds
 * when it is written. Decisions do not: their rows only point to this one.
 */
export async function lockWorkspace(tx: Pick<Transaction, "$queryRaw">, workspaceId: string): Promise<Head> {
  const [head] = await tx.$queryRaw<Head[]>`
    SELECT event_seq AS seq, event_head AS hash FROM workspace WHERE id = ${workspaceId}::uuid FOR NO KEY UPDATE`;
  if (!head) throw new Error("The workspace is gone.");
  return head;
}

interface By {
  readonly workspaceId: string;
  readonly actorId: string;
  readonly requestId: string | null;
}

/** Adds to the history of a workspace, each event sealed onto the one before. */
export async function recordInWorkspace(
  tx: Pick<Transaction, "$queryRaw" | "workspace" | "workspaceEvent">,
  { workspaceId, actorId, requestId }: By,
  drafts: readonly WorkspaceDraft[],
): Promise<void> {
  if (drafts.length === 0) return;
  const head = await lockWorkspace(tx, workspaceId);
  const recordedAt = new Date();
  let hash: Uint8Array<ArrayBuffer> = head.hash ? new Uint8Array(head.hash) : chainStart(workspaceId);
  const events = drafts.map(({ kind: type, person, data }, place) => {
    const event = { seq: head.seq + place + 1, type, actorId, personId: person ?? null, recordedAt, data };
    hash = link(hash, event);
    return { ...event, workspaceId, hash, requestId };
  });
  await tx.workspaceEvent.createMany({ data: events });
  await tx.workspace.update({
    where: { id: workspaceId },
    data: { eventSeq: head.seq + drafts.length, eventHead: hash },
    select: { id: true },
  });
}
