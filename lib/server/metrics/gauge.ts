import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import type { By } from "../../metrics/conditions.ts";
import type { Gauge, Wanted } from "../../metrics/gauge.ts";
import { type MeasureName, measures, type WatchName, watches } from "../../metrics/measures.ts";
import { type PickName, picks } from "../../metrics/picks.ts";
import { record } from "../../metrics/record.ts";
import { type End, ends, riskTable } from "../../metrics/risk-table.ts";
import type { View } from "../../metrics/view.ts";
import { database } from "../db.ts";
import { factsInSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";
import { runEnds, runTook } from "./clocks.ts";
import { all, askedFor, placedIn } from "./columns.ts";
import { measureValues } from "./measures.ts";
import { pickConditions } from "./picks.ts";
import { unpacked } from "./unpack.ts";

type Sql = Prisma.Sql;

/** What one statement answers, by the name of its column. */
interface Column {
  readonly name: string;
  readonly by: By;
  readonly sql: Sql;
}

const named = (kind: string, name: string) => `${kind} ${name}`;
const pile = (value: Sql, condition: Sql) =>
  Prisma.sql`string_agg(float8send((${value})::float8), '') FILTER (WHERE ${condition})`;

const countColumn = (name: PickName, view: View): Column => ({
  name: named("count", name),
  by: picks[name].by,
  sql: Prisma.sql`count(*) FILTER (WHERE ${pickConditions[name](view)})::int`,
});

const measureColumn = (name: MeasureName, view: View): Column => {
  const { pick } = measures[name];
  return {
    name: named("value", name),
    by: picks[pick].by,
    sql: pile(measureValues(view)[name], pickConditions[pick](view)),
  };
};

const watchColumns = (name: WatchName, view: View): readonly Column[] => {
  const { pick, clock } = watches[name];
  return ends.map((end) => ({
    name: named(end, name),
    by: picks[pick].by,
    sql: pile(runTook(clock, view), all([pickConditions[pick](view), runEnds(clock, end, view)])),
  }));
};

const count = z.int();
const bytes = z.instanceof(Uint8Array).nullable();
const rows = z.tuple([z.record(z.string(), count.or(bytes))]);

/** One scan for all columns that are placed in a period by the same day, over the rows that have any of it. */
async function readColumns(scope: Scope, view: View, by: By, about: Sql, columns: readonly Column[]) {
  const wanted = columns.filter((column) => column.by === by);
  const statement = Prisma.sql`
    SELECT ${Prisma.join(wanted.map(({ name, sql }) => Prisma.sql`${sql} AS ${Prisma.raw(`"${name}"`)}`))}
    FROM facts f WHERE ${factsInSightSql(scope)} AND ${about} AND ${placedIn(by, view)} AND ${askedFor(scope, view.cohort)}`;
  return rows.parse(await database().$queryRaw(statement))[0];
}

/**
 * The same as `gaugeOf` finds in facts one by one, found by the database.
 *
 * @param about holds for every row that can be in one of the sets, so that the others are not looked at.
 */
export async function readGauge<S extends PickName, M extends MeasureName, W extends WatchName>(
  scope: Scope,
  view: View,
  wanted: Wanted<S, M, W>,
  about: Sql,
): Promise<Gauge<S, M, W>> {
  const columns = [
    ...wanted.sets.map((name) => countColumn(name, view)),
    ...wanted.measures.map((name) => measureColumn(name, view)),
    ...wanted.watches.flatMap((name) => watchColumns(name, view)),
  ];
  const bys = [...new Set(columns.map((column) => column.by))];
  const parts = await Promise.all(bys.map((by) => readColumns(scope, view, by, about, columns)));
  const found: Readonly<Record<string, unknown>> = Object.assign({}, ...parts);
  const values = (kind: string, name: string) =>
    unpacked(bytes.parse(found[named(kind, name)]) ?? new Uint8Array());
  return {
    tally: record(wanted.sets, (name) => count.parse(found[named("count", name)])),
    values: record(wanted.measures, (name) => values("value", name).sort()),
    risks: record(wanted.watches, (name) => riskTable(record(ends, (end: End) => values(end, name)))),
  };
}
