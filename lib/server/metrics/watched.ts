import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { type RiskTable, riskTable } from "../../metrics/risk-table.ts";
import { type Grouping, periodOf, type View } from "../../metrics/view.ts";
import { database } from "../db.ts";
import type { Scope } from "../scope.ts";
import {
  ageOf,
  askedFor,
  basisOf,
  code,
  endFrom,
  endings,
  factsBy,
  factsInSight,
  groupColumn,
  instant,
  placed,
  secondsOf,
  targetOf,
} from "./columns.ts";

const rows = z.array(
  z.object({
    group: z.string().nullable(),
    end: z.int().transform((place) => endings[place]),
    met: z.boolean().nullable(),
    n: z.int(),
    packed: z.instanceof(Uint8Array).nullable(),
  }),
);
type Row = z.infer<typeof rows>[number];

/** What the scan over the decisions opened in a period counts. */
export interface Watched {
  readonly risk: RiskTable;
  readonly problem: number;
  readonly startUnknown: number;
  readonly targetDue: number;
  readonly targetMet: number;
}

export const NOBODY_WATCHED: Watched = { risk: [], problem: 0, startUnknown: 0, targetDue: 0, targetMet: 0 };

const BYTES = 8;

/** Doubles as PostgreSQL sends them, one after the other: a tenth of the time that rows would take. */
function unpacked(packs: readonly Uint8Array[]): Float64Array {
  const numbers = new Float64Array(packs.reduce((sum, { byteLength }) => sum + byteLength, 0) / BYTES);
  let place = 0;
  for (const { buffer, byteOffset, byteLength } of packs) {
    const view = new DataView(buffer, byteOffset, byteLength);
    for (let at = 0; at < byteLength; at += BYTES, place += 1) numbers[place] = view.getFloat64(at);
  }
  return numbers;
}

/** What the clock of each decision says; the fence of `OFFSET` keeps each expression from being worked out for each of its uses. */
const clocks = (scope: Scope, view: View, by: Grouping) => Prisma.sql`
  SELECT ${groupColumn[by]} AS "group", ${basisOf(view)} AS basis, ${secondsOf(view)} AS seconds, ${ageOf(view)} AS age,
    ${targetOf(view)} AS target
  FROM ${factsBy(by)}
  WHERE ${factsInSight(scope)} AND f.opened_at <= ${instant(view.asOf.at)}
    AND ${placed("opened", periodOf(view.cohort, view.zone))} AND ${askedFor(view.cohort)}
  OFFSET 0`;

const end = endFrom(Prisma.sql`basis`, Prisma.sql`seconds`);

/** `met` is null where it cannot be said (yet), as `metTarget` has it; what has no seconds has no pack. */
const statement = (scope: Scope, view: View, by: Grouping) => Prisma.sql`
  SELECT "group"::text, "end", met, count(*)::int AS n,
    CASE WHEN "end" < ${code("problem")} THEN string_agg(float8send(seconds), '') END AS packed
  FROM (
    SELECT "group", ${end} AS "end", seconds, CASE WHEN age >= target AND NOT (basis = ${code("dropped")} AND seconds < target)
      THEN basis = ${code("decided")} AND seconds <= target END AS met
    FROM (${clocks(scope, view, by)}) c
  ) w
  GROUP BY 1, 2, 3`;

function watchedOf(rows: readonly Row[]): Watched {
  const count = (of: (row: Row) => boolean) => rows.reduce((sum, row) => sum + (of(row) ? row.n : 0), 0);
  const times = (wanted: Row["end"]) =>
    unpacked(rows.flatMap((row) => (row.end === wanted && row.packed !== null ? [row.packed] : [])));
  return {
    risk: riskTable({ decided: times("decided"), dropped: times("dropped"), open: times("open") }),
    problem: count((row) => row.end === "problem"),
    startUnknown: count((row) => row.end === "startUnknown"),
    targetDue: count((row) => row.packed !== null && row.met !== null),
    targetMet: count((row) => row.packed !== null && row.met === true),
  };
}

/**
 * The risk tables of the decisions opened in the period of a view, by group. The database finds, measures and groups them in one
 * scan of an index; sorting and counting equal times is the mathematics' own.
 */
export async function readWatched(
  scope: Scope,
  view: View,
  by: Grouping,
): Promise<ReadonlyMap<string | null, Watched>> {
  const found = rows.parse(await database().$queryRaw(statement(scope, view, by)));
  const groups = new Set(found.map(({ group }) => group));
  return new Map([...groups].map((group) => [group, watchedOf(found.filter((row) => row.group === group))]));
}
