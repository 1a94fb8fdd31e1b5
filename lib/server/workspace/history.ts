import { z } from "zod";
import type { Prisma } from "../../../prisma/generated/client.ts";
import { endOf, localDay, startOf } from "../../decisions/time.ts";
import { AjarError } from "../../errors.ts";
import { database } from "../db.ts";
import { auditWorkspace } from "../decisions/audit.ts";
import { inSight } from "../decisions/sight.ts";
import { csvLines, fileOf } from "../file.ts";
import { namesOf } from "../people/queries.ts";
import type { Scope } from "../scope.ts";
import { workspaceEventKindNames } from "./kinds.ts";
import type { HistoryQuery } from "./operations.ts";
import type { Verification, WorkspaceEventResource, WorkspaceHistoryPage } from "./resource.ts";

type Filter = Omit<HistoryQuery, "limit" | "cursor">;

function filtered(
  { workspaceId, zone }: Scope,
  { person, kind, from, to }: Filter,
): Prisma.WorkspaceEventWhereInput {
  const [start, end] = [from && startOf(from, zone)?.at, to && endOf(to, zone)?.at];
  return {
    workspaceId,
    ...(kind && { type: kind }),
    ...(person && { OR: [{ actorId: person }, { personId: person }] }),
    ...((start || end) && { recordedAt: { ...(start && { gte: start }), ...(end && { lte: end }) } }),
  };
}

const place = z.tuple([z.literal("history"), z.int().positive()]);
const cursorAt = (seq: number) => Buffer.from(JSON.stringify(["history", seq])).toString("base64url");

function before(cursor: string | undefined): Prisma.WorkspaceEventWhereInput {
  if (cursor === undefined) return {};
  try {
    return { seq: { lt: place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")))[1] } };
  } catch {
    throw new AjarError("invalid", "Nothing was read.", [
      { field: "cursor", message: "is not one that a page of this list gave" },
    ]);
  }
}

const kind = z.enum(workspaceEventKindNames);
const data = z.record(z.string(), z.json());

/** One page of what happened to the workspace itself, the latest first. */
export async function readWorkspaceHistory(
  scope: Scope,
  { limit, cursor, ...filter }: HistoryQuery,
): Promise<WorkspaceHistoryPage> {
  const rows = await database().workspaceEvent.findMany({
    where: { AND: [filtered(scope, filter), before(cursor)] },
    orderBy: { seq: "desc" },
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const events = page.map(
    (row): WorkspaceEventResource => ({
      seq: row.seq,
      kind: kind.parse(row.type),
      by: row.actorId,
      person: row.personId,
      at: row.recordedAt.toISOString(),
      data: data.parse(row.data),
    }),
  );
  const ids = events.flatMap(({ by, person }) => [by, ...(person ? [person] : [])]);
  return {
    events,
    people: await namesOf(scope, ids),
    next: last && rows.length > limit ? cursorAt(last.seq) : null,
  };
}

const PAGE = 200;

async function* tableOf(scope: Scope, filter: Filter): AsyncGenerator<string> {
  yield csvLines([["Number", "When", "Kind", "By", "Whom", "What"]]);
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const { events, people, next } = await readWorkspaceHistory(scope, {
      ...filter,
      limit: PAGE,
      ...(cursor !== undefined && { cursor }),
    });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const nameOf = (id: string | null) => id && (names.get(id) ?? id);
    yield csvLines(
      events.map(({ seq, at, kind: what, by, person, data: said }) => [
        seq,
        at,
        what,
        nameOf(by),
        nameOf(person),
        Object.keys(said).length > 0 ? JSON.stringify(said) : "",
      ]),
    );
    cursor = next ?? undefined;
  }
}

export function historyFile(scope: Scope, filter: Filter): Promise<Response> {
  const name = `history-${scope.slug}-${localDay(new Date().toISOString(), scope.zone)}.csv`;
  return fileOf(tableOf(scope, filter), { name, type: "text/csv" });
}

/** The same check as `npm run verify-audit`, over the workspace itself and the decisions that one sees. */
export async function verifyWorkspace(scope: Scope): Promise<Verification> {
  const { decisions, events, findings } = await auditWorkspace(database(), scope.workspaceId, inSight(scope));
  return {
    whole: findings.length === 0,
    decisions,
    events,
    findings: findings.map(({ reference, what }) => `${reference ?? "The workspace"}: ${what}.`),
  };
}
