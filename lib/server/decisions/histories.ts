import type { DecisionEvent } from "../../decisions/events.ts";
import type { Transaction } from "../db.ts";
import { attachText } from "./free-text.ts";

/** The histories of many decisions at once, by their ids; like `loadHistory` for each of them. */
export async function loadHistories(
  tx: Pick<Transaction, "event" | "freeText">,
  workspaceId: string,
  ids: string[],
): Promise<Map<string, DecisionEvent[]>> {
  if (ids.length === 0) return new Map();
  const where = { workspaceId, decisionId: { in: ids } };
  const stored = await tx.event.findMany({ where, orderBy: [{ decisionId: "asc" }, { seq: "asc" }] });
  const texts = await tx.freeText.findMany({ where, select: { id: true, body: true } });
  const bodies = new Map(texts.map(({ id, body }) => [id, body]));
  const histories = new Map<string, DecisionEvent[]>(ids.map((id) => [id, []]));
  for (const event of stored) histories.get(event.decisionId)?.push(attachText(event, bodies));
  return histories;
}
