import type { DecisionEvent } from "../../decisions/events.ts";
import type { Sql } from "../db.ts";
import { attachText, type StoredEvent } from "./free-text.ts";

/** The histories of many decisions at once, by their ids; like `loadHistory` for each of them. */
export async function loadHistories(
  tx: Pick<Sql, "$queryRaw">,
  workspaceId: string,
  ids: string[],
): Promise<Map<string, DecisionEvent[]>> {
  if (ids.length === 0) return new Map();
  const stored = await tx.$queryRaw<(StoredEvent & { readonly decisionId: string })[]>`
    SELECT decision_id AS "decisionId", seq, batch, type, actor_id AS "actorId", occurred_at AS "occurredAt",
           recorded_at AS "recordedAt", data
      FROM event WHERE workspace_id = ${workspaceId}::uuid AND decision_id = ANY(${ids}::uuid[])
     ORDER BY decision_id, seq`;
  const texts = await tx.$queryRaw<{ id: string; body: string | null }[]>`
    SELECT id, body FROM free_text
     WHERE workspace_id = ${workspaceId}::uuid AND decision_id = ANY(${ids}::uuid[])`;
  const bodies = new Map(texts.map(({ id, body }) => [id, body]));
  const histories = new Map<string, DecisionEvent[]>(ids.map((id) => [id, []]));
  for (const event of stored) histories.get(event.decisionId)?.push(attachText(event, bodies));
  return histories;
}
