import { v7 } from "uuid";
import { randomPart } from "./random.ts";

const RANDOM_BYTES = 16;

/** Within a millisecond ids are counted, from a random number that leaves room to count. */
let millisecond = 0;
let count = 0;

/** Ids carry their time first, so that new rows stand together in every index; each sorts after the one before. */
export function newId(): string {
  const random = randomPart(RANDOM_BYTES);
  const now = Date.now();
  if (now > millisecond) {
    millisecond = now;
    count = new DataView(random.buffer).getUint32(6) & 0x7fff_ffff;
  } else {
    count += 1;
  }
  return v7({ random, msecs: millisecond, seq: count });
}
