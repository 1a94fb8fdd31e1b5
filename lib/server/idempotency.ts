import { z } from "zod";
import type { Prisma } from "../../prisma/generated/client.ts";
import { AjarError } from "../errors.ts";
import { adding, type Change, makeChanges } from "./bulk.ts";
import { type Database, database, type Transaction } from "./db.ts";
import { isCollision } from "./db-errors.ts";
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

/** The row that remembers an answer, written together with what was answered for: both happen or neither. */
function keeping({ workspaceId, personId }: Scope, { key, requestHash }: Write, answer: Answer): Change[] {
  const { status, headers, body } = answer;
  return adding("idempotency", [{ workspaceId, personId, key, requestHash, status, headers, body }]);
}

/**
 * What a failed attempt has to answer after all: the answer of the first one, if this was a retry. Nobody looks for it before,
 * because almost no write is a retry: a retry runs until it meets a refusal or the row of its key, and while the first is still
 * at work it waits for it there.
 */
async function answerInstead(scope: Scope, write: Write): Promise<Answer | null> {
  return keptAnswer(scope, write).catch((later: unknown) => {
    // Two different requests with one key at the same time: the loser has to hear that, and not of the row in its way.
    if (later instanceof AjarError) throw later;
    return null;
  });
}

/** Runs a write in one transaction together with the row that remembers its answer. */
export async function once(
  scope: Scope,
  write: Write,
  run: (tx: Transaction) => Promise<Answer>,
  options: { readonly timeout?: number } = {},
): Promise<Answer> {
  try {
    return await database().$transaction(async (tx) => {
      const answer = await run(tx);
      await makeChanges(tx, keeping(scope, write, answer));
      return answer;
    }, options);
  } catch (error) {
    const kept = await answerInstead(scope, write);
    if (kept) return kept;
    throw error;
  }
}

/** A write that is ready: what it changes, and what it answers once that is done. */
export interface Prepared {
  readonly changes: readonly Change[];
  readonly answer: Answer;
}

type Attempt = (db: Database | Transaction, attempt: number) => Promise<Prepared>;

interface Guards {
  /** Where everybody's turn comes. */
  readonly lock?: (tx: Transaction) => Promise<void>;
  /** Whether what an earlier answer was about is still in sight. */
  readonly mayHear?: () => Promise<boolean>;
}

/** Attempts before somebody who keeps losing waits in the queue of the row instead. */
const HOPEFUL = 3;
const ATTEMPTS = 10;

/**
 * The same for a write that is a single statement, which needs no transaction of its own: `prepare` reads, and what it wants
 * changed is changed in one go. Whoever writes the same rows first makes that statement fail as a whole (an event's number is
 * given once), so `prepare` then looks again; after a few times it does so behind `lock`, where everybody's turn comes.
 */
export async function onceAtOnce(
  scope: Scope,
  write: Write,
  prepare: Attempt,
  { lock, mayHear = async () => true }: Guards = {},
): Promise<Answer> {
  const run = async (db: Database | Transaction, attempt: number) => {
    const { changes, answer } = await prepare(db, attempt);
    await makeChanges(db, [...changes, ...keeping(scope, write, answer)]);
    return answer;
  };
  for (let attempt = 1; ; attempt++) {
    try {
      if (!lock || attempt <= HOPEFUL) return await run(database(), attempt);
      return await database().$transaction(async (tx) => {
        await lock(tx);
        return run(tx, attempt);
      });
    } catch (error) {
      const kept = await answerInstead(scope, write);
      if (kept && (await mayHear())) return kept;
      if (attempt === ATTEMPTS || !isCollision(error)) throw error;
    }
  }
}

/** Forgets answers that are past their day; tells how many. Until then they answer, so a day is the least, not the most. */
export async function forgetOldAnswers(): Promise<number> {
  const { count } = await database().idempotency.deleteMany({
    where: { createdAt: { lt: new Date(Date.now() - KEPT_MS) } },
  });
  return count;
}
