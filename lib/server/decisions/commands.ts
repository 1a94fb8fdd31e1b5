import type { Command, CommandInput } from "../../decisions/commands.ts";
import { decide } from "../../decisions/decide.ts";
import type { DecisionEvent } from "../../decisions/events.ts";
import { replay } from "../../decisions/replay.ts";
import { AjarError } from "../../errors.ts";
import type { Database, Transaction } from "../db.ts";
import { type Answer, onceAtOnce, type Prepared, type Write } from "../idempotency.ts";
import { newId } from "../ids.ts";
import { tell } from "../live/tell.ts";
import { refusalError } from "../problem.ts";
import type { Scope } from "../scope.ts";
import { appendingChanges } from "./appending.ts";
import { findDecision, remains } from "./history.ts";
import { newReference, openingChanges } from "./opening.ts";
import { present } from "./queries.ts";
import { type Receipt, receipt } from "./resource/receipt.ts";
import { inSightSql } from "./sight.ts";
import { besides } from "./successor.ts";
import { loadWorld } from "./world.ts";

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
    const reference = newReference(attempt);
    const { policies } = world;
    const { events } = decision;
    const { requestId } = write;
    const answer = answerOf(201, receiptOf(reference, 1, batch, events));
    const location = `/api/v1/workspaces/${slug}/decisions/${reference}`;
    return {
      changes: openingChanges({ key, reference, events, requestId, zone, policies }),
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
    (db, attempt) => prepareChange(db, scope, { reference, command, version }, write.requestId, attempt),
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
  attempt = 1,
): Promise<Prepared> {
  const found = await findDecision(db, scope, reference);
  const before = found && replay(found.events);
  if (!before) throw new AjarError("not-found", "There is no such decision.");
  const { id, events: history } = found;
  if (asked !== null && asked !== found.version) {
    const current = await present(scope, { id, reference, version: found.version }, before);
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
  const { workspaceId, zone } = scope;
  const { events } = decision;
  const { now, policies } = world;
  const { changes, version } = appendingChanges({
    workspaceId,
    found,
    before,
    events,
    now,
    requestId,
    zone,
    policies,
  });
  const beside = await besides(db, { scope, command, before, history, world, requestId, attempt });
  const receipt = receiptOf(reference, version, batch, events);
  return {
    changes: [...changes, ...beside.changes],
    answer: answerOf(200, { ...receipt, ...(beside.opened && { successor: beside.opened }) }),
  };
}
