import { Prisma } from "../../../prisma/generated/client.ts";
import type { DecisionEvent } from "../../decisions/events.ts";
import { AjarError } from "../../errors.ts";
import { database, type Transaction } from "../db.ts";
import type { Scope } from "../scope.ts";
import { attachText, type StoredEvent } from "./free-text.ts";
import { inSight, inSightSql, remainsInSight } from "./sight.ts";

/** A decision with all that ever happened to it, in order and with its words: what every command and every page begins with. */
export interface Found {
  readonly id: string;
  readonly version: number;
  readonly chainHead: Uint8Array;
  readonly events: DecisionEvent[];
}

interface Stored extends Omit<Found, "events"> {
  readonly events: readonly StoredEvent[];
  readonly texts: Readonly<Record<string, string | null>>;
}

/** One statement, whose answer the database builds: row by row through the client, a long history costs three times as much. */
const stored = Prisma.sql`
  SELECT d.id, d.version, d.chain_head AS "chainHead",
         (SELECT coalesce(json_agg(json_build_object('seq', seq, 'batch', batch, 'type', type, 'actorId', actor_id,
              'occurredAt', occurred_at, 'recordedAt', recorded_at, 'data', data) ORDER BY seq), '[]')
            FROM event e WHERE e.workspace_id = d.workspace_id AND e.decision_id = d.id) AS events,
         (SELECT coalesce(json_object_agg(id, body), '{}')
            FROM free_text t WHERE t.workspace_id = d.workspace_id AND t.decision_id = d.id) AS texts
    FROM decision d`;

function onlyOne([found]: readonly Stored[]): Found | null {
  if (!found) return null;
  const { texts, ...row } = found;
  const bodies = new Map(Object.entries(texts));
  return { ...row, events: found.events.map((event) => attachText(event, bodies)) };
}

/** The decision of this reference, as far as it is in sight. */
export async function findDecision(
  db: Pick<Transaction, "$queryRaw">,
  scope: Scope,
  reference: string,
): Promise<Found | null> {
  return onlyOne(
    await db.$queryRaw<Stored[]>`${stored} WHERE ${inSightSql(scope)} AND d.reference = ${reference}`,
  );
}

/** The same by its id, whoever asks: only where what it says does not reach them. */
export async function findById(
  db: Pick<Transaction, "$queryRaw">,
  workspaceId: string,
  id: string,
): Promise<Found | null> {
  return onlyOne(
    await db.$queryRaw<
      Stored[]
    >`${stored} WHERE d.workspace_id = ${workspaceId}::uuid AND d.id = ${id}::uuid`,
  );
}

/** Whether a decision is in sight, or was until its opening was undone: whoever did that may hear so again. */
export async function remains(scope: Scope, reference: string): Promise<boolean> {
  const where = { ...remainsInSight(scope), reference };
  return (await database().decision.findFirst({ where, select: { id: true } })) !== null;
}

/** Refuses whoever asks for a decision that is not there, or not for them. */
export async function requireInSight(scope: Scope, reference: string): Promise<void> {
  const where = { ...inSight(scope), reference };
  const found = await database().decision.findFirst({ where, select: { id: true } });
  if (!found) throw new AjarError("not-found", "There is no such decision.");
}
