import { AjarError } from "../../errors.ts";
import { signalNames } from "../../metrics/signals.ts";
import type { Transaction } from "../db.ts";
import type { Answer, Write } from "../idempotency.ts";
import { newId } from "../ids.ts";
import type { Scope } from "../scope.ts";
import { inTurn } from "../workspace/in-turn.ts";
import type { SnoozeAsked } from "./operations.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

async function checkTeam(tx: Transaction, workspaceId: string, team: string | null): Promise<void> {
  if (team === null) return;
  const found = await tx.team.findFirst({ where: { workspaceId, id: team }, select: { id: true } });
  if (!found)
    throw new AjarError("invalid", "Nothing was put aside.", [{ field: "team", message: "is no team here" }]);
}

/** Puts a signal aside for everybody, for a while. One that was put aside before is so from now on for this reason. */
export function snoozeSignal(
  scope: Scope,
  { signal, team: asked, reason, days }: SnoozeAsked,
  write: Write,
): Promise<Answer> {
  const { workspaceId, personId } = scope;
  const team = asked ?? null;
  return inTurn(scope, write, async (tx, note) => {
    await checkTeam(tx, workspaceId, team);
    const createdAt = new Date();
    await tx.signalSnooze.updateMany({
      where: { workspaceId, signal, teamId: team, endedAt: null, until: { gt: createdAt } },
      data: { endedAt: createdAt },
    });
    const [id, until] = [newId(), new Date(createdAt.getTime() + days * DAY_MS)];
    await tx.signalSnooze.create({
      data: { workspaceId, id, signal, teamId: team, personId, reason, createdAt, until },
    });
    note({ kind: "signalSnoozed", data: { snooze: id, signal, team, until: until.toISOString() } });
    return { status: 201, headers: {}, body: { id, signal, team, reason, until: until.toISOString() } };
  });
}

/** Brings a signal back before its time. Doing it twice does no harm. */
export function endSnooze(scope: Scope, id: string, write: Write): Promise<Answer> {
  const { workspaceId } = scope;
  return inTurn(scope, write, async (tx, note) => {
    const found = await tx.signalSnooze.findFirst({ where: { workspaceId, id } });
    if (!found) throw new AjarError("not-found", "No signal was put aside by this.");
    const now = new Date();
    const { count } = await tx.signalSnooze.updateMany({
      where: { workspaceId, id, endedAt: null, until: { gt: now } },
      data: { endedAt: now },
    });
    const signal = signalNames.find((name) => name === found.signal);
    if (count > 0 && signal) note({ kind: "signalWoken", data: { snooze: id, signal, team: found.teamId } });
    return { status: 204, headers: {}, body: {} };
  });
}
