import { auth, session, sessionCookie } from "../auth.ts";
import { env } from "../env.ts";
import { signedToken } from "../session-token.ts";
import { cookie } from "./cookies.ts";
import { rememberDevice } from "./device.ts";

const LONGEST_USER_AGENT = 500;
const DAY_S = 24 * 60 * 60;

/** Begins a session on this device; returns the cookies to set. */
export async function startSession(personId: string, headers: Headers): Promise<Headers> {
  const { internalAdapter } = await auth().$context;
  const { token } = await internalAdapter.createSession(personId, false, {
    ipAddress: headers.get("x-forwarded-for") ?? "",
    userAgent: (headers.get("user-agent") ?? "").slice(0, LONGEST_USER_AGENT),
  });
  const cookies = new Headers();
  const value = signedToken(token, env().secret);
  cookies.append("set-cookie", cookie(sessionCookie(), value, session.expiresIn / DAY_S));
  cookies.append("set-cookie", rememberDevice(headers, personId));
  return cookies;
}
