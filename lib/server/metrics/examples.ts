import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import {
  type Chart,
  charts,
  type Example,
  type Measured,
  MOST_EXAMPLES,
  offers,
} from "../../metrics/examples.ts";
import { picks } from "../../metrics/picks.ts";
import { record } from "../../metrics/record.ts";
import type { View } from "../../metrics/view.ts";
import { database } from "../db.ts";
import type { Scope } from "../scope.ts";
import { behindCondition } from "./behind.ts";
import { whenOf } from "./columns.ts";
import { keptOn, type Shelf } from "./kept.ts";
import { tookOf } from "./working-time.ts";

const rows = z.array(
  z.object({ id: z.string(), value: z.number().nullable(), at: z.date(), on: z.string().nullable() }),
);

const measures: Readonly<Record<Measured, (view: View) => Prisma.Sql>> = {
  seconds: (view) => (view.working === undefined ? Prisma.sql`f.duration` : tookOf(view)),
  share: () => Prisma.sql`f.share::float8`,
};

/** The same as `examplesOf` of lib/metrics, found by the database. */
export function examplesStatement(scope: Scope, view: View, chart: Chart): Prisma.Sql {
  const { pick, spread } = offers[chart];
  const { at, on } = whenOf[picks[pick].by];
  const condition = behindCondition(scope, { pick, cohort: view.cohort }, view);
  const row = Prisma.sql`f.decision_id::text AS id, ${at} AS at, ${on}::text AS "on"`;
  if (spread === null)
    return Prisma.sql`SELECT ${row}, NULL::float8 AS value FROM facts f WHERE ${condition}
      ORDER BY ${at} DESC, f.decision_id LIMIT ${MOST_EXAMPLES}`;
  const value = measures[spread](view);
  return Prisma.sql`SELECT id, at, "on", value FROM (
      SELECT ${row}, ${value} AS value, count(*) OVER () AS n,
        row_number() OVER (ORDER BY ${value}, f.decision_id) AS place
      FROM facts f WHERE ${condition}
    ) b WHERE place IN (1, (n + 1) / 2, n) ORDER BY place`;
}

export async function readExamples(scope: Scope, view: View, chart: Chart): Promise<readonly Example[]> {
  const found = rows.parse(await database().$queryRaw(examplesStatement(scope, view, chart)));
  return found.map(({ id, value, at, on }) => ({ id, value, when: { at: at.toISOString(), on } }));
}

const shared = globalThis as typeof globalThis & {
  ajarExamples?: Readonly<Record<Chart, Shelf<readonly Example[]>>>;
};
shared.ajarExamples ??= record(charts, () => new Map());
const shelves = shared.ajarExamples;

/** The same, kept. */
export const examplesFor = (scope: Scope, view: View, chart: Chart): Promise<readonly Example[]> =>
  keptOn(shelves[chart], scope, view, "none", () => readExamples(scope, view, chart));
