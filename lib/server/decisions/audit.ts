import { isDeepStrictEqual } from "node:util";
import type { Prisma } from "../../../prisma/generated/client.ts";
import { replay } from "../../decisions/replay.ts";
import type { DecisionState } from "../../decisions/state.ts";
import type { Database, Transaction } from "../db.ts";
import { workspaceFindings } from "../workspace/verify.ts";
import type { Key } from "./append.ts";
import { chainStart, link } from "./chain.ts";
import { differences } from "./differences.ts";
import { attachText, textHash, textReferences } from "./free-text.ts";
import { derivedTables } from "./projection.ts";
import { decisionRow, factsRow } from "./rows.ts";
import { loadPolicies, type Policies } from "./world.ts";

/** Something in the database that does not follow from the history, or a history that was tampered with. */
interface Finding {
  readonly workspaceId: string;
  /** Null where it is about the workspace itself. */
  readonly decisionId: string | null;
  readonly reference: string | null;
  readonly what: string;
}

export interface AuditReport {
  readonly decisions: number;
  readonly events: number;
  readonly findings: readonly Finding[];
}

/** What of the workspace the facts depend on. */
interface Around {
  readonly zone: string;
  readonly policies: Policies;
}

const PAGE = 200;

type Row = Awaited<ReturnType<typeof decisionPage>>[number];

function decisionPage(
  db: Database,
  workspaceId: string,
  within: Prisma.DecisionWhereInput,
  after: string | undefined,
) {
  return db.decision.findMany({
    where: { AND: [within, { workspaceId, ...(after !== undefined && { id: { gt: after } }) }] },
    include: { events: { orderBy: { seq: "asc" } }, texts: true, facts: true },
    orderBy: { id: "asc" },
    take: PAGE,
  });
}

/** The chain from its start to the head that the row keeps. */
function chainFindings({ workspaceId, id, chainHead, seq: last, events }: Row): string[] {
  let hash = chainStart(workspaceId, id);
  for (const [index, event] of events.entries()) {
    const { seq, batch, type, data } = event;
    if (seq !== index + 1) return [`event ${index + 1} is missing`];
    const occurredAt = event.occurredAt.toISOString();
    const recordedAt = event.recordedAt.toISOString();
    hash = link(hash, { seq, batch, type, actor: event.actorId, occurredAt, recordedAt, data });
    if (!isDeepStrictEqual(hash, new Uint8Array(event.hash)))
      return [`event ${seq} is not the one that was sealed`];
  }
  if (last !== events.length) return [`the row knows ${last} events, the history ${events.length}`];
  return isDeepStrictEqual(hash, new Uint8Array(chainHead))
    ? []
    : ["the head of the chain is not the last event's"];
}

/** Words that are still there have to be the ones that were written. */
function textFindings({ events, texts }: Row): string[] {
  const kept = new Map(texts.map((text) => [text.id, text]));
  return events.flatMap(({ seq, data }) =>
    textReferences(data).flatMap(({ text, hash }) => {
      const row = kept.get(text);
      if (!row) return [`a text of event ${seq} is missing`];
      if (row.body === null || row.salt === null) return [];
      return textHash(row.salt, row.body) === hash ? [] : [`a text of event ${seq} was changed`];
    }),
  );
}

function rowFindings(row: Row, state: DecisionState, { zone, policies }: Around): string[] {
  const findings = differences(decisionRow(state), row).map(
    (field) => `the row's ${field} does not follow from the history`,
  );
  if (row.voided) findings.push("the row is void, but its opening was not undone");
  if (row.facts === null) return [...findings, "its facts are missing"];
  // What "enough" means for an open decision follows the present policy, not the history.
  const { enough: _, enoughAt: __, enoughSince: ___, ...expected } = factsRow(state, zone, policies);
  const frozen = state.outcomes.length > 0 ? factsRow(state, zone, policies) : expected;
  const facts = differences(frozen, row.facts);
  return [...findings, ...facts.map((field) => `the fact ${field} does not follow from the history`)];
}

function voidFindings(row: Row): string[] {
  return row.voided && row.facts === null ? [] : ["the opening was undone, but the row is still in use"];
}

async function tableFindings(tx: Transaction, key: Key, state: DecisionState | null): Promise<string[]> {
  const findings: string[] = [];
  for (const table of derivedTables) {
    const stored = await table.stored(tx, key);
    if (!isDeepStrictEqual(stored, state === null ? [] : table.rows(state)))
      findings.push(`the table ${table.name} does not follow from the history`);
  }
  return findings;
}

async function audit(tx: Database, row: Row, around: Around): Promise<string[]> {
  const tampered = [...chainFindings(row), ...textFindings(row)];
  // A history that is not whole proves nothing about the rows.
  if (tampered.length > 0) return tampered;
  try {
    const bodies = new Map(row.texts.map(({ id, body }) => [id, body]));
    const state = replay(row.events.map((event) => attachText(event, bodies)));
    const key: Key = { workspaceId: row.workspaceId, decisionId: row.id };
    const found = state === null ? voidFindings(row) : rowFindings(row, state, around);
    return [...found, ...(await tableFindings(tx, key, state))];
  } catch (error) {
    return [`the history cannot be replayed: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/**
 * Recomputes everything of a workspace from its events: the chains, the words, the rows, the facts and the derived tables. Reads
 * page by page, so a large one needs time and not memory. Run it while nobody writes, or findings of the moment may show up.
 *
 * @param within leaves out the decisions that whoever asks must not hear of, not even in a count.
 */
export async function auditWorkspace(
  db: Database,
  workspaceId: string,
  within: Prisma.DecisionWhereInput = {},
): Promise<AuditReport> {
  const { timeZone: zone } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  const policies = await loadPolicies(db, workspaceId);
  const own = await workspaceFindings(db, workspaceId);
  const findings: Finding[] = own.findings.map((what) => ({
    workspaceId,
    decisionId: null,
    reference: null,
    what,
  }));
  let decisions = 0;
  let events = own.events;
  for (let page = await decisionPage(db, workspaceId, within, undefined); page.length > 0; ) {
    for (const row of page) {
      decisions += 1;
      events += row.events.length;
      const { id: decisionId, reference } = row;
      const whats = await audit(db, row, { zone, policies });
      findings.push(...whats.map((what) => ({ workspaceId, decisionId, reference, what })));
    }
    page = await decisionPage(db, workspaceId, within, page.at(-1)?.id);
  }
  return { decisions, events, findings };
}

/** The same for every workspace there is. */
export async function verifyAudit(db: Database): Promise<AuditReport> {
  let whole: AuditReport = { decisions: 0, events: 0, findings: [] };
  for (const { id } of await db.workspace.findMany({ orderBy: { id: "asc" }, select: { id: true } })) {
    const { decisions, events, findings } = await auditWorkspace(db, id);
    whole = {
      decisions: whole.decisions + decisions,
      events: whole.events + events,
      findings: [...whole.findings, ...findings],
    };
  }
  return whole;
}
