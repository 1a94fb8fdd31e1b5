import { base32 } from "@better-auth/utils/base32";
import { createOTP } from "@better-auth/utils/otp";

const STEP_MS = 30_000;

/** An authenticator app that was set up with a key: the codes it shows, now or some steps away from now. */
export function authenticator(key: string): (away?: number) => Promise<string> {
  const secret = new TextDecoder().decode(base32.decode(key));
  return (away = 0) => createOTP(secret).hotp(Math.floor(Date.now() / STEP_MS) + away);
}
