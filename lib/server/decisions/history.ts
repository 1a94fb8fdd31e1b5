import type { DecisionEvent } from "../../decisions/events.ts";
import type { Transaction } from "../db.ts";
import { attachText } from "./free-text.ts";

interface DecisionKey {
  readonly workspaceId: string;
  readonly decisionId: string;
}

/** All events of one decision in order, with their words. The caller has made sure that the decision is in sight. */
export async function loadHistory(
  tx: Pick<Transaction, "event" | "freeText">,
  { workspaceId, decisionId }: DecisionKey,
): Promise<DecisionEvent[]> {
  const where = { workspaceId, decisionId };
  const stored = await tx.event.findMany({
    where,
    orderBy: { seq: "asc" },
    select: {
      seq: true,
      batch: true,
      type: true,
      actorId: true,
      occurredAt: true,
      recordedAt: true,
      data: true,
    },
  });
  const texts = await tx.freeText.findMany({ where, select: { id: true, body: true } });
  const bodies = new Map(texts.map(({ id, body }) => [id, body]));
  return stored.map((event) => attachText(event, bodies));
}
