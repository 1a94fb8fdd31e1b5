import type { Sql } from "../db.ts";
import { log } from "../log.ts";
import { aside } from "./connection.ts";

/** Prepares a transaction that writes a lot, which takes its time. */
export async function prepareLong(tx: Sql): Promise<void> {
  await tx.$executeRaw`SET LOCAL statement_timeout = '60s'`;
  await tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = '60s'`;
  await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
  await tx.$executeRaw`SET LOCAL jit = off`;
  await planAnew(tx);
}

/**
 * Forgets the plans of this connection. One that was made while a table was small reads all of it, or all of a workspace, and
 * the checks of foreign keys keep theirs for as long as the connection lives: each of a hundred thousand rows would look
 * through all rows before it.
 */
async function planAnew(tx: Sql): Promise<void> {
  await tx.$executeRaw`DISCARD PLANS`;
}

/**
 * Makes every other connection forget theirs too: to them the new rows are not there yet, but an index is no shorter for that, and
 * whoever reads the list would read through all of it. Where the application may not, PostgreSQL warns and leaves it.
 */
async function othersPlanAnew(): Promise<void> {
  try {
    await aside().$executeRaw`ANALYZE "decision", "facts"`;
  } catch (error) {
    log.warn({ err: error }, "reading may be slow until an import is over");
  }
}

/** Chunks after which others could feel it; taking statistics of large tables for less would be no favour to them. */
const FELT = 4;

/** Has everybody plan anew whenever there is twice as much as when they last did. */
export async function planAsItGrows(tx: Sql, chunks: number): Promise<void> {
  if ((chunks & (chunks - 1)) !== 0) return;
  await planAnew(tx);
  // Nobody waits for it.
  if (chunks >= FELT) void othersPlanAnew();
}
