import type { DecisionEvent } from "../../decisions/events.ts";
import type { Transaction } from "../db.ts";
import { attachText, type StoredEvent } from "./free-text.ts";

interface DecisionKey {
  readonly workspaceId: string;
  readonly decisionId: string;
}

interface Stored {
  readonly events: readonly StoredEvent[];
  readonly texts: Readonly<Record<string, string | null>>;
}

/**
 * All events of one decision in order, with their words. The caller has made sure that the decision is in sight. One statement,
 * whose answer the database builds: every write begins with this, and rows through the client cost three times as much.
 */
export async function loadHistory(
  tx: Pick<Transaction, "$queryRaw">,
  { workspaceId, decisionId }: DecisionKey,
): Promise<DecisionEvent[]> {
  const [stored] = await tx.$queryRaw<Stored[]>`
    SELECT (SELECT coalesce(json_agg(json_build_object('seq', seq, 'batch', batch, 'type', type, 'actorId', actor_id,
                'occurredAt', occurred_at, 'recordedAt', recorded_at, 'data', data) ORDER BY seq), '[]')
              FROM event WHERE workspace_id = ${workspaceId}::uuid AND decision_id = ${decisionId}::uuid) AS events,
           (SELECT coalesce(json_object_agg(id, body), '{}')
              FROM free_text WHERE workspace_id = ${workspaceId}::uuid AND decision_id = ${decisionId}::uuid) AS texts`;
  if (!stored) return [];
  const bodies = new Map(Object.entries(stored.texts));
  return stored.events.map((event) => attachText(event, bodies));
}
