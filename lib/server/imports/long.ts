import type { Sql } from "../db.ts";

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

/** Plans anew whenever there is twice as much as when it last did. */
export async function planAsItGrows(tx: Sql, chunks: number): Promise<void> {
  if ((chunks & (chunks - 1)) === 0) await planAnew(tx);
}
