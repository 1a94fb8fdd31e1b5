/** Numbers as PostgreSQL sends them, one after the other: a tenth of the time that rows would take. In memory of their own, which others can be laid upon. */
const copied = (bytes: Uint8Array) => Buffer.from(new Uint8Array(bytes).buffer);

/** Of `float8send`. */
export const unpacked = (bytes: Uint8Array) => new Float64Array(copied(bytes).swap64().buffer);

/** Of `int4send`. */
export const unpackedWhole = (bytes: Uint8Array) => new Int32Array(copied(bytes).swap32().buffer);

/** Of `int2send`. */
export const unpackedSmall = (bytes: Uint8Array) => new Int16Array(copied(bytes).swap16().buffer);

const HALF = 2 ** 31;

/** Of `int4send`, of seconds less 2³¹: whole ones, none of them negative, over more than a hundred years in half the space of `float8`. */
export function unpackedSeconds(bytes: Uint8Array): Uint32Array {
  const seconds = new Uint32Array(unpackedWhole(bytes).buffer);
  for (let place = 0; place < seconds.length; place += 1) seconds[place] = (seconds[place] ?? 0) + HALF;
  return seconds;
}
