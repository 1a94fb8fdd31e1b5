import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  try {
    if (!statSync(path).isDirectory()) return [path];
  } catch {
    return [];
  }
  return readdirSync(path)
    .sort()
    .filter((name) => name !== "generated" && !name.endsWith(".tsbuildinfo"))
    .flatMap((name) => filesUnder(join(path, name)));
}

/**
 * One value for the content of these files: equal content, equal value, whatever the times say after a checkout.
 * @param {string[]} paths @param {string[]} more
 */
export function contentOf(paths, more = []) {
  const hash = createHash("sha256");
  for (const word of more) hash.update(`${word}\0`);
  for (const file of paths.flatMap(filesUnder)) {
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/**
 * Whether this was made from just that. A stamp is written last, so what was interrupted has none.
 * @param {string} file @param {string} value
 */
export function isStamped(file, value) {
  try {
    return readFileSync(file, "utf8") === value;
  } catch {
    return false;
  }
}

/** @param {string} file @param {string} value */
export const stamp = (file, value) => writeFileSync(file, value);
/** @param {string} file */
export const removeStamp = (file) => rmSync(file, { force: true });
