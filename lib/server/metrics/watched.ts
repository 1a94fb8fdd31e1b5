import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { ends, type RiskTable, riskTable } from "../../metrics/risk-table.ts";
import { type Grouping, periodOf, type View } from "../../metrics/view.ts";
import { database } from "../db.ts";
import type { Scope } from "../scope.ts";
import {
  ageOf,
  askedFor,
  endOf,
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
    end: z.enum([...ends, "problem", "startUnknown"]),
    n: z.int(),
    targetDue: z.int(),
    targetMet: z.int(),
    packed: z.instanceof(Uint8Array).nullable(),
  }),
);

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
function unpacked(bytes: Uint8Array): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float64Array.from({ length: bytes.byteLength / BYTES }, (_, place) =>
    view.getFloat64(place * BYTES),
  );
}

/** One row of facts, with what its clock says. */
const watched = (scope: Scope, view: View, by: Grouping) => {
  const inPeriod = placed("opened", periodOf(view.cohort, view.zone));
  return Prisma.sql`SELECT ${groupColumn[by]} AS "group", ${endOf(view, Prisma.sql`t.seconds`)} AS "end", t.seconds, a.age,
      ${targetOf(view)} AS target
    FROM ${factsBy(by)} CROSS JOIN LATERAL (SELECT ${secondsOf(view)} AS seconds) t CROSS JOIN LATERAL (SELECT ${ageOf(view)} AS age) a
    WHERE ${factsInSight(scope)} AND f.opened_at <= ${instant(view.asOf.at)} AND ${inPeriod} AND ${askedFor(view.cohort)}`;
};

const statement = (scope: Scope, view: View, by: Grouping) => Prisma.sql`
  SELECT "group"::text, "end", count(*)::int AS n,
    count(*) FILTER (WHERE age >= target AND NOT ("end" = 'dropped' AND seconds < target))::int AS "targetDue",
    count(*) FILTER (WHERE age >= target AND "end" = 'decided' AND seconds <= target)::int AS "targetMet",
    string_agg(float8send(seconds), '') FILTER (WHERE "end" IN ('decided', 'dropped', 'open')) AS packed
  FROM (${watched(scope, view, by)}) w
  GROUP BY 1, 2`;

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
  return new Map(
    [...new Set(found.map(({ group }) => group))].map((group) => {
      const mine = found.filter((row) => row.group === group);
      const times = (end: string) =>
        unpacked(mine.find((row) => row.end === end)?.packed ?? new Uint8Array());
      const count = (end: string) => mine.find((row) => row.end === end)?.n ?? 0;
      const timed = mine.filter((row) => row.packed !== null);
      return [
        group,
        {
          risk: riskTable({ decided: times("decided"), dropped: times("dropped"), open: times("open") }),
          problem: count("problem"),
          startUnknown: count("startUnknown"),
          targetDue: timed.reduce((sum, row) => sum + row.targetDue, 0),
          targetMet: timed.reduce((sum, row) => sum + row.targetMet, 0),
        },
      ];
    }),
  );
}
