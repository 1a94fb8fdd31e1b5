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
  /** Another one than that of the parts it is counted with. */
  readonly name: string;
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

const rows = z.array(z.looseObject({ group: z.string().nullable() }));

const isWhole = ({ from, until }: Cohort) => from === undefined && until === undefined;
const columnsOf = ({ name, columns }: Part<unknown>): readonly Sql[] =>
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

type Reading = (
  scope: Scope,
  view: View,
  by: Grouping,
  parts: readonly Part<unknown>[],
) => Promise<readonly Row[]>;

const readTogether: Reading = (scope, view, by, parts) =>
  scan(scope, view, by, parts.flatMap(columnsOf), Prisma.sql`TRUE`);

const readApart: Reading = async (scope, view, by, parts) => {
  const found = await Promise.all(parts.map((part) => scan(scope, view, by, columnsOf(part), part.where)));
  const merged = new Map<string | null, Row>();
  for (const row of found.flat()) merged.set(row.group, { ...merged.get(row.group), ...row });
  return [...merged.values()];
};

/** What was found of each group, before its parts are made of it. */
export type Found = ReadonlyMap<string | null, Row>;

/**
 * Counts several parts. Without a period nearly every decision counts in something, so that one scan counts all: what costs most is
 * to read a decision at all. In a period an index knows the few that each part is about.
 */
export async function readParts(
  scope: Scope,
  view: View,
  by: Grouping,
  parts: readonly Part<unknown>[],
): Promise<Found> {
  const read = isWhole(view.cohort) ? readTogether : readApart;
  const found = await read(scope, view, by, parts);
  return new Map(found.map((row) => [row.group, row]));
}

/** One part of a group. */
export function partOf<Made>(found: Found, group: string | null, part: Part<Made>): Made {
  const { name, columns, made, none } = part;
  const row = found.get(group);
  const own = Object.keys(columns).map((column) => [column, row?.[`${name}.${column}`]] as const);
  return own.every(([, value]) => value === undefined) ? none : made(Object.fromEntries(own));
}
