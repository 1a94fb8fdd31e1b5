import { prismaAdapter } from "better-auth/adapters/prisma";
// Without what it brings along for databases that it opens itself.
import { betterAuth } from "better-auth/minimal";
import { database } from "./db.ts";
import { env } from "./env.ts";
import { newId } from "./ids.ts";

const DAY = 24 * 60 * 60;
/** How long a session lasts, and after what time of use it is extended, in seconds. */
export const session = { expiresIn: 30 * DAY, updateAge: DAY } as const;

/** Its own prefix would be `__Secure-`; `__Host-` also ties the cookie to this host and path. Browsers take it over https only. */
export const sessionCookie = (): string => (env().url.startsWith("https:") ? "__Host-ajar" : "ajar");

function make() {
  const { url, secret } = env();
  const secure = url.startsWith("https:");
  return betterAuth({
    appName: "Ajar",
    baseURL: url,
    secret,
    database: prismaAdapter(database(), { provider: "postgresql", transaction: true }),
    user: { modelName: "person" },
    // Passwords are checked in `account/credentials.ts`, where guesses are counted before one is looked at.
    session: { ...session, cookieCache: { enabled: false } },
    advanced: {
      database: { generateId: newId },
      useSecureCookies: false,
      cookies: { session_token: { name: sessionCookie() } },
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/", secure },
    },
    telemetry: { enabled: false },
    logger: { level: "error" },
  });
}

let made: ReturnType<typeof make> | undefined;

/** Sign-in, made at the first request: building the app needs no database. */
export function auth(): ReturnType<typeof make> {
  made ??= make();
  return made;
}
