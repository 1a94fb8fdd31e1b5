import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import type { Cohort, Grouping, View } from "../../metrics/view.ts";
import { database } from "../db.ts";
import { factsInSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";
import { askedFor, factsBy, groupColumn } from "./columns.ts";

type Sql = Prisma.Sql;

/** One of several things that are counted of the same decisions, by group. */
export interface Part<Made> {
  /** Holds for each decision that any of the columns counts, so that the others need not be read. */
  readonly where: Sql;
  /** Aggregates by name. They do not lean on `where`, because they may be worked out among all decisions. */
  readonly columns: Readonly<Record<string, Sql>>;
  readonly made: (row: Readonly<Record<string, unknown>>) => Made;
  /** What there is of a group in which nothing was counted. */
  readonly none: Made;
}

/** Those of a set. */
export const countOf = (condition: Sql): Sql => Prisma.sql`count(*) FILTER (WHERE ${condition})::int`;

type Parts = Readonly<Record<string, Part<unknown>>>;
const rows = z.array(z.looseObject({ group: z.string().nullable() }));

const isWhole = ({ from, until }: Cohort) => from === undefined && until === undefined;
const columnsOf = (name: string, { columns }: Part<unknown>): readonly Sql[] =>
  Object.entries(columns).map(([column, sql]) => Prisma.sql`${sql} AS ${Prisma.raw(`"${name}.${column}"`)}`);

async function scan(scope: Scope, { cohort }: View, by: Grouping, columns: readonly Sql[], where: Sql) {
  const statement = Prisma.sql`
    SELECT (${groupColumn[by]})::text AS "group", ${Prisma.join([...columns])}
    FROM ${factsBy(by, scope, cohort)}
    WHERE ${factsInSightSql(scope)} AND ${where} AND ${askedFor(scope, cohort)}
    GROUP BY ${groupColumn[by]}`;
  return rows.parse(await database().$queryRaw(statement));
}

type Row = Awaited<ReturnType<typeof scan>>[number];

async function readTogether(scope: Scope, view: View, by: Grouping, parts: Parts): Promise<readonly Row[]> {
  const columns = Object.entries(parts).flatMap(([name, part]) => columnsOf(name, part));
  return await scan(scope, view, by, columns, Prisma.sql`TRUE`);
}

async function readApart(scope: Scope, view: View, by: Grouping, parts: Parts): Promise<readonly Row[]> {
  const found = await Promise.all(
    Object.entries(parts).map(([name, part]) => scan(scope, view, by, columnsOf(name, part), part.where)),
  );
  const merged = new Map<string | null, Row>();
  for (const row of found.flat()) merged.set(row.group, { ...merged.get(row.group), ...row });
  return [...merged.values()];
}

/** What was found of each group, before its parts are made of it. */
export type Found = ReadonlyMap<string | null, Row>;

/**
 * Counts several parts. Without a period nearly every decision counts in something, so that one scan counts all: what costs most is
 * to read a decision at all. In a period an index knows the few that each part is about.
 */
export async function readParts(scope: Scope, view: View, by: Grouping, parts: Parts): Promise<Found> {
  const rows = await (isWhole(view.cohort) ? readTogether : readApart)(scope, view, by, parts);
  return new Map(rows.map((row) => [row.group, row]));
}

/** One part of a group. */
export function partOf<Made>(found: Found, group: string | null, name: string, part: Part<Made>): Made {
  const row = found.get(group);
  const own = Object.keys(part.columns).map((column) => [column, row?.[`${name}.${column}`]] as const);
  return own.every(([, value]) => value === undefined) ? part.none : part.made(Object.fromEntries(own));
}
