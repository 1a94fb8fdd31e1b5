import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { database } from "../db.ts";
import { namesOf } from "../people/queries.ts";
import type { Scope } from "../scope.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { type Filters, filtered, type Moment } from "./filters.ts";
import { type Order, orderSql } from "./orders.ts";
import { type DecisionCount, type DecisionPage, type DecisionSummary, decisionCount } from "./resource.ts";
import { inSight, inSightSql } from "./sight.ts";
import { summaryColumns, toSummary } from "./summary.ts";
import { loadPolicies, type Policies } from "./world.ts";

interface Asked {
  readonly filters: Filters;
  readonly order: Order;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** Filters together with a page, as the endpoint and the page of the list have them. */
export type PageQuery = Filters & {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort?: Order | undefined;
};

interface Now {
  readonly moment: Moment;
  readonly policies: Policies;
}

/** One moment for all pages of an export, so that nothing becomes overdue half way. */
export async function momentOf({ workspaceId, zone }: Scope): Promise<Now> {
  const policies = await loadPolicies(database(), workspaceId);
  const targets = { two_way: policies.two_way.target, one_way: policies.one_way.target };
  return { policies, moment: { workspaceId, zone, now: new Date().toISOString(), targets } };
}

const places = z.array(z.object({ id: z.uuid(), at: z.date().nullable() }));

/** Which decisions stand on a page, in order: ids and what they are ordered by, read from the indexes as far as possible. */
async function placesOf(scope: Scope, { filters, order, limit, cursor }: Asked, moment: Moment) {
  const { select, after, by } = orderSql(
    order,
    moment,
    cursor === undefined ? null : readCursor(cursor, order),
  );
  const { source, conditions } = filtered(inSightSql(scope), filters, moment);
  const where = Prisma.join(after ? [...conditions, after] : conditions, " AND ");
  return places.parse(
    // One more than asked for tells whether there is a next page.
    await database().$queryRaw`
      SELECT d.id, ${select} AS at FROM ${source} WHERE ${where} ORDER BY ${by} LIMIT ${limit + 1}`,
  );
}

/** One page of summaries, without the names. */
export async function readSummaries(
  scope: Scope,
  asked: Asked,
  { moment, policies }: Now,
): Promise<{ decisions: DecisionSummary[]; next: string | null }> {
  const found = await placesOf(scope, asked, moment);
  const page = found.slice(0, asked.limit);
  const rows = await database().decision.findMany({
    where: { ...inSight(scope), id: { in: page.map(({ id }) => id) } },
    select: summaryColumns,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const last = page.at(-1);
  const { order } = asked;
  return {
    // A row that went out of sight between the two reads is left out.
    decisions: page.flatMap(({ id }) => {
      const row = byId.get(id);
      return row ? [toSummary(row, policies, moment.now)] : [];
    }),
    next:
      last && found.length > asked.limit
        ? writeCursor({ order, at: last.at?.toISOString() ?? null, id: last.id })
        : null,
  };
}

/** One page of the decisions in sight that fit the filters. */
export async function readDecisions(scope: Scope, query: PageQuery): Promise<DecisionPage> {
  const { limit, cursor, sort: order = "newest", ...filters } = query;
  const page = await readSummaries(scope, { filters, order, limit, cursor }, await momentOf(scope));
  const owners = page.decisions.flatMap(({ owner }) => owner ?? []);
  return { ...page, people: await namesOf(scope, owners) };
}

const counts = z.array(decisionCount).length(1);

/** How many there are in all, exactly. */
export async function countDecisions(scope: Scope, filters: Filters): Promise<DecisionCount> {
  const { moment } = await momentOf(scope);
  const { source, conditions } = filtered(inSightSql(scope), filters, moment);
  const [count] = counts.parse(
    await database().$queryRaw`
      SELECT count(*)::int AS total, (count(*) FILTER (WHERE d.status = 'open'))::int AS open
      FROM ${source} WHERE ${Prisma.join(conditions, " AND ")}`,
  );
  return count ?? { total: 0, open: 0 };
}
