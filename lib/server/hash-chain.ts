import { createHash } from "node:crypto";

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(fields.map(([field, part]) => [field, sorted(part)]));
}

/** A value as JSON with sorted keys: the same fact has the same bytes, whatever order the database gives its keys in. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

export function sha256(...parts: (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}
