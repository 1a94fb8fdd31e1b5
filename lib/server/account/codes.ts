import { randomInt, timingSafeEqual } from "node:crypto";
import { createOTP } from "@better-auth/utils/otp";
import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { env } from "../env.ts";
import { derivedSecret } from "../secrets.ts";

/** The codes of an authenticator app (RFC 6238), and those for the day on which it is lost. */

const STEP_MS = 30_000;
/** Clocks differ: the code before and the one after are good as well. */
const DRIFT = [-1, 0, 1];

export const seal = (secret: string): Promise<string> =>
  symmetricEncrypt({ key: env().secret, data: secret });
const unseal = (sealed: string): Promise<string> => symmetricDecrypt({ key: env().secret, data: sealed });

/** What an authenticator app is set up with: `otpauth://…`, for the picture and for typing. */
export function setUpWith(secret: string, email: string): { uri: string; key: string } {
  const uri = createOTP(secret).url("Ajar", email);
  return { uri, key: new URL(uri).searchParams.get("secret") ?? "" };
}

/** The time step whose code this is, around now; null where it is none of them. */
export async function stepOf(sealed: string, code: string, now: number): Promise<number | null> {
  const otp = createOTP(await unseal(sealed));
  let found: number | null = null;
  for (const drift of DRIFT) {
    const step = Math.floor(now / STEP_MS) + drift;
    if (same(await otp.hotp(step), code)) found = step;
  }
  return found;
}

function same(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)];
  return first.length === second.length && timingSafeEqual(first, second);
}

/** Letters and digits that are not taken for each other. */
const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
const HOW_MANY = 10;
const HALF = 5;

const half = () => Array.from({ length: HALF }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");

export const newRecoveryCodes = (): string[] => Array.from({ length: HOW_MANY }, () => `${half()}-${half()}`);

/** What is kept of a recovery code: short as it is, nobody can try them all without the secret of the installation. */
export function recoveryHash(personId: string, code: string): string {
  return derivedSecret("recovery", personId, code.toLowerCase().replace(/[^a-z0-9]/g, ""));
}
