import { canonicalJson, sha256 } from "../hash-chain.ts";

/** Before the first event of a workspace: its own identity. */
export const chainStart = (workspaceId: string): Uint8Array<ArrayBuffer> =>
  sha256(`ajar workspace ${workspaceId}`);

/** What of an event is sealed. */
interface SealedEvent {
  readonly seq: number;
  readonly type: string;
  readonly actorId: string;
  readonly personId: string | null;
  readonly recordedAt: Date;
  readonly data: unknown;
}

/** The link after `previous`. */
export function link(previous: Uint8Array, event: SealedEvent): Uint8Array<ArrayBuffer> {
  const { seq, type, actorId, personId, data } = event;
  const recordedAt = event.recordedAt.toISOString();
  return sha256(previous, canonicalJson({ seq, type, actorId, personId, recordedAt, data }));
}
