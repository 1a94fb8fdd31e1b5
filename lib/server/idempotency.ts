import { z } from "zod";
import type { Prisma } from "../../prisma/generated/client.ts";
import { AjarError } from "../errors.ts";
import { adding, type Change, makeChanges } from "./bulk.ts";
import { database, type Transaction } from "./db.ts";
import type { Scope } from "./scope.ts";

/** What identifies one attempt to write; a retry carries the same key and the same request. */
export interface Write {
  readonly key: string;
  readonly requestHash: string;
  readonly requestId: string;
}

const answerHeaders = z.record(z.string(), z.string());

/** The answer to a write, as it is sent now and again to a retry. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Prisma.InputJsonObject;
}

const answerBody = z.record(z.string(), z.json());
const KEPT_MS = 24 * 60 * 60 * 1000;

async function keptAnswer({ workspaceId, personId }: Scope, write: Write): Promise<Answer | null> {
  const kept = await database().idempotency.findUnique({
    where: { workspaceId_personId_key: { workspaceId, personId, key: write.key } },
  });
  if (!kept) return null;
  if (kept.requestHash !== write.requestHash) {
    throw new AjarError("idempotency-conflict", "Use a new Idempotency-Key for a new request.");
  }
  return {
    status: kept.status,
    headers: { ...answerHeaders.parse(kept.headers), "idempotent-replayed": "true" },
    body: answerBody.parse(kept.body),
  };
}

/**
 * Runs a write in one transaction together with the row that remembers its answer: both happen or neither. What `run` adds to
 * `changes` is written with that row, in one statement. Nobody looks for a kept answer first, because almost no write is a
 * retry: a retry runs until it meets a refusal or the row's key, is rolled back and gets the first one's answer; while the
 * first is still at work, it waits for it there.
 */
export async function once(
  scope: Scope,
  write: Write,
  run: (tx: Transaction, changes: Change[]) => Promise<Answer>,
  options: { readonly timeout?: number } = {},
): Promise<Answer> {
  const { workspaceId, personId } = scope;
  try {
    return await database().$transaction(async (tx) => {
      const changes: Change[] = [];
      const answer = await run(tx, changes);
      const { key, requestHash } = write;
      const { status, headers, body } = answer;
      const row = { workspaceId, personId, key, requestHash, status, headers, body };
      await makeChanges(tx, [...changes, ...adding("idempotency", [row])]);
      return answer;
    }, options);
  } catch (error) {
    const kept = await keptAnswer(scope, write).catch((later: unknown) => {
      // Two different requests with one key at the same time: the loser has to hear that, and not of the row in its way.
      if (later instanceof AjarError) throw later;
      return null;
    });
    if (kept) return kept;
    throw error;
  }
}

/** Forgets answers that are past their day; tells how many. Until then they answer, so a day is the least, not the most. */
export async function forgetOldAnswers(): Promise<number> {
  const { count } = await database().idempotency.deleteMany({
    where: { createdAt: { lt: new Date(Date.now() - KEPT_MS) } },
  });
  return count;
}
