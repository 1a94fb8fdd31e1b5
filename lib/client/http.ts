import { problemOf, unreachable } from "./problem.ts";

/** What came back, or the `Problem` that it says. */
export async function settle<T>(response: Response | null): Promise<T> {
  if (!response) throw unreachable();
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return undefined as T;
  return response.json().catch(() => {
    throw unreachable();
  });
}

/** Reads JSON from the API; throws a `Problem` and nothing else. */
export async function get<T>(path: `/api/v1/${string}`, signal?: AbortSignal): Promise<T> {
  const headers = { accept: "application/json" };
  const response = await fetch(path, { headers, ...(signal && { signal }) }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    return null;
  });
  return settle<T>(response);
}
