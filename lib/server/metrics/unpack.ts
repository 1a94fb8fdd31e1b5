const BYTES = 8;

/** Doubles as PostgreSQL sends them, one after the other: a tenth of the time that rows would take. */
export function unpacked(bytes: Uint8Array | null): Float64Array {
  if (bytes === null) return new Float64Array();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = new Float64Array(bytes.byteLength / BYTES);
  for (let place = 0; place < numbers.length; place += 1) numbers[place] = view.getFloat64(place * BYTES);
  return numbers;
}
