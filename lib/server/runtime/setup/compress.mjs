import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What a browser may ask for, with the ending of its file. */
export const ENCODINGS = { br: ".br", gzip: ".gz" };

const TEXT = /\.(js|css)$/;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** @param {string} file */
async function compressOne(file) {
  const text = await readFile(file);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  await writeFile(file + ENCODINGS.br, await brotli(text, { params }));
  await writeFile(file + ENCODINGS.gzip, await zip(text, { level: 9 }));
}

/**
 * Puts scripts and style sheets beside themselves as they travel: as small as they get, and once instead of for every visitor.
 * @param {string} directory
 */
export async function compress(directory) {
  const files = await readdir(directory, { recursive: true });
  await Promise.all(
    files.filter((file) => TEXT.test(file)).map((file) => compressOne(join(directory, file))),
  );
}
