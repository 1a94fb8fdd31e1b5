/** Numbers as PostgreSQL sends them, one after the other: a tenth of the time that rows would take. In memory of their own, which others can be laid upon. */
const copied = (bytes: Uint8Array) => Buffer.from(new Uint8Array(bytes).buffer);

/** Of `float8send`. */
export const unpacked = (bytes: Uint8Array) => new Float64Array(copied(bytes).swap64().buffer);

/** Of `int4send`. */
export const unpackedWhole = (bytes: Uint8Array) => new Int32Array(copied(bytes).swap32().buffer);

/** Of `int2send`. */
export const unpackedSmall = (bytes: Uint8Array) => new Int16Array(copied(bytes).swap16().buffer);

/** Of `int8send`, the upper half of each before the lower. */
export const unpackedHalves = (bytes: Uint8Array) => new Uint32Array(copied(bytes).swap32().buffer);
