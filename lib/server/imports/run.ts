import { setTimeout as sleep } from "node:timers/promises";
import { openSheet } from "../../import/csv.ts";
import type { Mapping } from "../../import/mapping.ts";
import { readRecords } from "../../import/preview.ts";
import type { ImportedRecord } from "../../import/record.ts";
import type { Sql } from "../db.ts";
import { loadPolicies } from "../decisions/world.ts";
import { tellOfMany } from "../live/tell.ts";
import { log } from "../log.ts";
import { onDrain } from "../runtime/state.ts";
import type { Scope } from "../scope.ts";
import { changedAmong, findKnown, writeChanged } from "./again.ts";
import { Breath } from "./breath.ts";
import { aside, inTransaction, type Writing } from "./connection.ts";
import { fingerprint, piecesOf, type Source } from "./file.ts";
import { type Batch, prepareFresh, writeDecisions, writeTheirHistory } from "./fresh.ts";
import { planAsItGrows, prepareLong } from "./long.ts";
import { INTERRUPTED } from "./queries.ts";

/** Records written at a time. */
const CHUNK = 250;
const LONGEST_MS = 30 * 60_000;
const BEAT_MS = 1_000;
const TURN_MS = 300;

/** Plain values, so that it can be handed to another process. */
export interface Job {
  readonly scope: Scope;
  readonly id: string;
  readonly source: Source;
  readonly mapping: Mapping;
  readonly requestId: string;
}

interface Counts {
  processed: number;
  added: number;
  changed: number;
  unchanged: number;
  impossible: number;
}

interface Run {
  readonly job: Job;
  readonly counts: Counts;
  readonly signal: AbortSignal;
  readonly breath: Breath;
}

class Stopped extends Error {}
class NotOurTurn extends Error {}

/**
 * Says every second how far it is, over a connection of its own: the import's transaction shows nothing before its end. It
 * also says that the process is alive; silence means that the import is over and the database has taken it back.
 */
function heartbeat({ scope, id }: Job, counts: Counts) {
  const beat = () =>
    aside().$executeRaw`
      UPDATE import SET processed = ${counts.processed}, beat_at = ${new Date()}
       WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid AND status = 'running'`.catch(
      (error: unknown) => log.warn({ err: error }, "an import could not say how far it is"),
    );
  let last: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    last = last.then(beat);
  }, BEAT_MS);
  return async () => {
    clearInterval(timer);
    await last;
  };
}

async function countRows({ source, mapping }: Job, breath: Breath): Promise<number> {
  let count = 0;
  for (const _ of openSheet(piecesOf(source)(), mapping.delimiter)?.rows ?? []) {
    count += 1;
    if (breath.due()) await breath.take();
  }
  return count;
}

