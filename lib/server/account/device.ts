import { timingSafeEqual } from "node:crypto";
import { derivedSecret, hashSecret, newSecret } from "../secrets.ts";
import { cookieNamed } from "../session-token.ts";
import { cookie, deviceCookie, LONGEST_DAYS } from "./cookies.ts";

/**
 * A device on which somebody has signed in before. Guesses from elsewhere do not lock it out: it has a count of its own. The
 * cookie opens nothing; it says who was here, signed, and each person has one of their own.
 */

const nameFor = (personId: string) => deviceCookie(hashSecret(`device of ${personId}`).slice(0, 12));
const signatureOf = (device: string, personId: string) => derivedSecret("device", device, personId);

function same(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)];
  return first.length === second.length && timingSafeEqual(first, second);
}

/** The id of the device, where this person has signed in on it; null for one that is new. */
export function knownDevice(headers: Headers, personId: string): string | null {
  const value = cookieNamed(nameFor(personId), headers.get("cookie") ?? "") ?? "";
  const [device = "", signature = ""] = value.split(".");
  return device !== "" && same(signature, signatureOf(device, personId)) ? device : null;
}

/** The cookie by which the device is known from now on. */
export function rememberDevice(headers: Headers, personId: string): string {
  const device = knownDevice(headers, personId) ?? newSecret();
  return cookie(nameFor(personId), `${device}.${signatureOf(device, personId)}`, LONGEST_DAYS);
}
