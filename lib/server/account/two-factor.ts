import { randomBytes } from "node:crypto";
import { AjarError } from "../../errors.ts";
import { database, type Transaction } from "../db.ts";
import type { Visitor } from "../session.ts";
import { newRecoveryCodes, recoveryHash, seal, setUpWith, stepOf } from "./codes.ts";
import type { Origin } from "./origin.ts";
import { recordSecurityEvent } from "./record.ts";

/**
 * A second step at sign-in: a code of an authenticator app, or one of ten for the day on which it is lost. The sign-in
 * library's own way keeps the latter readable and takes the same code twice; this one does neither.
 */

const APP_CODE = /^\d{6}$/;
const SECRET_BYTES = 16;

/** Whether a code is good, which uses it up. Without a sealed secret two-factor is off, and none is. */
export async function spendCode(
  personId: string,
  sealed: string,
  given: string,
): Promise<"app" | "recovery" | null> {
  const code = given.replace(/\s/g, "");
  if (APP_CODE.test(code)) {
    const step = await stepOf(sealed, code, Date.now());
    if (step === null) return null;
    const { count } = await database().twoFactor.updateMany({
      where: { personId, lastStep: { lt: step } },
      data: { lastStep: step },
    });
    return count === 1 ? "app" : null;
  }
  const { count } = await database().recoveryCode.updateMany({
    where: { personId, hash: recoveryHash(personId, code), usedAt: null },
    data: { usedAt: new Date() },
  });
  return count === 1 ? "recovery" : null;
}

async function requireOff(personId: string): Promise<void> {
  const on = await database().twoFactor.findFirst({ where: { personId, enabledAt: { not: null } } });
  if (on) throw new AjarError("already-done", "Two-factor is on already. Switch it off first.");
}

/** A new secret for the authenticator app; nothing is asked for until a first code of it was shown. */
export async function beginTwoFactor({
  id: personId,
  email,
}: Visitor): Promise<{ uri: string; key: string }> {
  await requireOff(personId);
  const plain = randomBytes(SECRET_BYTES).toString("base64url");
  const secret = await seal(plain);
  await database().twoFactor.upsert({
    where: { personId },
    create: { personId, secret },
    update: { secret, lastStep: 0 },
  });
  return setUpWith(plain, email);
}

async function replaceRecoveryCodes(tx: Transaction, personId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { personId } });
  const rows = codes.map((code) => ({ personId, hash: recoveryHash(personId, code) }));
  await tx.recoveryCode.createMany({ data: rows });
  return codes;
}

/** Switches it on with a first code; gives the recovery codes, this once. */
export async function confirmTwoFactor(
  { id: personId }: Visitor,
  code: string,
  origin: Origin,
): Promise<string[]> {
  await requireOff(personId);
  const begun = await database().twoFactor.findUnique({ where: { personId } });
  if (!begun) throw new AjarError("wrong-state", "Begin by scanning the picture.");
  if ((await spendCode(personId, begun.secret, code)) !== "app") {
    throw new AjarError("invalid", "Nothing was changed.", [
      { field: "code", message: "is not the code that the app shows now" },
    ]);
  }
  return database().$transaction(async (tx) => {
    const { count } = await tx.twoFactor.updateMany({
      where: { personId, secret: begun.secret, enabledAt: null },
      data: { enabledAt: new Date() },
    });
    if (count === 0) throw new AjarError("wrong-state", "Another page began anew. Use that one.");
    await recordSecurityEvent(tx, { personId, kind: "two_factor_on", ...origin });
    return replaceRecoveryCodes(tx, personId);
  });
}

/** New recovery codes; the old ones open nothing from now on. */
export async function renewRecoveryCodes({ id: personId }: Visitor, origin: Origin): Promise<string[]> {
  return database().$transaction(async (tx) => {
    const on = await tx.twoFactor.findFirst({ where: { personId, enabledAt: { not: null } } });
    if (!on) throw new AjarError("wrong-state", "Two-factor is off.");
    await recordSecurityEvent(tx, { personId, kind: "recovery_codes_made", ...origin });
    return replaceRecoveryCodes(tx, personId);
  });
}

/** Switches it off; doing so twice does no harm. */
export async function endTwoFactor(
  tx: Transaction,
  personId: string,
  origin: Origin & { readonly actorId?: string },
): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { personId } });
  const before = await tx.twoFactor.findUnique({ where: { personId } });
  await tx.twoFactor.deleteMany({ where: { personId } });
  if (before?.enabledAt) await recordSecurityEvent(tx, { personId, kind: "two_factor_off", ...origin });
}

export async function switchTwoFactorOff({ id }: Visitor, origin: Origin): Promise<void> {
  await database().$transaction((tx) => endTwoFactor(tx, id, origin));
}
