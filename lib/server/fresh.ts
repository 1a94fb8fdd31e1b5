import { AjarError } from "../errors.ts";

/** What only people may do, and what they show before they do it. */

/** How long somebody who showed that it is them is believed. */
const FRESH_MS = 15 * 60 * 1000;

export const PEOPLE_ONLY = "Only a person who is signed in can do this; a token cannot.";

interface Entered {
  readonly provedAt?: Date;
  readonly token?: object;
}

/** Tokens make no tokens and change nothing about how people sign in. */
export function requireSession({ token, provedAt }: Entered): void {
  if (token !== undefined || provedAt === undefined) throw new AjarError("not-allowed", PEOPLE_ONLY);
}

/** Before sensitive changes: whoever finds a browser open cannot take the account over. Takes a scope or a visitor. */
export function requireFresh(who: Entered): void {
  requireSession(who);
  if (Date.now() - (who.provedAt?.getTime() ?? 0) > FRESH_MS) {
    throw new AjarError(
      "needs-reauthentication",
      "It has been a while since you signed in. Give your password again and repeat this.",
    );
  }
}
