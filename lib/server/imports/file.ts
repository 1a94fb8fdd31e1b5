import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { AjarError } from "../../errors.ts";
import type { Pieces } from "../../import/preview.ts";

const LARGEST = 64 * 1024 * 1024;
const PIECE = 64 * 1024;

/** Why a file does not do. */
export const refuse = (message: string) =>
  new AjarError("invalid", "Nothing was imported.", [{ field: "file", message }]);

/** The encoding that the bytes speak for; what is not UTF-8 comes from a program that is older than it. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

/** A file as it can be handed to another process. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly encoding: string;
}

function* decoded({ bytes, encoding }: Source): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
  }
  yield decoder.decode();
}

/** The text of a file, from its beginning at each call. */
export const piecesOf =
  (source: Source): Pieces =>
  () =>
    decoded(source);

const startsWith = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, place) => bytes[place] === byte);

/** A file that was sent. @throws where it is none that could be read */
export async function readFile(file: File): Promise<{ name: string; source: Source }> {
  if (file.size === 0) throw refuse("is empty");
  if (file.size > LARGEST) throw new AjarError("too-large", "A file may have at most 64 MiB.");
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw refuse("is a workbook; open it and save the sheet as CSV");
  }
  const encoding = encodingOf(bytes);
  if (!encoding.startsWith("utf-16") && bytes.subarray(0, PIECE).includes(0))
    throw refuse("is not a text file");
  const name = file.name.toWellFormed().trim().slice(0, 200) || "file.csv";
  return { name, source: { bytes, encoding } };
}

/** Names a row that has no key of its own. */
export function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
