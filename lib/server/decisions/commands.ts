import { randomBytes } from "node:crypto";
import { Prisma } from "../../../prisma/generated/client.ts";
import type { Command, CommandInput } from "../../decisions/commands.ts";
import { decide } from "../../decisions/decide.ts";
import type { DecisionEvent } from "../../decisions/events.ts";
import { referenceFrom } from "../../decisions/reference.ts";
import { replay, stateAfter } from "../../decisions/replay.ts";
import type { DecisionState } from "../../decisions/state.ts";
import { AjarError } from "../../errors.ts";
import { adding, type Change, settingDecision, settingFacts } from "../bulk.ts";
import type { Transaction } from "../db.ts";
import { type Answer, once, type Write } from "../idempotency.ts";
import { newId } from "../ids.ts";
import { refusalError } from "../problem.ts";
import type { Scope } from "../scope.ts";
import { growth, type Key, sealedRows } from "./append.ts";
import { chainStart } from "./chain.ts";
import { loadHistory } from "./history.ts";
import { readDecision } from "./queries.ts";
import type { Receipt } from "./resource.ts";
import { decisionRow, factsRow } from "./rows.ts";
import { inSight, inSightSql } from "./sight.ts";
import { loadWorld, type Policies } from "./world.ts";

const LONGEST_REFERENCE = 8;

/** A free reference. Where five characters are taken three times running, the workspace is dense, and one more is added. */
async function freeReference(tx: Transaction, workspaceId: string): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const length = Math.min(5 + Math.floor(attempt / 3), LONGEST_REFERENCE);
    const reference = referenceFrom(randomBytes(LONGEST_REFERENCE), length);
    const taken = await tx.decision.findFirst({ where: { workspaceId, reference }, select: { id: true } });
    if (!taken) return reference;
  }
}

function answerOf(status: number, receipt: Receipt): Answer {
  return { status, headers: { etag: `"${receipt.version}"` }, body: receipt };
}

function receiptOf(
  reference: string,
  version: number,
  batch: string,
  events: readonly DecisionEvent[],
): Receipt {
  return { reference, version, batch, events: events.map(({ seq, type }) => ({ seq, type })) };
}

/** Logs a decision: its row, its first events and its facts, in one transaction with the answer. */
export async function openDecision(scope: Scope, input: CommandInput<"open">, write: Write): Promise<Answer> {
  return once(scope, write, async (tx, changes) => {
    const { workspaceId, slug, zone } = scope;
    const key = { workspaceId, decisionId: newId() };
    const batch = newId();
    const command: Command = { type: "open", input };
    const world = await loadWorld(
      tx,
      scope,
      command,
      { id: key.decisionId, owner: null, lastRecordedAt: null },
      batch,
    );
    const decision = decide(null, [], command, world);
    if (!decision.ok) throw refusalError(decision.refusal);
    const state = stateAfter(null, [], decision.events);
    if (!state) throw new Error("Opening left no decision.");
    const sealed = sealedRows(key, chainStart(workspaceId, key.decisionId), decision.events, write.requestId);
    const reference = await freeReference(tx, workspaceId);
    const row = decisionRow(state);
    const opened = {
      ...row,
      workspaceId,
      id: key.decisionId,
      reference,
      version: 1,
      seq: state.seq,
      chainHead: sealed.head,
      voided: false,
      updatedAt: row.recordedAt,
    };
    changes.push(
      ...adding("decision", [opened]),
      ...(await growth(tx, key, sealed, null, state)),
      ...adding("facts", [{ ...key, ...factsRow(state, zone, world.policies) }]),
    );
    const answer = answerOf(201, receiptOf(reference, 1, batch, decision.events));
    const location = `/api/v1/workspaces/${slug}/decisions/${reference}`;
    return { ...answer, headers: { ...answer.headers, location } };
  });
}

interface Locked {
  readonly id: string;
  readonly version: number;
  readonly chainHead: Uint8Array;
  readonly ownerId: string | null;
}

/** Raising the version comes first: it is the lock that everything after it relies on. */
async function lock(tx: Transaction, scope: Scope, reference: string, version: number | null) {
  const asked = version === null ? Prisma.empty : Prisma.sql`AND d.version = ${version}`;
  const [row] = await tx.$queryRaw<Locked[]>`
    UPDATE decision d SET version = d.version + 1 WHERE ${inSightSql(scope)} AND d.reference = ${reference} ${asked}
    RETURNING d.id, d.version, d.chain_head AS "chainHead", d.owner_id AS "ownerId"`;
  return row;
}

class StaleVersion extends Error {}

/** Runs any command on a decision that is there. A stale version changes nothing and answers with the current copy. */
export async function changeDecision(
  scope: Scope,
  reference: string,
  command: Command,
  version: number | null,
  write: Write,
): Promise<Answer> {
  try {
    return await once(scope, write, (tx, changes) =>
      change(tx, changes, scope, reference, command, version, write),
    );
  } catch (error) {
    if (!(error instanceof StaleVersion)) throw error;
    const current = await readDecision(scope, reference);
    throw new AjarError("version-conflict", "Nothing was changed. Here is the current copy.", [], {
      current,
    });
  }
}

async function change(
  tx: Transaction,
  changes: Change[],
  scope: Scope,
  reference: string,
  command: Command,
  version: number | null,
  write: Write,
): Promise<Answer> {
  const row = await lock(tx, scope, reference, version);
  if (!row) throw await whyNotLocked(tx, scope, reference);
  const key = { workspaceId: scope.workspaceId, decisionId: row.id };
  const history = await loadHistory(tx, key);
  const before = replay(history);
  const batch = newId();
  const subject = { id: row.id, owner: row.ownerId, lastRecordedAt: history.at(-1)?.recordedAt ?? null };
  const world = await loadWorld(tx, scope, command, subject, batch);
  const decision = decide(before, history, command, world);
  if (!decision.ok) throw refusalError(decision.refusal);
  const after = stateAfter(before, history, decision.events);
  const sealed = sealedRows(key, row.chainHead, decision.events, write.requestId);
  changes.push(...(await growth(tx, key, sealed, before, after)));
  const seal = {
    seq: decision.events.at(-1)?.seq ?? 0,
    chainHead: sealed.head,
    updatedAt: new Date(world.now),
  };
  changes.push(...(await stateChanges(tx, key, seal, after, { zone: scope.zone, policies: world.policies })));
  return answerOf(200, receiptOf(reference, row.version, batch, decision.events));
}

async function whyNotLocked(tx: Transaction, scope: Scope, reference: string): Promise<Error> {
  const there = await tx.decision.findFirst({
    where: { ...inSight(scope), reference },
    select: { id: true },
  });
  return there ? new StaleVersion() : new AjarError("not-found", "There is no such decision.");
}

/** The current row and the facts follow the state; a decision whose opening was undone keeps its history and nothing else. */
async function stateChanges(
  tx: Transaction,
  key: Key,
  seal: { seq: number; chainHead: Uint8Array<ArrayBuffer>; updatedAt: Date },
  state: DecisionState | null,
  { zone, policies }: { zone: string; policies: Policies },
): Promise<Change[]> {
  const { workspaceId, decisionId: id } = key;
  if (state === null) {
    await tx.facts.deleteMany({ where: key });
    return settingDecision({ ...seal, workspaceId, id, voided: true, externalKey: null, searchText: "" });
  }
  return [
    ...settingDecision({ ...seal, ...decisionRow(state), workspaceId, id }),
    ...settingFacts({ ...factsRow(state, zone, policies), ...key }),
  ];
}
