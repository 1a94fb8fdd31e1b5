const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Numbers as PostgreSQL sends them, one after the other: a tenth of the time that rows would take. */
function unpack<Numbers extends Float64Array | Int32Array | Int16Array>(
  bytes: Uint8Array | null,
  numbers: (length: number) => Numbers,
  at: (view: DataView, place: number) => number,
): Numbers {
  const found = numbers((bytes?.byteLength ?? 0) / numbers(0).BYTES_PER_ELEMENT);
  if (bytes === null) return found;
  const view = viewOf(bytes);
  for (let place = 0; place < found.length; place += 1)
    found[place] = at(view, place * found.BYTES_PER_ELEMENT);
  return found;
}

/** Of `float8send`. */
export const unpacked = (bytes: Uint8Array | null) =>
  unpack(
    bytes,
    (length) => new Float64Array(length),
    (view, place) => view.getFloat64(place),
  );

/** Of `int4send`. */
export const unpackedWhole = (bytes: Uint8Array | null) =>
  unpack(
    bytes,
    (length) => new Int32Array(length),
    (view, place) => view.getInt32(place),
  );

/** Of `int2send`. */
export const unpackedSmall = (bytes: Uint8Array | null) =>
  unpack(
    bytes,
    (length) => new Int16Array(length),
    (view, place) => view.getInt16(place),
  );

const HALF = 2 ** 31;

/** Of `int4send`, of seconds less 2³¹: whole ones, none of them negative, over more than a hundred years in half the space of `float8`. */
export function unpackedSeconds(bytes: Uint8Array | null): Uint32Array {
  const seconds = new Uint32Array(unpackedWhole(bytes));
  for (let place = 0; place < seconds.length; place += 1) seconds[place] = (seconds[place] ?? 0) + HALF;
  return seconds;
}
