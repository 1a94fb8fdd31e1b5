import { readReset } from "./reset.ts";

/** For whom the link of this address sets a password; null where it is not good. */
export async function loadReset(token: string): Promise<{ name: string; email: string } | null> {
  return readReset(token);
}
