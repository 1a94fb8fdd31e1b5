import type { Command } from "../../decisions/commands.ts";
import type { DecideContext, KnownPerson } from "../../decisions/context.ts";
import type { DoorPolicy } from "../../decisions/events.ts";
import { type Door, asks as knownAsks } from "../../decisions/words.ts";
import type { Transaction } from "../db.ts";
import type { Scope } from "../scope.ts";
import { inSight } from "./sight.ts";

/** What the decider has to know of the world around the decision, read inside the transaction of the write. */

export type Policies = Readonly<Record<Door, DoorPolicy>>;

export async function loadPolicies(
  tx: Pick<Transaction, "doorPolicy">,
  workspaceId: string,
): Promise<Policies> {
  const rows = await tx.doorPolicy.findMany({ where: { workspaceId } });
  const policy = (door: Door): DoorPolicy => {
    const row = rows.find((candidate) => candidate.door === door);
    if (!row) throw new Error(`The workspace has no policy for ${door}.`);
    const asks = knownAsks.filter((ask) => row.asks.includes(ask));
    return { target: row.targetSeconds, enough: row.enough, cap: row.cap, asks };
  };
  return { two_way: policy("two_way"), one_way: policy("one_way") };
}

/** The inputs by which commands name people. */
const NAMING = ["owner", "to", "person"];

/** Those whom a command names, and the owner, who stands on the other side of an offer. */
function named({ input }: Command, owner: string | null): string[] {
  const ids = Object.entries(input).flatMap(([field, value]) => (NAMING.includes(field) ? [value] : []));
  return [owner, ...ids].filter((id) => typeof id === "string");
}

async function loadPeople(
  tx: Pick<Transaction, "membership">,
  workspaceId: string,
  ids: string[],
): Promise<Map<string, KnownPerson>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.membership.findMany({
    where: { workspaceId, personId: { in: ids }, status: "active" },
    select: { personId: true, role: true, standing: true },
  });
  return new Map(rows.map(({ personId: id, role, standing }) => [id, { id, role, standing }]));
}

async function findSuccessor(tx: Pick<Transaction, "decision">, scope: Scope, command: Command) {
  if (command.type !== "supersede" || command.input.by === undefined) return undefined;
  const where = { ...inSight(scope), reference: command.input.by };
  return (await tx.decision.findFirst({ where, select: { id: true } }))?.id;
}

/** What the decision itself brings along; the last event's time keeps the history in order where clocks of several servers differ. */
interface Subject {
  readonly id: string;
  readonly owner: string | null;
  readonly lastRecordedAt: string | null;
}

function nowAfter(last: string | null): string {
  const now = new Date().toISOString();
  return last !== null && last > now ? last : now;
}

export async function loadWorld(
  tx: Pick<Transaction, "doorPolicy" | "membership" | "decision">,
  scope: Scope,
  command: Command,
  decision: Subject,
  batch: string,
): Promise<DecideContext> {
  const { workspaceId, personId, role, standing, zone } = scope;
  return {
    now: nowAfter(decision.lastRecordedAt),
    zone,
    batch,
    decision: decision.id,
    actor: { id: personId, role, standing },
    policies: await loadPolicies(tx, workspaceId),
    people: await loadPeople(tx, workspaceId, named(command, decision.owner)),
    successor: await findSuccessor(tx, scope, command),
  };
}
