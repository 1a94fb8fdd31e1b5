import { database } from "../db.ts";
import { type Credentials, proveAtDoor } from "./credentials.ts";
import { knownDevice } from "./device.ts";
import { originOf } from "./origin.ts";
import { recordSecurityEvent } from "./record.ts";
import { startSession } from "./start-session.ts";

/** Lets somebody in who shows that it is them; tells their person, and the cookies to set. */
export async function signIn(
  credentials: Credentials,
  headers: Headers,
): Promise<{ personId: string; cookies: Headers }> {
  const { personId, recovered } = await proveAtDoor(credentials, headers);
  const event = { personId, ...originOf(headers) };
  const kind = knownDevice(headers, personId) === null ? "new_device" : "signed_in";
  await recordSecurityEvent(database(), { ...event, kind });
  if (recovered) await recordSecurityEvent(database(), { ...event, kind: "recovery_code_used" });
  return { personId, cookies: await startSession(personId, headers) };
}
