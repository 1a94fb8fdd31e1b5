import { randomFillSync } from "node:crypto";

/** Many small random parts come from one large one: asking the system costs more than all else that an id takes. */
const store = new Uint8Array(8 * 1024);
let used = store.length;

/** Random bytes, each of them given away once and not kept. */
export function randomPart(length: number): Uint8Array<ArrayBuffer> {
  if (used + length > store.length) {
    randomFillSync(store);
    used = 0;
  }
  const part = store.slice(used, used + length);
  store.fill(0, used, used + length);
  used += length;
  return part;
}
