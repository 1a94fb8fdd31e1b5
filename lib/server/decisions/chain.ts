import { createHash } from "node:crypto";

/** A value as JSON with sorted keys: the same fact has the same bytes, whatever order the database gives its keys in. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}

/** Before the first event of a decision: its own identity, so that a whole chain cannot be moved to another one. */
export function chainStart(workspaceId: string, decisionId: string): Uint8Array<ArrayBuffer> {
  return sha256(`ajar decision ${workspaceId} ${decisionId}`);
}

/** What of an event is sealed: everything but the words themselves, which stand behind salted hashes. */
export interface SealedEvent {
  readonly seq: number;
  readonly batch: string;
  readonly type: string;
  readonly actor: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly data: unknown;
}

/** The link after `previous`: changing, removing or reordering any event changes every later one. */
export function link(previous: Uint8Array, event: SealedEvent): Uint8Array<ArrayBuffer> {
  const { seq, batch, type, actor, occurredAt, recordedAt, data } = event;
  return sha256(previous, canonicalJson({ seq, batch, type, actor, occurredAt, recordedAt, data }));
}

function sha256(...parts: (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}
