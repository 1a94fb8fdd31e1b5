import { sessionCookie } from "../auth.ts";
import { env } from "../env.ts";

const DAY_S = 24 * 60 * 60;
/** Browsers keep no cookie for longer than 400 days. */
export const LONGEST_DAYS = 400;

/** A cookie of this host that no script can read and no other site sends along with a form. */
export function cookie(name: string, value: string, days: number): string {
  const secure = env().url.startsWith("https:") ? "; Secure" : "";
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${days * DAY_S}; HttpOnly; SameSite=Lax${secure}`;
}

/** Beside the session's; with the same prefix, so that it too belongs to this host alone. */
export const deviceCookie = (suffix: string): string => `${sessionCookie()}-device-${suffix}`;
