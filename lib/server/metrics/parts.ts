import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import type { Grouping, View } from "../../metrics/view.ts";
import { factsInSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";
import { askedFor, basisOf, factsBy, groupColumn, secondsOf } from "./columns.ts";
import { around, isEverywhere, type Reach, ranges } from "./reach.ts";
import { scan } from "./scan.ts";
import { tookOf } from "./working-time.ts";

type Sql = Prisma.Sql;

/** One of several things that are counted of the same decisions, by group. */
export interface Part<Made> {
  /** Another one than that of the parts it is counted with. */
  readonly name: string;
  /** Holds each decision that any of the columns counts. */
  readonly reach: Reach;
  /** What is packed, by name, over `f`: the facts of decisions, of which many are not counted, with what `clocked` adds to them. */
  readonly columns: Readonly<Record<string, Sql>>;
  readonly made: (packed: (column: string) => Buffer) => Made;
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
  f.reversed_at, f.reviewed_at, f.review_on, f.noticed_at, f.noticed_on, f.enough_at, f.enough_on, f.enough_since, f.first_asked_at,
  f.first_committed_at, f.ask_times, f.quick_ask_times, f.ask_count, f.commitment_count, f.sincere_times, f.up_times, f.down_times,
  f.peer_times`;

/**
 * Facts together with what the clock of each says: how the watch ended, or why there was none (`basis`), after how many seconds, and
 * how long that took as the view tells it. A column that could be another one each time it is read (`fence`) keeps each of these from
 * being worked out for each of its uses; unlike `OFFSET`, it leaves the work to several processes.
 */
const clocked = (scope: Scope, view: View, by: Grouping, range: Sql) => Prisma.sql`(
  SELECT ${columns}, ${groupColumn[by]} AS "group", ${basisOf(view)} AS basis, ${secondsOf(view)} AS seconds,
    ${view.working === undefined ? Prisma.sql`NULL::float8` : tookOf(view)} AS took, clock_timestamp() AS fence
  FROM ${factsBy(by, scope, view.cohort)}
  WHERE ${factsInSightSql(scope)} AND ${range} AND ${askedFor(scope, view.cohort)})`;

const columnsOf = ({ name, columns }: Part<unknown>): readonly Sql[] =>
  Object.entries(columns).map(([column, sql]) => Prisma.sql`${sql} AS ${Prisma.raw(`"${name}.${column}"`)}`);

type Row = Readonly<Record<string, unknown>>;

/** What was packed, of whatever length. */
const bytesOf = (text: unknown): Buffer => Buffer.from(typeof text === "string" ? text : "", "base64");

/** What was found of each group, before its parts are made of it. */
export type Found = ReadonlyMap<string | null, Row>;

/** Counts several parts in one scan: what costs most is to read a decision at all. */
export async function readParts(
  scope: Scope,
  view: View,
  by: Grouping,
  parts: readonly Part<unknown>[],
): Promise<Found> {
  const reach = around(parts.map((part) => part.reach));
  const statement = Prisma.sql`
    SELECT f."group"::text, ${Prisma.join(parts.flatMap(columnsOf))}
    FROM (${Prisma.join(
      ranges(reach).map((range) => clocked(scope, view, by, range)),
      " UNION ALL ",
    )}) f
    GROUP BY f."group"`;
  const found = rows.parse(await scan(statement, isEverywhere(reach) ? "most" : "few"));
  return new Map(found.map((row) => [row.group, row]));
}

/** One part of a group. */
export function partOf<Made>(found: Found, group: string | null, part: Part<Made>): Made {
  const { name, made, none } = part;
  const row = found.get(group);
  if (row === undefined) return none;
  return made((column) => bytesOf(row[`${name}.${column}`]));
}
