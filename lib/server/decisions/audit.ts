import { isDeepStrictEqual } from "node:util";
import { replay } from "../../decisions/replay.ts";
import type { DecisionState } from "../../decisions/state.ts";
import type { Database, Transaction } from "../db.ts";
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
  readonly decisionId: string;
  readonly reference: string;
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

function decisionPage(db: Database, workspaceId: string, after: string | undefined) {
  return db.decision.findMany({
    where: { workspaceId, ...(after !== undefined && { id: { gt: after } }) },
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
  const { enough: _, enoughAt: __, ...expected } = factsRow(state, zone, policies);
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
 * Recomputes everything from the events: the chains, the words, the rows, the facts and the derived tables. Reads page by
 * page, so a large database needs time and not memory. Run it while nobody writes, or findings of the moment may show up.
 */
export async function verifyAudit(db: Database): Promise<AuditReport> {
  let decisions = 0;
  let events = 0;
  const findings: Finding[] = [];
  for (const { id: workspaceId, timeZone: zone } of await db.workspace.findMany({ orderBy: { id: "asc" } })) {
    const policies = await loadPolicies(db, workspaceId);
    for (let page = await decisionPage(db, workspaceId, undefined); page.length > 0; ) {
      for (const row of page) {
        decisions += 1;
        events += row.events.length;
        const { id: decisionId, reference } = row;
        const whats = await audit(db, row, { zone, policies });
        findings.push(...whats.map((what) => ({ workspaceId, decisionId, reference, what })));
      }
      page = await decisionPage(db, workspaceId, page.at(-1)?.id);
    }
  }
  return { decisions, events, findings };
}
