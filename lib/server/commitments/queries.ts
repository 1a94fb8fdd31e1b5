import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { redact } from "../../decisions/redact.ts";
import { replay } from "../../decisions/replay.ts";
import { database } from "../db.ts";
import { loadHistories } from "../decisions/histories.ts";
import { inSightSql } from "../decisions/sight.ts";
import { namesOf } from "../people/queries.ts";
import type { Scope } from "../scope.ts";
import { withBelow } from "../teams/below.ts";
import { type Place, readCursor, writeCursor } from "./cursor.ts";
import { type LedgerPage, type LedgerPart, type LedgerResource, toLine } from "./resource.ts";

export interface LedgerQuery {
  readonly part?: LedgerPart | undefined;
  readonly team?: string | undefined;
  readonly mine?: "true" | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The same expressions as in the two indexes; never null, so that a page begins exactly where the last ended. */
const parts = {
  open: {
    holds: Prisma.sql`c.status IN ('asked', 'offered')`,
    key: Prisma.sql`coalesce(c.due_at, 'infinity'::timestamptz)`,
    side: Prisma.sql`>`,
    direction: Prisma.sql`ASC`,
  },
  past: {
    holds: Prisma.sql`c.status NOT IN ('asked', 'offered')`,
    key: Prisma.sql`coalesce(c.answered_at, c.at)`,
    side: Prisma.sql`<`,
    direction: Prisma.sql`DESC`,
  },
} as const satisfies Record<LedgerPart, unknown>;

const found = z.array(
  z.object({ id: z.uuid(), reference: z.string(), seq: z.int(), at: z.date().nullable() }),
);
type Found = z.infer<typeof found>[number];

function conditionsOf(scope: Scope, { team, mine }: LedgerQuery): Prisma.Sql[] {
  const { workspaceId, personId } = scope;
  const me = Prisma.sql`${personId}::uuid`;
  const ofTeam = (id: string) =>
    id === "none" ? Prisma.sql`d.team_id IS NULL` : Prisma.sql`d.team_id IN ${withBelow(workspaceId, id)}`;
  return [
    Prisma.sql`c.workspace_id = ${workspaceId}::uuid`,
    inSightSql(scope),
    ...(team === undefined ? [] : [ofTeam(team)]),
    ...(mine === undefined
      ? []
      : [Prisma.sql`(c.person_id = ${me} OR c.asked_by = ${me} OR d.owner_id = ${me})`]),
  ];
}

/** The next commitments in order, on decisions in sight; whether their answers are hidden is not known yet. */
async function rowsAfter(
  scope: Scope,
  query: LedgerQuery,
  part: LedgerPart,
  after: Place | null,
  limit: number,
): Promise<Found[]> {
  const { holds, key, side, direction } = parts[part];
  const at = after?.at ?? "infinity";
  const beyond = after
    ? [
        Prisma.sql`(${key}, c.decision_id, c.seq) ${side} (${at}::timestamptz, ${after.id}::uuid, ${after.seq})`,
      ]
    : [];
  const where = Prisma.join([...conditionsOf(scope, query), holds, ...beyond], " AND ");
  return found.parse(
    await database().$queryRaw`
      SELECT c.decision_id AS id, d.reference, c.seq, CASE WHEN isfinite(${key}) THEN ${key} END AS at
        FROM commitment c JOIN decision d ON d.workspace_id = c.workspace_id AND d.id = c.decision_id
       WHERE ${where} ORDER BY ${key} ${direction}, c.decision_id ${direction}, c.seq ${direction} LIMIT ${limit}`,
  );
}

/** What this reader sees of these rows; those whose answers are hidden from them are not there. */
async function linesOf(scope: Scope, rows: readonly Found[], now: string) {
  const ids = [...new Set(rows.map(({ id }) => id))];
  const histories = await loadHistories(database(), scope.workspaceId, ids);
  return rows.flatMap((row) => {
    const state = replay(histories.get(row.id) ?? []);
    const line = state && toLine(redact(state, scope.personId), { ...row, now });
    return line ? [{ row, line }] : [];
  });
}

/** So much is looked at beyond a page at least, as some of it may be hidden. */
const MORE = 10;

function peopleIn(lines: readonly LedgerResource[]): string[] {
  return lines.flatMap(({ person, askedBy, owner, other }) =>
    [person, askedBy, owner, other?.by].filter((id) => typeof id === "string"),
  );
}

/** One page of the ledger as this person may see it. */
export async function readLedger(scope: Scope, query: LedgerQuery): Promise<LedgerPage> {
  const { part = "open", limit, cursor } = query;
  const now = new Date().toISOString();
  let after = cursor === undefined ? null : readCursor(cursor, part);
  const seen: Awaited<ReturnType<typeof linesOf>> = [];
  // One more than asked for tells whether there is a next page; what is hidden must not make a page shorter.
  for (let more = true; more && seen.length <= limit; ) {
    const wanted = limit + 1 - seen.length + MORE;
    const rows = await rowsAfter(scope, query, part, after, wanted);
    seen.push(...(await linesOf(scope, rows, now)));
    const last = rows.at(-1);
    more = last !== undefined && rows.length === wanted;
    if (last) after = { part, at: last.at?.toISOString() ?? null, id: last.id, seq: last.seq };
  }
  const page = seen.slice(0, limit);
  const last = page.at(-1)?.row;
  const commitments = page.map(({ line }) => line);
  return {
    commitments,
    people: await namesOf(scope, peopleIn(commitments)),
    next:
      last && seen.length > limit
        ? writeCursor({ part, at: last.at?.toISOString() ?? null, id: last.id, seq: last.seq })
        : null,
  };
}
