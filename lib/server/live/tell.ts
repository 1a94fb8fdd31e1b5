import type { Sql } from "../db.ts";
import { log } from "../log.ts";
import { onShutdown } from "../runtime/state.ts";
import { lane } from "./lane.ts";
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
  const payloads = encodeNotices([...waiting.values()]);
  waiting.clear();
  if (payloads.length === 0) return;
  await lane().$executeRaw`SELECT pg_notify(${CHANNEL}, said) FROM unnest(${payloads}::text[]) AS said`.catch(
    (error: unknown) => log.warn({ err: error }, "a change was not told to those who look at it"),
  );
}

/** The first of a moment is told at once; what follows within it waits for its end. */
function begin(): void {
  timer = setTimeout(() => {
    timer = undefined;
    if (waiting.size > 0) begin();
  }, TOGETHER_MS);
  void send();
}

export function tell(notice: Notice): void {
  if (!registered) {
    registered = true;
    // Made before what is still untold is registered: what was made last is closed first.
    lane();
    onShutdown("untold changes", () => {
      clearTimeout(timer);
      return send();
    });
  }
  waiting.set(`${notice.workspaceId} ${notice.reference}`, notice);
  if (timer === undefined) begin();
}

/** The same for what is written to many decisions at once, as part of its transaction: that is rare, and waits for nobody. */
export async function tellOfMany(tx: Pick<Sql, "$executeRaw">, workspaceId: string): Promise<void> {
  for (const said of encodeNotices([{ workspaceId, reference: MANY, version: 0 }]))
    await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${said})`;
}
