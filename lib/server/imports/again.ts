import { z } from "zod";
import type { DecisionEvent } from "../../decisions/events.ts";
import { effectiveEvents } from "../../decisions/replay.ts";
import { saysTheSame } from "../../import/possible.ts";
import type { ImportedRecord } from "../../import/record.ts";
import type { Sql } from "../db.ts";
import { appendToMany } from "../decisions/append-many.ts";
import { loadHistories } from "../decisions/histories.ts";
import { inSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";
import type { Breath } from "./breath.ts";
import { aside } from "./connection.ts";
import { type Batch, importedEvent } from "./fresh.ts";

/** Records that came before, found again by their external key. */

const knownRows = z.array(z.object({ id: z.string(), key: z.string() }));

/**
 * Read outside the import's transaction, which is busy writing: a key stands in a file once, so nothing of it is missed. Each key
 * is looked up by itself, because a list of them makes the database read through all that the import has written so far.
 */
export async function findKnown(
  scope: Scope,
  records: readonly ImportedRecord[],
): Promise<Map<string, string>> {
  const keys = records.map(({ externalKey }) => externalKey);
  // Where several have one key (some were out of sight when the others came), the latest is kept.
  const rows = knownRows.parse(
    await aside()
      .$queryRaw`SELECT d.id::text, d.external_key AS key FROM unnest(${keys}::text[]) AS given(key)
      JOIN decision d ON d.workspace_id = ${scope.workspaceId}::uuid AND d.external_key = given.key
      WHERE ${inSightSql(scope)} ORDER BY d.id`,
  );
  return new Map(rows.map(({ id, key }) => [key, id]));
}

function lastImported(history: readonly DecisionEvent[]) {
  return effectiveEvents(history).findLast((event) => event.type === "imported")?.data;
}

/** The records that say something else than when they came last, by the id of their decision. */
export async function changedAmong(
  scope: Scope,
  known: ReadonlyMap<string, ImportedRecord>,
  breath: Breath,
): Promise<Map<string, ImportedRecord>> {
  const histories = await loadHistories(aside(), scope.workspaceId, [...known.keys()]);
  const changed = new Map<string, ImportedRecord>();
  for (const [id, record] of known) {
    const before = lastImported(histories.get(id) ?? []);
    if (before !== undefined && !saysTheSame(before, record)) changed.set(id, record);
    if (breath.due()) await breath.take();
  }
  return changed;
}

/** Writes the changed records as one more event each. Raising the versions comes first: it is the lock. Returns how many. */
export async function writeChanged(
  tx: Sql,
  batch: Batch,
  changed: ReadonlyMap<string, ImportedRecord>,
  breath: Breath,
): Promise<number> {
  if (changed.size === 0) return 0;
  const { scope, now, policies, requestId } = batch;
  const locked = await tx.$queryRaw<{ id: string; chainHead: Uint8Array }[]>`
    UPDATE decision d SET version = d.version + 1
     WHERE ${inSightSql(scope)} AND d.id = ANY(${[...changed.keys()]}::uuid[])
    RETURNING d.id, d.chain_head AS "chainHead"`;
  await appendToMany(tx, { scope, now, policies, requestId, breath }, locked, (id, before) => {
    const record = changed.get(id);
    if (!record || !before) throw new Error("A record that was found is not there.");
    return [importedEvent(batch, before.seq + 1, record)];
  });
  return locked.length;
}
