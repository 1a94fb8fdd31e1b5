import { leaving } from "../../decisions/decide/sharing.ts";
import type { DecisionEvent } from "../../decisions/events.ts";
import type { DecisionState } from "../../decisions/state.ts";
import type { Transaction } from "../db.ts";
import { appendToMany, type Together } from "../decisions/append-many.ts";
import { loadPolicies } from "../decisions/world.ts";
import type { Answer, Write } from "../idempotency.ts";
import { newId } from "../ids.ts";
import { Breath } from "../imports/breath.ts";
import type { Scope } from "../scope.ts";
import { inTurn } from "../workspace/in-turn.ts";
import { existing, lockTeams } from "./commands.ts";

const CHUNK = 1_000;
const LONGEST_MS = 5 * 60_000;

/** The decision leaves its team, by the same events as if its owner moved it. */
function eventsOf(before: DecisionState | null, { scope, now }: Together, batch: string): DecisionEvent[] {
  if (before === null) throw new Error("A decision of the team is not there.");
  return leaving(before, null).map((draft, place) => ({
    occurredAt: now,
    ...draft,
    seq: before.seq + 1 + place,
    batch,
    actor: scope.personId,
    recordedAt: now,
  }));
}

/**
 * All decisions of a team leave it, also those that nobody who administers can see: that a team cannot be deleted would tell
 * that there are such. What only the team saw is for the people on it from then on, so nobody sees more than before.
 */
async function emptyTeam(tx: Transaction, together: Together, teamId: string): Promise<void> {
  const { workspaceId } = together.scope;
  for (;;) {
    const chunk = await tx.decision.findMany({
      where: { workspaceId, teamId, voided: false },
      select: { id: true },
      orderBy: { id: "asc" },
      take: CHUNK,
    });
    if (chunk.length === 0) return;
    const locked = await tx.decision.updateManyAndReturn({
      where: { workspaceId, id: { in: chunk.map(({ id }) => id) }, voided: false },
      data: { version: { increment: 1 } },
      select: { id: true, chainHead: true },
    });
    const batch = newId();
    await appendToMany(tx, together, locked, (_, before) => eventsOf(before, together, batch));
  }
}

/** Deletes a team; those that were part of it move up, and its members and decisions stay without it. */
export async function deleteTeam(scope: Scope, id: string, write: Write): Promise<Answer> {
  const { workspaceId } = scope;
  return inTurn(
    scope,
    write,
    async (tx, note) => {
      const { name, parentId } = existing(await lockTeams(tx, scope), id);
      const now = new Date().toISOString();
      const policies = await loadPolicies(tx, workspaceId);
      const together = { scope, now, policies, requestId: write.requestId, breath: new Breath() };
      await emptyTeam(tx, together, id);
      await tx.team.updateMany({ where: { workspaceId, parentId: id }, data: { parentId } });
      await tx.team.delete({ where: { workspaceId_id: { workspaceId, id } } });
      note({ kind: "teamDeleted", data: { team: id, name } });
      return { status: 204, headers: {}, body: {} };
    },
    { timeout: LONGEST_MS },
  );
}
