import { auth, session, sessionCookie } from "../auth.ts";
import type { Transaction } from "../db.ts";
import { env } from "../env.ts";
import { newId } from "../ids.ts";
import { newSecret } from "../secrets.ts";
import { signedToken } from "../session-token.ts";
import { cookie } from "./cookies.ts";
import { rememberDevice } from "./device.ts";

const LONGEST_USER_AGENT = 500;
const DAY_S = 24 * 60 * 60;

const cameFrom = (headers: Headers) => ({
  ipAddress: headers.get("x-forwarded-for") ?? "",
  userAgent: (headers.get("user-agent") ?? "").slice(0, LONGEST_USER_AGENT),
});

const cookieOf = (token: string, days: number) =>
  cookie(sessionCookie(), signedToken(token, env().secret), days);

/** Begins a session on this device; returns the cookies to set. */
export async function startSession(personId: string, headers: Headers): Promise<Headers> {
  const { internalAdapter } = await auth().$context;
  const { token } = await internalAdapter.createSession(personId, false, cameFrom(headers));
  const cookies = new Headers();
  cookies.append("set-cookie", cookieOf(token, session.expiresIn / DAY_S));
  cookies.append("set-cookie", rememberDevice(headers, personId));
  return cookies;
}

/** The same for a day and no longer, together with what it is good for; no device is remembered. */
export async function startBriefSession(
  tx: Pick<Transaction, "session">,
  { personId, expiresAt }: { readonly personId: string; readonly expiresAt: Date },
  headers: Headers,
): Promise<Headers> {
  const token = newSecret();
  await tx.session.create({
    data: { id: newId(), token, userId: personId, expiresAt, ...cameFrom(headers) },
  });
  return new Headers({ "set-cookie": cookieOf(token, 1) });
}
