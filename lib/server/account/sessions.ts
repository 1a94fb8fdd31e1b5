import { AjarError } from "../../errors.ts";
import { deviceWords } from "../../format/device.ts";
import { database } from "../db.ts";
import type { Visitor } from "../session.ts";
import type { Origin } from "./origin.ts";
import { recordSecurityEvent } from "./record.ts";
import type { SessionResource } from "./resource.ts";

/** Where somebody is signed in. */
export async function readSessions({ id, sessionId }: Visitor): Promise<SessionResource[]> {
  const rows = await database().session.findMany({
    where: { userId: id, expiresAt: { gt: new Date() } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    device: deviceWords(row.userAgent),
    address: row.ipAddress || null,
    startedAt: row.createdAt.toISOString(),
    seenAt: row.updatedAt.toISOString(),
    current: row.id === sessionId,
  }));
}

/** Ends one of one's own sessions; to the others it is as if it were not there. */
export async function endSession(visitor: Visitor, id: string, origin: Origin): Promise<void> {
  await database().$transaction(async (tx) => {
    const found = await tx.session.findFirst({ where: { id, userId: visitor.id } });
    if (!found) throw new AjarError("not-found", "There is no such session.");
    await tx.session.delete({ where: { id } });
    const about = deviceWords(found.userAgent);
    await recordSecurityEvent(tx, { personId: visitor.id, kind: "session_ended", about, ...origin });
  });
}

/** Signs out everywhere but here. */
export async function endOtherSessions({ id, sessionId }: Visitor, origin: Origin): Promise<void> {
  await database().$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { userId: id, id: { not: sessionId } } });
    if (count === 0) return;
    const about = count === 1 ? "1 other session" : `${count} other sessions`;
    await recordSecurityEvent(tx, { personId: id, kind: "session_ended", about, ...origin });
  });
}
