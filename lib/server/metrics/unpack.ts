/** Numbers as PostgreSQL sends them, one after the other: a tenth of the time that rows would take. In memory of their own, which others can be laid upon. */
const copied = (bytes: Uint8Array) => Buffer.from(new Uint8Array(bytes).buffer);

/** Of `float8send`. */
export const unpacked = (bytes: Uint8Array) => new Float64Array(copied(bytes).swap64().buffer);

/** Of `int4send`. */
export const unpackedWhole = (bytes: Uint8Array) => new Int32Array(copied(bytes).swap32().buffer);

/** Of `int2send`. */
export const unpackedSmall = (bytes: Uint8Array) => new Int16Array(copied(bytes).swap16().buffer);

/** Of `int8send`, of a number that takes the lower half and another one above it: neither is negative. */
export function unpackedPairs(bytes: Uint8Array): {
  readonly upper: Int16Array;
  readonly lower: Uint32Array;
} {
  const halves = unpackedWhole(bytes);
  const [upper, lower] = [new Int16Array(halves.length / 2), new Uint32Array(halves.length / 2)];
  for (let place = 0; place < lower.length; place += 1) {
    upper[place] = halves[2 * place] ?? 0;
    lower[place] = halves[2 * place + 1] ?? 0;
  }
  return { upper, lower };
}
