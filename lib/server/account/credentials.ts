import { AjarError } from "../../errors.ts";
import { database } from "../db.ts";
import { log } from "../log.ts";
import { addressOf } from "../throttle/address.ts";
import { countTry, forgetTries, type Guessed, requireOpen, takeTry } from "../throttle/guesses.ts";
import { knownDevice } from "./device.ts";
import { inTurn, passwordFits } from "./hashing.ts";
import { type Origin, originOf } from "./origin.ts";
import { recordSecurityEvent } from "./record.ts";
import { spendCode } from "./two-factor.ts";

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly code?: string | undefined;
}

interface Account {
  readonly personId: string;
  readonly password: string | null;
  /** The sealed secret, where two-factor is on. */
  readonly secret: string | null;
}

async function find(email: string): Promise<Account | null> {
  const [row] = await database().$queryRaw<Account[]>`
    SELECT p.id AS "personId", a.password, t.secret
      FROM person p LEFT JOIN account a ON a.user_id = p.id AND a.provider_id = 'credential'
      LEFT JOIN two_factor t ON t.person_id = p.id AND t.enabled_at IS NOT NULL
     WHERE p.email = ${email}`;
  return row ?? null;
}

/** Failed tries of the last hour from one address are one line with a number. */
async function noteFailure(personId: string, { address, device }: Origin): Promise<void> {
  const counted = await database().$executeRaw`
    UPDATE security_event SET times = times + 1, at = now()
     WHERE person_id = ${personId}::uuid AND kind = 'sign_in_failed' AND at > now() - interval '1 hour'
       AND address IS NOT DISTINCT FROM ${address}`;
  if (counted === 0)
    await recordSecurityEvent(database(), { personId, kind: "sign_in_failed", address, device });
}

/** Nobody waits for it: how long the answer takes must not tell whether there is such an account. */
function noteLater(personId: string | undefined, origin: Origin): void {
  if (personId === undefined) return;
  noteFailure(personId, origin).catch((error: unknown) =>
    log.warn({ err: error }, "a failed sign-in was not noted"),
  );
}

interface Proven {
  readonly personId: string;
  /** With a recovery code, which is used up now. */
  readonly recovered: boolean;
}

async function check(account: Account | null, given: Credentials): Promise<Proven> {
  const fits = await passwordFits(account?.password ?? null, given.password);
  if (!fits || !account) {
    throw new AjarError(
      "wrong-credentials",
      "Check both and try again. Capital letters count in the password.",
    );
  }
  const { personId, secret } = account;
  if (secret === null) return { personId, recovered: false };
  if (given.code === undefined)
    throw new AjarError("needs-code", "Look at your authenticator app, or take one of your recovery codes.");
  const spent = await spendCode(personId, secret, given.code);
  if (spent !== null) return { personId, recovered: spent === "recovery" };
  throw new AjarError("wrong-code", "It may have changed in the meantime. Each code works once.");
}

const isWrong = (error: unknown): boolean =>
  error instanceof AjarError && (error.code === "wrong-credentials" || error.code === "wrong-code");

/**
 * Whose e-mail, password and code these are. Every try is counted for its account (or for the device or session that is known)
 * before it is looked at; wrong ones also for the address they came from, which many people may share.
 */
async function prove(given: Credentials, headers: Headers, session: string | null): Promise<Proven> {
  const account = await find(given.email);
  const known = session ?? (account && knownDevice(headers, account.personId));
  const own: Guessed = known
    ? { by: "device", what: `${known} ${given.email}` }
    : { by: "account", what: given.email };
  const address: Guessed = { by: "address", what: addressOf(headers) };
  return inTurn(async () => {
    if (own.by === "account") await requireOpen(address);
    await takeTry(own);
    try {
      const proven = await check(account, given);
      await forgetTries(own);
      return proven;
    } catch (error) {
      if (isWrong(error)) {
        await countTry(address);
        noteLater(account?.personId, originOf(headers));
      }
      throw error;
    }
  });
}

/** For somebody who stands at the door. */
export function proveAtDoor(given: Credentials, headers: Headers): Promise<Proven> {
  return prove({ ...given, email: given.email.trim().toLowerCase() }, headers, null);
}

/** For somebody who is inside; they are believed for a while from now. */
export async function proveAgain(
  { email, sessionId }: { readonly email: string; readonly sessionId: string },
  given: Omit<Credentials, "email">,
  headers: Headers,
): Promise<void> {
  await prove({ ...given, email }, headers, sessionId);
  await database().session.updateMany({ where: { id: sessionId }, data: { provedAt: new Date() } });
}
