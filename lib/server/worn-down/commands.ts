import { replay } from "../../decisions/replay.ts";
import { AjarError } from "../../errors.ts";
import { database, type Transaction } from "../db.ts";
import { findDecision } from "../decisions/history.ts";
import { type Answer, once, type Write } from "../idempotency.ts";
import type { Scope } from "../scope.ts";

const DONE: Answer = { status: 204, headers: {}, body: {} };

/** The decision, as far as it is in sight; whoever has no position in it had nothing to give up. */
async function findOwn(db: Pick<Transaction, "$queryRaw">, scope: Scope, reference: string) {
  const found = await findDecision(db, scope, reference);
  const state = found && replay(found.events);
  if (!found || !state) throw new AjarError("not-found", "There is no such decision.");
  const { workspaceId, personId } = scope;
  const spoke = state.positions.some(({ by }) => by === personId);
  return { key: { workspaceId, decisionId: found.id, personId }, spoke };
}

/**
 * Keeps somebody's private word beside the history, not in it: no event, no version, no fact of the decision tells that it
 * was said, because it helps only where it cannot be held against anybody.
 */
export async function sayWornDown(
  scope: Scope,
  reference: string,
  { wornDown }: { readonly wornDown: boolean },
  write: Write,
): Promise<Answer> {
  return once(scope, write, async (tx) => {
    const { key, spoke } = await findOwn(tx, scope, reference);
    if (!spoke) throw new AjarError("wrong-state", "This is for those who took a position.");
    if (wornDown) await tx.wornDown.createMany({ data: [key], skipDuplicates: true });
    else await tx.wornDown.deleteMany({ where: key });
    return DONE;
  });
}

export async function readWornDown(scope: Scope, reference: string): Promise<{ wornDown: boolean }> {
  const { key } = await findOwn(database(), scope, reference);
  return { wornDown: (await database().wornDown.count({ where: key })) > 0 };
}
