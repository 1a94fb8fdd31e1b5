import { canonicalJson, sha256 } from "../hash-chain.ts";

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
