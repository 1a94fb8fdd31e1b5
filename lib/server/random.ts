import { randomFillSync } from "node:crypto";

const SUPPLY = 4096;

let supply = new Uint8Array(SUPPLY);
let used = SUPPLY;

/** A few random bytes. Asking the system for them takes longer than all else that is done with them, so that it is asked seldom. */
export function randomPart(length: number): Uint8Array<ArrayBuffer> {
  if (used + length > SUPPLY) {
    supply = randomFillSync(new Uint8Array(SUPPLY));
    used = 0;
  }
  const part = supply.slice(used, used + length);
  // Nobody finds here what was given to somebody.
  supply.fill(0, used, used + length);
  used += length;
  return part;
}
