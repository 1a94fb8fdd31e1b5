import { database, type Transaction } from "../db.ts";
import { log } from "../log.ts";
import { onShutdown } from "../runtime/state.ts";
import { CHANNEL, encodeNotices, MANY, type Notice } from "./notice.ts";

/**
 * Tells all processes what was written, after it was. Not in the transaction that wrote it: PostgreSQL lets transactions that
 * notify commit one after the other, across all tables, which would cost far more than the write itself. What is written within a few
 * milliseconds is told in one statement. A process that dies in between has written and not told; readers look again by
 * themselves after a while.
 */

const TOGETHER_MS = 15;

const waiting = new Map<string, Notice>();
let timer: NodeJS.Timeout | undefined;
let registered = false;

async function send(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const payloads = encodeNotices([...waiting.values()]);
  waiting.clear();
  if (payloads.length === 0) return;
  await database()
    .$executeRaw`SELECT pg_notify(${CHANNEL}, said) FROM unnest(${payloads}::text[]) AS said`.catch(
    (error: unknown) => log.warn({ err: error }, "a change was not told to those who look at it"),
  );
}

export function tell(notice: Notice): void {
  if (!registered) {
    registered = true;
    onShutdown("untold changes", send);
  }
  waiting.set(`${notice.workspaceId} ${notice.reference}`, notice);
  timer ??= setTimeout(() => void send(), TOGETHER_MS);
}

/** The same for what is written to many decisions at once, as part of its transaction: that is rare, and waits for nobody. */
export async function tellOfMany(tx: Pick<Transaction, "$executeRaw">, workspaceId: string): Promise<void> {
  for (const said of encodeNotices([{ workspaceId, reference: MANY, version: 0 }]))
    await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${said})`;
}
