import { AjarError } from "../errors.ts";

/** Reads JSON that strangers send. Nothing of ours nests deeper or has more keys, and what walks it later walks it in recursion. */

const DEEPEST = 32;
const MOST_KEYS = 20_000;

const OPENING = new Set(["{", "["]);
const CLOSING = new Set(["}", "]"]);

/**
 * How deep a text nests and how many keys its objects have, told before anything is built of it. For a text that is not JSON the
 * numbers mean nothing, and do no harm.
 *
 * @example shapeOf('{"a":[1]}') // { depth: 2, keys: 1 }
 */
export function shapeOf(text: string): { depth: number; keys: number } {
  let depth = 0;
  let open = 0;
  let keys = 0;
  let inString = false;
  for (let place = 0; place < text.length; place++) {
    const sign = text[place] ?? "";
    if (inString) {
      if (sign === "\\") place += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === ":") keys += 1;
    else if (OPENING.has(sign)) depth = Math.max(depth, ++open);
    else if (CLOSING.has(sign)) open -= 1;
  }
  return { depth, keys };
}

/** @param what names the text in the refusal, such as "The body" */
export function readJson(text: string, what: string): unknown {
  const { depth, keys } = shapeOf(text);
  if (depth > DEEPEST)
    throw new AjarError("malformed", `${what} is nested ${depth} levels deep; at most ${DEEPEST} are read.`);
  if (keys > MOST_KEYS)
    throw new AjarError("malformed", `${what} has ${keys} keys; at most ${MOST_KEYS} are read.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new AjarError("malformed", `${what} is not JSON.`);
  }
}
