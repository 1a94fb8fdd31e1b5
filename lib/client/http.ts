import { v4 } from "uuid";
import { problemOf, unreachable } from "./problem.ts";

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

/** Sends JSON to the API and reads JSON back; throws a `Problem` and nothing else. */
export async function post<T>(path: `/api/v1/${string}`, body: object = {}): Promise<T> {
  const json = JSON.stringify(body);
  const request = `${path} ${json}`;
  const response = await fetch(path, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      "idempotency-key": keyOf(request),
    },
    body: json,
  }).catch(() => null);

  if (!response) throw unreachable();
  // A server error may have happened before or after the deed: the key stays for the next try.
  if (response.status < 500) unsettled.delete(request);
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return undefined as T;
  return response.json().catch(() => {
    throw unreachable();
  });
}
