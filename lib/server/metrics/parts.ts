import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { record } from "../../metrics/record.ts";
import type { Grouping, View } from "../../metrics/view.ts";
import { database } from "../db.ts";
import { factsInSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";
import { askedFor, basisOf, factsBy, groupColumn, secondsOf } from "./columns.ts";
import { around, type Reach, ranges, slices } from "./reach.ts";
import { tookOf } from "./working-time.ts";

type Sql = Prisma.Sql;

/** One of several things that are counted of the same decisions, by group. */
export interface Part<Made> {
  /** Another one than that of the parts it is counted with. */
  readonly name: string;
  /** Holds each decision that any of the columns counts. */
  readonly reach: Reach;
  /** Aggregates by name over `f`: the facts of decisions, of which many are not counted, with what `clocked` adds to them. */
  readonly columns: Readonly<Record<string, Sql>>;
  readonly made: (row: Readonly<Record<string, unknown>>) => Made;
  /** What there is of a group in which nothing was counted. */
  readonly none: Made;
}

/** What each decision of a set says, one after the other. As text in the denser way: as bytes it would come at twice their length. */
export const packed = (each: Sql, condition: Sql): Sql =>
  Prisma.sql`encode(string_agg(${each}, '') FILTER (WHERE ${condition}), 'base64')`;

const rows = z.array(z.looseObject({ group: z.string().nullable() }));

/** The facts that parts are made of; to bring along all of them would take the database a third of its time. */
const columns = Prisma.sql`f.door, f.data_problem, f.opened_known, f.share, f.contested, f.target, f.verdict, f.would_change, f.pace,
  f.opened_at, f.opened_on, f.first_decided_at, f.first_decided_on, f.decided_at, f.decided_on, f.closed_at, f.reopened_at,
  f.reversed_at, f.reviewed_at, f.review_on, f.noticed_at, f.enough_at, f.first_asked_at, f.first_committed_at, f.ask_count,
  f.commitment_count, f.sincere_count, f.up_count, f.down_count, f.peer_count`;

/**
 * Facts together with what the clock of each says: how the watch ended, or why there was none (`basis`), after how many seconds, and
 * how long that took as the view tells it. The fence of `OFFSET` keeps each from being worked out for each of its uses.
 */
const clocked = (scope: Scope, view: View, by: Grouping, range: Sql) => Prisma.sql`(
  SELECT ${columns}, ${groupColumn[by]} AS "group", ${basisOf(view)} AS basis, ${secondsOf(view)} AS seconds,
    ${view.working === undefined ? Prisma.sql`NULL::float8` : tookOf(view)} AS took
  FROM ${factsBy(by, scope, view.cohort)}
  WHERE ${factsInSightSql(scope)} AND ${range} AND ${askedFor(scope, view.cohort)}
  OFFSET 0)`;

const columnsOf = ({ name, columns }: Part<unknown>): readonly Sql[] =>
  Object.entries(columns).map(([column, sql]) => Prisma.sql`${sql} AS ${Prisma.raw(`"${name}.${column}"`)}`);

type Row = Readonly<Record<string, unknown>>;

/** Those of a decision at a time: what was counted is added up, what was packed stands one after the other. */
function together(values: readonly unknown[]): unknown {
  const packs = values
    .filter((value) => typeof value === "string")
    .map((text) => Buffer.from(text, "base64"));
  if (packs.length > 0) return packs.length === 1 ? packs[0] : Buffer.concat(packs);
  const counts = values.filter((value) => typeof value === "number");
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count);
}

/**
 * How such scans are best planned. Facts are narrow and lie in the order in which they came: page by page they are read at a third of
 * the cost of row by row along an index. And groups are few, however much is packed for each. In a period most pages are not needed,
 * and those that are lie in memory, so that to go there costs no more than to go on.
 */
const plan = (pages: "most" | "few") => Prisma.sql`SELECT set_config('enable_indexscan', 'off', true),
  set_config('hash_mem_multiplier', '8', true), set_config('random_page_cost', ${pages === "few" ? "1.1" : "4"}::text, true)`;

async function read(statement: Sql, pages: "most" | "few"): Promise<unknown[]> {
  const db = database();
  const [, found] = await db.$transaction([db.$queryRaw(plan(pages)), db.$queryRaw<unknown[]>(statement)]);
  return found;
}

/** What was found of each group, before its parts are made of it. */
export type Found = ReadonlyMap<string | null, readonly Row[]>;

/**
 * Counts several parts in one scan: what costs most is to read a decision at all.
 *
 * @param cuts instants of openings, at which the scan is cut into several that run at the same time; for what is not of one period.
 */
export async function readParts(
  scope: Scope,
  view: View,
  by: Grouping,
  parts: readonly Part<unknown>[],
  cuts: readonly string[] = [],
): Promise<Found> {
  const statement = (found: readonly Sql[]) => Prisma.sql`
    SELECT f."group"::text, ${Prisma.join(parts.flatMap(columnsOf))}
    FROM (${Prisma.join(
      found.map((range) => clocked(scope, view, by, range)),
      " UNION ALL ",
    )}) f
    GROUP BY f."group"`;
  const found =
    cuts.length > 0
      ? await Promise.all(slices(cuts).map((slice) => read(statement([slice]), "most")))
      : [await read(statement(ranges(around(parts.map(({ reach }) => reach)))), "few")];
  const groups = new Map<string | null, Row[]>();
  for (const row of rows.parse(found.flat())) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return groups;
}

/** One part of a group. */
export function partOf<Made>(found: Found, group: string | null, part: Part<Made>): Made {
  const { name, columns, made, none } = part;
  const those = found.get(group);
  if (those === undefined) return none;
  const own = record(Object.keys(columns), (column) =>
    together(those.map((row) => row[`${name}.${column}`])),
  );
  return made(own);
}