/** One import after the other in a workspace, so that the same file sent twice at once is known the second time. */
async function takeTurn(tx: Sql, workspaceId: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ free: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`ajar import ${workspaceId}`}, 0)) AS free`;
  if (!row?.free) throw new NotOurTurn();
}

/**
 * Writes chunk after chunk. While the database writes the lighter half of one, the next is prepared: with both halves an import would
 * have both processors of a small machine all the time, and with none it would take a quarter longer.
 */
class Writer {
  #chunk: ImportedRecord[] = [];
  #chunks = 0;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(
    readonly tx: Writing,
    readonly batch: Batch,
    readonly counts: Counts,
    readonly breath: Breath,
  ) {}

  async add(record: ImportedRecord): Promise<void> {
    this.#chunk.push(record);
    if (record.problem !== null) this.counts.impossible += 1;
    if (this.#chunk.length === CHUNK) await this.flush();
  }

  async flush(): Promise<void> {
    const { tx, batch, counts, breath } = this;
    const records = this.#chunk.splice(0);
    const known = await findKnown(batch.scope, records);
    const fresh = records.filter(({ externalKey }) => !known.has(externalKey));
    const ready = await prepareFresh(batch, fresh, breath);
    const again = new Map<string, ImportedRecord>();
    for (const record of records) {
      const id = known.get(record.externalKey);
      if (id !== undefined) again.set(id, record);
    }
    const changed = await changedAmong(batch.scope, again, breath);
    await this.#writing;
    this.#chunks += 1;
    await planAsItGrows(tx, this.#chunks);
    const written = await writeChanged(tx, batch, changed, breath);
    counts.added += fresh.length;
    counts.changed += written;
    counts.unchanged += again.size - written;
    await writeDecisions(tx, batch, ready);
    this.#writing = writeTheirHistory(tx, ready);
    // It is waited for above or below; until then nobody listens.
    this.#writing.catch(() => {});
  }

  async end(): Promise<void> {
    await this.flush();
    await this.#writing;
  }
}

async function write(tx: Writing, { job, counts, signal, breath }: Run): Promise<void> {
  const { scope, id, source, mapping, requestId } = job;
  await takeTurn(tx, scope.workspaceId);
  await prepareLong(tx);
  const now = new Date().toISOString();
  const batch = { scope, id, now, requestId, policies: await loadPolicies(tx, scope.workspaceId) };
  const writer = new Writer(tx, batch, counts, breath);
  const sheet = openSheet(piecesOf(source)(), mapping.delimiter);
  const around = { zone: scope.zone, now, fingerprint };
  const latest = performance.now() + LONGEST_MS;
  for (const result of readRecords(sheet?.rows ?? [], sheet?.header.length ?? 0, mapping, around)) {
    if (result.kind === "record") await writer.add(result.record);
    counts.processed += 1;
    if (signal.aborted) throw new Stopped();
    if (performance.now() > latest) throw new Error("An import took too long.");
    if (breath.due()) await breath.take();
  }
  await writer.end();
}

async function finish(tx: Sql, { scope, id }: Job, counts: Counts): Promise<void> {
  const { processed, added, changed, unchanged, impossible } = counts;
  const now = new Date();
  await tx.$executeRaw`
    UPDATE import SET total = ${processed}, processed = ${processed}, added = ${added}, changed = ${changed},
           unchanged = ${unchanged}, impossible = ${impossible}, status = 'done', finished_at = ${now}, beat_at = ${now}
     WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid`;
}

async function attempt({ job, ...way }: Omit<Run, "counts">): Promise<void> {
  const counts: Counts = { processed: 0, added: 0, changed: 0, unchanged: 0, impossible: 0 };
  const stop = heartbeat(job, counts);
  try {
    await inTransaction(async (tx) => {
      await write(tx, { job, counts, ...way });
      await tellOfMany(tx, job.scope.workspaceId);
      await stop();
      await finish(tx, job, counts);
    });
  } finally {
    await stop();
  }
}

async function runThrough(run: Omit<Run, "counts">): Promise<void> {
  const { job, signal, breath } = run;
  const { scope, id } = job;
  const total = await countRows(job, breath);
  await aside().$executeRaw`
    UPDATE import SET total = ${total}, beat_at = ${new Date()}
     WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid`;
  for (;;) {
    try {
      return await attempt(run);
    } catch (error) {
      if (!(error instanceof NotOurTurn)) throw error;
      if (signal.aborted) throw new Stopped();
      await sleep(TURN_MS);
    }
  }
}

const FAILED =
  "Something went wrong on our side. Nothing of it was kept; the log has more under the import's id.";

/** Runs an import to its end, whatever that is. Never throws: what came of it stands in its row. */
export async function runImport(job: Job, breath = new Breath()): Promise<void> {
  const stopping = new AbortController();
  const running = runThrough({ job, signal: stopping.signal, breath }).catch(async (error: unknown) => {
    const stopped = error instanceof Stopped;
    if (!stopped) log.error({ err: error, importId: job.id }, "an import failed");
    await aside().$executeRaw`
      UPDATE import SET status = 'failed', failure = ${stopped ? INTERRUPTED : FAILED}, finished_at = ${new Date()}
       WHERE workspace_id = ${job.scope.workspaceId}::uuid AND id = ${job.id}::uuid AND status = 'running'`;
  });
  const over = onDrain(`import ${job.id}`, () => {
    stopping.abort();
    return running;
  });
  await running
    .catch((error: unknown) =>
      log.error({ err: error, importId: job.id }, "an import could not say that it failed"),
    )
    .finally(over);
}
