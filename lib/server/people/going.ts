import { AjarError } from "../../errors.ts";
import { makeChanges } from "../bulk.ts";
import type { Transaction } from "../db.ts";
import { prepareChange } from "../decisions/commands.ts";
import type { Answer, Write } from "../idempotency.ts";
import { tellOfMany } from "../live/tell.ts";
import type { Scope } from "../scope.ts";
import { inTurn } from "../workspace/in-turn.ts";
import { answerWith, findManaged, keepASteward, setMembership } from "./change-member.ts";
import { findMember, openDecisionsOf } from "./members.ts";

const LONG_MS = 60_000;

const notInState = (detail: string) => new AjarError("already-done", detail);

/** They are kept out from their next request on; what they own waits for them. */
export function suspend(scope: Scope, personId: string, write: Write): Promise<Answer> {
  return inTurn(scope, write, async (tx, note) => {
    const found = await findManaged(tx, scope, personId);
    if (found.status !== "active") throw notInState(`They are ${found.status} already.`);
    await keepASteward(tx, found);
    note({ kind: "suspended", person: personId, data: {} });
    return answerWith(await setMembership(tx, scope, found, { status: "suspended" }));
  });
}

export function restore(scope: Scope, personId: string, write: Write): Promise<Answer> {
  return inTurn(scope, write, async (tx, note) => {
    const found = await findManaged(tx, scope, personId);
    if (found.status === "active") throw notInState("They are active already.");
    if (found.erasedAt)
      throw new AjarError(
        "already-done",
        "Their name and words were taken out. Invite them anew if they come back.",
      );
    note({ kind: "restored", person: personId, data: {} });
    return answerWith(await setMembership(tx, scope, found, { status: "active" }));
  });
}

interface Going {
  /** Who takes over; null leaves the decisions as they are. */
  readonly handTo?: string | null | undefined;
}

/** No decision is left behind without anybody's having said so. */
async function handOverWork(
  tx: Transaction,
  scope: Scope,
  personId: string,
  { handTo }: Going,
  write: Write,
) {
  const owned = await openDecisionsOf(tx, scope, personId);
  if (owned.length === 0 || handTo === null) return;
  if (handTo === undefined || handTo === personId)
    throw new AjarError("invalid", "Nothing was changed.", [
      {
        field: "handTo",
        message: handTo
          ? "must be somebody else"
          : `must say who takes over the open decisions (${owned.length}), or null to leave them`,
      },
    ]);
  for (const { reference } of owned) {
    const command = { type: "handOver", input: { to: handTo } } as const;
    try {
      const { changes } = await prepareChange(
        tx,
        scope,
        { reference, command, version: null },
        write.requestId,
      );
      await makeChanges(tx, changes);
    } catch (error) {
      if (!(error instanceof AjarError) || error.code !== "invalid") throw error;
      const fields = error.fields.map(({ message }) => ({ field: "handTo", message }));
      throw new AjarError("invalid", "Nothing was changed.", fields);
    }
  }
  await tellOfMany(tx, scope.workspaceId);
}

/** What they did stays, and what they own is handed over in the same transaction. */
export function remove(scope: Scope, personId: string, going: Going, write: Write): Promise<Answer> {
  return inTurn(
    scope,
    write,
    async (tx, note) => {
      const found = await findManaged(tx, scope, personId);
      if (found.status === "removed") throw notInState("They are removed already.");
      if (personId === scope.personId)
        throw new AjarError("not-allowed", "You cannot remove yourself. Leave instead.");
      await keepASteward(tx, found);
      await handOverWork(tx, scope, personId, going, write);
      note({ kind: "removed", person: personId, data: {} });
      return answerWith(await setMembership(tx, scope, found, { status: "removed" }));
    },
    { timeout: LONG_MS },
  );
}

export function leave(scope: Scope, going: Going, write: Write): Promise<Answer> {
  return inTurn(
    scope,
    write,
    async (tx, note) => {
      const self = await findMember(tx, scope, scope.personId);
      await keepASteward(tx, self);
      await handOverWork(tx, scope, scope.personId, going, write);
      note({ kind: "left", data: {} });
      await setMembership(tx, scope, self, { status: "removed" });
      return { status: 204, headers: {}, body: {} };
    },
    { timeout: LONG_MS },
  );
}
