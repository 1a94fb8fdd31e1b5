import { v4 } from "uuid";
import { showAgain } from "./again.ts";
import { settle } from "./http.ts";
import { Problem } from "./problem.ts";

/**
 * Idempotency keys of requests whose outcome nobody knows yet. Whoever sends the same thing again, by hand or
 * automatically, sends it under the same key, so that it happens once.
 */
const unsettled = new Map<string, string>();

function keyOf(request: string): string {
  const key = unsettled.get(request) ?? v4();
  unsettled.set(request, key);
  return key;
}

interface Sending {
  readonly body: object;
  /** The version that an edit was made of. */
  readonly version?: number;
}

async function write<T>(method: "POST" | "PATCH", path: string, { body, version }: Sending): Promise<T> {
  const json = JSON.stringify(body);
  const request = `${method} ${path} ${version} ${json}`;
  const response = await fetch(path, {
    method,
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      "idempotency-key": keyOf(request),
      ...(version !== undefined && { "if-match": `"${version}"` }),
    },
    body: json,
  }).catch(() => null);
  // A server error may have happened before or after the deed: the key stays for the next try.
  if (response && response.status < 500) unsettled.delete(request);
  try {
    return await settle<T>(response);
  } catch (problem) {
    // Nothing was done yet: once they have shown that it is them, the same goes out again.
    const again = problem instanceof Problem && problem.code === "needs-reauthentication";
    if (again && (await showAgain())) return write(method, path, { body, ...(version && { version }) });
    throw problem;
  }
}

/** Sends JSON to the API and reads JSON back; throws a `Problem` and nothing else. */
export const post = <T>(path: `/api/v1/${string}`, body: object = {}) => write<T>("POST", path, { body });

/** The same for an edit of what was read in that version; a stale one throws `version-conflict` with the current copy. */
export const patch = <T>(path: `/api/v1/${string}`, body: object, version?: number) =>
  write<T>("PATCH", path, { body, ...(version !== undefined && { version }) });
