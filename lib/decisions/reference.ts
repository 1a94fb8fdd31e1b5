/** Digits and letters without I, L, O and U, which are read for others or spell words: 32, so that five bits choose one. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The short name of a decision from random bytes. Every byte gives one character, all 32 of them equally often, because
 * 32 divides 256; five characters give 33.5 million references.
 *
 * @throws RangeError where there are fewer bytes than characters.
 * @example referenceFrom(crypto.getRandomValues(new Uint8Array(5))) // "K7F3Q"
 */
export function referenceFrom(bytes: Uint8Array, length = 5): string {
  if (bytes.length < length) throw new RangeError(`A reference of ${length} characters needs as many bytes.`);
  return Array.from(bytes.subarray(0, length), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join("");
}

/**
 * A reference as somebody typed or read it aloud, in the form in which it is stored: capitals, O as zero, I and L as one.
 * It does not say whether the result is a reference; the schema `reference` does.
 *
 * @example normaliseReference(" k7fo1 ") // "K7F01"
 */
export function normaliseReference(input: string): string {
  return input.trim().toUpperCase().replaceAll("O", "0").replaceAll(/[IL]/g, "1");
}
