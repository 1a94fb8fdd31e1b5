import type { SecurityEventKind } from "../../../prisma/generated/enums.ts";
import { database, type Transaction } from "../db.ts";
import { newId } from "../ids.ts";
import type { Origin } from "./origin.ts";

interface NewSecurityEvent extends Partial<Origin> {
  readonly personId: string;
  readonly kind: SecurityEventKind;
  /** Somebody else who did it. */
  readonly actorId?: string;
  /** What it was done to. */
  readonly about?: string;
}

/** Writes down what happened to somebody's way in, together with what happened. */
export async function recordSecurityEvent(
  tx: Pick<Transaction, "securityEvent">,
  event: NewSecurityEvent,
): Promise<void> {
  await tx.securityEvent.create({ data: { ...event, id: newId() } });
}

const KEPT_DAYS = 90;

export async function forgetOldSecurityEvents(): Promise<void> {
  const oldest = new Date(Date.now() - KEPT_DAYS * 24 * 60 * 60 * 1000);
  await database().securityEvent.deleteMany({ where: { at: { lt: oldest } } });
}
