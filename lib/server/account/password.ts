import { database, type Transaction } from "../db.ts";
import type { Visitor } from "../session.ts";
import { hashPassword } from "./hashing.ts";
import type { Origin } from "./origin.ts";
import { recordSecurityEvent } from "./record.ts";

/** Sets a new password and signs out everywhere, but for one session where there is one to keep. */
export async function replacePassword(
  tx: Transaction,
  personId: string,
  password: string,
  { keep }: { readonly keep?: string },
): Promise<void> {
  await tx.account.updateMany({ where: { userId: personId, providerId: "credential" }, data: { password } });
  await tx.session.deleteMany({ where: { userId: personId, ...(keep && { id: { not: keep } }) } });
  await tx.passwordReset.deleteMany({ where: { personId } });
}

/** Changes one's own password; whoever is signed in elsewhere has to sign in again. */
export async function changePassword(
  { id: personId, sessionId }: Visitor,
  password: string,
  origin: Origin,
): Promise<void> {
  const hashed = await hashPassword(password);
  await database().$transaction(async (tx) => {
    await replacePassword(tx, personId, hashed, { keep: sessionId });
    await recordSecurityEvent(tx, { personId, kind: "password_changed", ...origin });
  });
}
