import { AjarError } from "../../errors.ts";
import { type Database, database, type Transaction } from "../db.ts";
import { env } from "../env.ts";
import { type Answer, once, type Write } from "../idempotency.ts";
import type { Scope } from "../scope.ts";
import { derivedSecret, hashSecret, newSecret } from "../secrets.ts";
import { hashPassword } from "./hashing.ts";
import type { Origin } from "./origin.ts";
import { replacePassword } from "./password.ts";
import { recordSecurityEvent } from "./record.ts";
import { endTwoFactor } from "./two-factor.ts";

const VALID_MS = 24 * 60 * 60 * 1000;

/**
 * Whoever resets a password can come in as that person, everywhere. So it takes somebody who stands at least as high as they
 * do, in every workspace they are in: an admin for admins and below, a steward for everybody.
 */
async function mayReset(tx: Transaction, granterId: string, personId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ beyond: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM membership m
        LEFT JOIN membership g ON g.workspace_id = m.workspace_id AND g.person_id = ${granterId}::uuid AND g.status = 'active'
                              AND (g.role = 'steward' OR (g.role = 'admin' AND m.role <> 'steward'))
       WHERE m.person_id = ${personId}::uuid AND m.status <> 'removed' AND g.person_id IS NULL) AS beyond`;
  return row?.beyond === false;
}

/** A link by which a member sets a new password, once; there is no mail, so the admin hands it over. */
export async function makeResetLink(
  scope: Scope,
  personId: string,
  { endsTwoFactor }: { readonly endsTwoFactor: boolean },
  write: Write,
  origin: Origin,
): Promise<Answer> {
  const { workspaceId, personId: madeBy } = scope;
  const secret = derivedSecret("reset", workspaceId, madeBy, write.key);
  const answer = await once(scope, write, async (tx) => {
    const key = { workspaceId_personId: { workspaceId, personId } };
    const member = await tx.membership.findUnique({ where: key });
    if (!member || member.service || member.status === "removed")
      throw new AjarError("not-found", "There is no such person here.");
    if (!(await mayReset(tx, madeBy, personId)))
      throw new AjarError(
        "not-allowed",
        "Only a steward, or somebody with at least their rights everywhere, can do this.",
      );
    // The newest link is the only one: whoever made another by mistake need not hunt for it.
    await tx.passwordReset.deleteMany({ where: { personId } });
    const expiresAt = new Date(Date.now() + VALID_MS);
    await tx.passwordReset.create({
      data: { hash: hashSecret(secret), personId, madeBy, endsTwoFactor, expiresAt },
    });
    await recordSecurityEvent(tx, { personId, kind: "reset_link_made", actorId: madeBy, ...origin });
    return { status: 201, headers: {}, body: { expiresAt: expiresAt.toISOString() } };
  });
  return { ...answer, body: { ...answer.body, url: `${env().url}/reset/${secret}` } };
}

/**
 * A link for somebody whom nobody else can help, such as the only steward; whoever can run commands on the server has everything
 * already. Null where nobody has an account with this address.
 */
export async function resetByOperator(db: Database, email: string): Promise<string | null> {
  const where = { email: email.trim().toLowerCase(), accounts: { some: {} } };
  const person = await db.person.findFirst({ where, select: { id: true } });
  if (!person) return null;
  const token = newSecret();
  const row = { hash: hashSecret(token), personId: person.id, madeBy: person.id, endsTwoFactor: true };
  await db.$transaction(async (tx) => {
    await tx.passwordReset.deleteMany({ where: { personId: person.id } });
    await tx.passwordReset.create({ data: { ...row, expiresAt: new Date(Date.now() + VALID_MS) } });
    await recordSecurityEvent(tx, { personId: person.id, kind: "reset_link_made" });
  });
  return token;
}

async function findOpen(tx: Pick<Transaction, "passwordReset">, token: string) {
  const found = await tx.passwordReset.findUnique({ where: { hash: hashSecret(token) } });
  return found && found.expiresAt.getTime() > Date.now() ? found : null;
}

/** For whom a link sets a password; null where it is not good. */
export async function readReset(token: string): Promise<{ name: string; email: string } | null> {
  const found = await findOpen(database(), token);
  return (
    found &&
    database().person.findUnique({ where: { id: found.personId }, select: { name: true, email: true } })
  );
}

/** Sets the password, signs out everywhere and uses the link up. Their person sees that it happened, and who made the link. */
export async function resetWith(token: string, password: string, origin: Origin): Promise<void> {
  const gone = new AjarError("not-found", "This link was used, or its time is over. Ask for a new one.");
  if (!(await findOpen(database(), token))) throw gone;
  const hashed = await hashPassword(password);
  await database().$transaction(async (tx) => {
    const found = await findOpen(tx, token);
    if (!found) throw gone;
    const { personId, madeBy, hash, endsTwoFactor } = found;
    const { count } = await tx.passwordReset.deleteMany({ where: { hash } });
    // Two browsers with one link: the row lets one of them through.
    if (count === 0) throw gone;
    await replacePassword(tx, personId, hashed, {});
    const by = { ...origin, ...(madeBy !== personId && { actorId: madeBy }) };
    await recordSecurityEvent(tx, { personId, kind: "password_reset", ...by });
    if (endsTwoFactor) await endTwoFactor(tx, personId, by);
  });
}
