import { randomBytes } from "node:crypto";
import type { Command, CommandInput } from "../../decisions/commands.ts";
import { decide } from "../../decisions/decide.ts";
import type { DecisionEvent } from "../../decisions/events.ts";
import { referenceFrom } from "../../decisions/reference.ts";
import { replay, stateAfter } from "../../decisions/replay.ts";
import type { DecisionState } from "../../decisions/state.ts";
import { AjarError } from "../../errors.ts";
import { adding, type Change, removingFacts, settingDecision, settingFacts } from "../bulk.ts";
import type { Database, Transaction } from "../db.ts";
import { type Answer, onceAtOnce, type Prepared, type Write } from "../idempotency.ts";
import { newId } from "../ids.ts";
import { tell } from "../live/tell.ts";
import { refusalError } from "../problem.ts";
import type { Scope } from "../scope.ts";
import { growth, type Key, sealedRows } from "./append.ts";
import { chainStart } from "./chain.ts";
import { findDecision, remains } from "./history.ts";
import { present } from "./queries.ts";
import { type Receipt, receipt } from "./resource.ts";
import { decisionRow, factsRow } from "./rows.ts";
import { inSightSql } from "./sight.ts";
import { loadWorld, type Policies } from "./world.ts";

const LONGEST_REFERENCE = 8;

/** Probably free. Where five characters were taken three times running, the workspace is dense, and one more is added. */
function newReference(attempt: number): string {
  const length = Math.min(5 + Math.floor((attempt - 1) / 3), LONGEST_REFERENCE);
  return referenceFrom(randomBytes(LONGEST_REFERENCE), length);
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

/** Logs a decision: its row, its first events and its facts, at once with the answer. */
export async function openDecision(scope: Scope, input: CommandInput<"open">, write: Write): Promise<Answer> {
  const answer = await onceAtOnce(scope, write, async (db, attempt): Promise<Prepared> => {
    const { workspaceId, slug, zone } = scope;
    const key = { workspaceId, decisionId: newId() };
    const batch = newId();
    const command: Command = { type: "open", input };
    const { visibility = "workspace", team = null } = input;
    const shared = { visibility, team, people: [scope.personId] };
    const subject = { id: key.decisionId, owner: null, shared, lastRecordedAt: null };
    const world = await loadWorld(db, scope, command, subject, batch);
    const decision = decide(null, [], command, world);
    if (!decision.ok) throw refusalError(decision.refusal);
    const state = stateAfter(null, [], decision.events);
    if (!state) throw new Error("Opening left no decision.");
    const sealed = sealedRows(key, chainStart(workspaceId, key.decisionId), decision.events, write.requestId);
    const reference = newReference(attempt);
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
    const answer = answerOf(201, receiptOf(reference, 1, batch, decision.events));
    const location = `/api/v1/workspaces/${slug}/decisions/${reference}`;
    return {
      changes: [
        ...adding("decision", [opened]),
        ...growth(key, sealed, null, state),
        ...adding("facts", [{ ...key, ...factsRow(state, zone, world.policies) }]),
      ],
      answer: { ...answer, headers: { ...answer.headers, location } },
    };
  });
  return told(scope, answer);
}

/** Everybody who looks at it hears that it changed; of a retry, once more. */
function told({ workspaceId }: Scope, answer: Answer): Answer {
  const { reference, version } = receipt.parse(answer.body);
  tell({ workspaceId, reference, version });
  return answer;
}

/** One command for one decision, as somebody asked for it. */
interface Asked {
  readonly reference: string;
  readonly command: Command;
  /** The version that they had before them, where it matters to them. */
  readonly version: number | null;
}

/** Runs any command on a decision that is there. A stale version changes nothing and answers with the current copy. */
export async function changeDecision(
  scope: Scope,
  reference: string,
  command: Command,
  version: number | null,
  write: Write,
): Promise<Answer> {
  const answer = await onceAtOnce(
    scope,
    write,
    (db) => prepareChange(db, scope, { reference, command, version }, write.requestId),
    {
      lock: async (tx) => {
        await tx.$queryRaw`SELECT FROM decision d WHERE ${inSightSql(scope)} AND d.reference = ${reference} FOR UPDATE`;
      },
      mayHear: () => remains(scope, reference),
    },
  );
  return told(scope, answer);
}

/** What a command comes to, read and decided but not yet written; for those who write more along with it. */
export async function prepareChange(
  db: Database | Transaction,
  scope: Scope,
  { reference, command, version: asked }: Asked,
  requestId: string,
): Promise<Prepared> {
  const found = await findDecision(db, scope, reference);
  const before = found && replay(found.events);
  if (!before) throw new AjarError("not-found", "There is no such decision.");
  const { id, events: history, chainHead } = found;
  if (asked !== null && asked !== found.version) {
    const current = await present(scope, { reference, version: found.version }, before);
    throw new AjarError("version-conflict", "Nothing was changed. Here is the current copy.", [], {
      current,
    });
  }
  const batch = newId();
  const lastRecordedAt = history.at(-1)?.recordedAt ?? null;
  const subject = { id, owner: before.owner, shared: before, lastRecordedAt };
  const world = await loadWorld(db, scope, command, subject, batch);
  const decision = decide(before, history, command, world);
  if (!decision.ok) throw refusalError(decision.refusal);
  const after = stateAfter(before, history, decision.events);
  const key = { workspaceId: scope.workspaceId, decisionId: id };
  const sealed = sealedRows(key, chainHead, decision.events, requestId);
  const version = found.version + 1;
  const seal = {
    version,
    seq: decision.events.at(-1)?.seq ?? 0,
    chainHead: sealed.head,
    updatedAt: new Date(world.now),
  };
  const { row, facts } = rowsAfter(key, seal, after, { zone: scope.zone, policies: world.policies });
  return {
    // The decision's own row comes first: whoever else writes to it is met there.
    changes: [...row, ...growth(key, sealed, before, after), ...facts],
    answer: answerOf(200, receiptOf(reference, version, batch, decision.events)),
  };
}

interface Seal {
  readonly version: number;
  readonly seq: number;
  readonly chainHead: Uint8Array;
  readonly updatedAt: Date;
}

/** The current row and the facts follow the state; a decision whose opening was undone keeps its history and nothing else. */
function rowsAfter(
  key: Key,
  seal: Seal,
  state: DecisionState | null,
  { zone, policies }: { zone: string; policies: Policies },
): { row: Change[]; facts: Change[] } {
  const { workspaceId, decisionId: id } = key;
  if (state === null) {
    const nothing = { voided: true, externalKey: null, teamId: null, searchText: "" };
    return { row: settingDecision({ ...seal, ...nothing, workspaceId, id }), facts: removingFacts(key) };
  }
  return {
    row: settingDecision({ ...seal, ...decisionRow(state), workspaceId, id }),
    facts: settingFacts({ ...factsRow(state, zone, policies), ...key }),
  };
}
