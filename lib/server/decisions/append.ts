import type { Prisma } from "../../../prisma/generated/client.ts";
import type { DecisionEvent } from "../../decisions/events.ts";
import type { DecisionState } from "../../decisions/state.ts";
import { adding, type Change, erasingTexts } from "../bulk.ts";
import { link } from "./chain.ts";
import { detachText } from "./free-text.ts";
import { settleDerived } from "./projection.ts";

export interface Key {
  readonly workspaceId: string;
  readonly decisionId: string;
}

/** Events as rows: words detached, each sealed onto the one before. */
export function sealedRows(key: Key, head: Uint8Array, events: readonly DecisionEvent[], requestId: string) {
  let hash = new Uint8Array(head);
  const detached = events.map((event) => {
    const { data, texts } = detachText(event);
    const { seq, batch, type, actor, occurredAt, recordedAt } = event;
    hash = link(hash, { seq, batch, type, actor, occurredAt, recordedAt, data });
    const row: Prisma.EventCreateManyInput = {
      ...key,
      seq,
      batch,
      type,
      actorId: actor,
      occurredAt: new Date(occurredAt),
      recordedAt: new Date(recordedAt),
      data,
      hash,
      requestId,
    };
    return { row, texts };
  });
  return {
    head: hash,
    events: detached.map(({ row }) => row),
    texts: detached.flatMap(({ texts }) => texts.map((text) => ({ ...key, ...text }))),
  };
}

/** The events whose words were those of comments that have just been deleted. */
function deletedWords(before: DecisionState | null, after: DecisionState | null): readonly number[] {
  const there = new Set(before?.comments.flatMap(({ seq, deletedAt }) => (deletedAt === null ? [seq] : [])));
  const gone = after?.comments.filter(({ seq, deletedAt }) => deletedAt !== null && there.has(seq)) ?? [];
  return gone.flatMap(({ words }) => words);
}

/**
 * What changes as the history grows: its own rows, its words, and the tables that are derived from it. The decision's own row is
 * the caller's, who holds its lock.
 */
export function growth(
  key: Key,
  sealed: ReturnType<typeof sealedRows>,
  before: DecisionState | null,
  after: DecisionState | null,
): Change[] {
  return [
    ...adding("free_text", sealed.texts),
    ...adding("event", sealed.events),
    ...settleDerived(key, before, after),
    ...erasingTexts(deletedWords(before, after).map((seq) => ({ ...key, seq }))),
  ];
}
