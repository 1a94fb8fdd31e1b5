import { adding, erasingTexts, makeChanges } from "../bulk.ts";
import { database, type Transaction } from "../db.ts";
import { growth, type Key, sealedRows } from "../decisions/append.ts";
import { chainStart } from "../decisions/chain.ts";
import { decisionRow, factsRow } from "../decisions/rows.ts";
import { loadPolicies, type Policies } from "../decisions/world.ts";
import { newId } from "../ids.ts";
import { freeReferences } from "../imports/fresh.ts";
import type { Scope } from "../scope.ts";
import type { OwnRecord } from "./records.ts";
import { type Cast, OWN_TAG, storyOf } from "./story.ts";
import type { Story } from "./telling.ts";

/** Writes one decision with its whole history. */
export async function writeStory(
  tx: Transaction,
  key: Key,
  reference: string,
  { events, state }: Story,
  { zone, policies }: { readonly zone: string; readonly policies: Policies },
): Promise<void> {
  const { workspaceId, decisionId } = key;
  const sealed = sealedRows(key, chainStart(workspaceId, decisionId), events, newId());
  await tx.decision.create({
    data: {
      ...decisionRow(state),
      workspaceId,
      id: decisionId,
      reference,
      version: new Set(events.map(({ batch }) => batch)).size,
      seq: state.seq,
      chainHead: sealed.head,
      updatedAt: new Date(events.at(-1)?.recordedAt ?? 0),
    },
  });
  const facts = adding("facts", [{ ...key, ...factsRow(state, zone, policies) }]);
  await makeChanges(tx, [...growth(key, sealed, null, state), ...facts]);
  // Words of comments that are deleted by the end have to be there before they can go.
  const deleted = state.comments.flatMap(({ deletedAt, words }) => (deletedAt === null ? [] : words));
  await makeChanges(tx, erasingTexts(deleted.map((seq) => ({ ...key, seq }))));
}

/** Writes Ajar's own decisions with their whole histories: all of them or, where they are there already, none. */
export async function writeOwn(
  { workspaceId, zone }: Scope,
  cast: Cast,
  records: readonly OwnRecord[],
): Promise<void> {
  await database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('ajar sample', 0))`;
      const there = await tx.decision.findFirst({
        where: { workspaceId, tags: { has: OWN_TAG } },
        select: { id: true },
      });
      if (there) return;
      const policies = await loadPolicies(tx, workspaceId);
      const references = await freeReferences(tx, workspaceId, records.length);
      for (const [place, record] of records.entries()) {
        const key = { workspaceId, decisionId: newId() };
        const { events, state } = storyOf(record, cast, { decision: key.decisionId, policies, zone });
        await writeStory(tx, key, references[place] ?? "", { events, state }, { zone, policies });
      }
    },
    { timeout: 60_000 },
  );
}
