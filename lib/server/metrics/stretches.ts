import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { record } from "../../metrics/record.ts";
import { type Stretch, stretches, stretchNames } from "../../metrics/stretch.ts";
import type { Grouping, View } from "../../metrics/view.ts";
import { database } from "../db.ts";
import { factsInSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";
import { askedFor, factsBy, groupColumn, placedIn } from "./columns.ts";
import { instantColumn } from "./instants.ts";
import { pickConditions } from "./picks.ts";
import { unpacked } from "./unpack.ts";
import { between } from "./working-time.ts";

const group = z.object({ group: z.string().nullable(), waiting: z.int() });
const pile = z.instanceof(Uint8Array).nullable();
const piles = z.object({
  unnoticed: pile,
  gathering: pile,
  pastEnough: pile,
  beforeAsking: pile,
  afterAsking: pile,
}) satisfies z.ZodType<Record<Stretch, Uint8Array | null>>;

interface Stretched {
  readonly waiting: number;
  readonly times: Readonly<Record<Stretch, Float64Array>>;
}

export const NOT_STRETCHED: Stretched = { waiting: 0, times: record(stretchNames, () => new Float64Array()) };

function pileOf(stretch: Stretch, view: View): Prisma.Sql {
  const { from, to } = stretches[stretch];
  const took = between(instantColumn[from], instantColumn[to], view);
  return Prisma.sql`string_agg(float8send(${took}), '') FILTER (WHERE ${pickConditions[stretch](view)}) AS ${Prisma.raw(`"${stretch}"`)}`;
}

/**
 * How long decisions stayed in each stretch of their way, by group, in increasing order, and how many of the open ones wait
 * though there is enough. Only those are read about which anything is known besides opening and deciding.
 */
export async function readStretches(
  scope: Scope,
  view: View,
  by: Grouping,
): Promise<ReadonlyMap<string | null, Stretched>> {
  const statement = Prisma.sql`
    SELECT (${groupColumn[by]})::text AS "group",
      count(*) FILTER (WHERE ${pickConditions.waiting(view)})::int AS waiting,
      ${Prisma.join(stretchNames.map((stretch) => pileOf(stretch, view)))}
    FROM ${factsBy(by, scope, view.cohort)}
    WHERE ${factsInSightSql(scope)}
      AND (f.noticed_at IS NOT NULL OR f.enough_at IS NOT NULL OR f.first_asked_at IS NOT NULL)
      AND ${placedIn("opened", view)} AND ${askedFor(scope, view.cohort)}
    GROUP BY 1`;
  const rows = z.array(z.unknown()).parse(await database().$queryRaw(statement));
  return new Map(
    rows.map((row) => {
      const { group: name, waiting } = group.parse(row);
      const found = piles.parse(row);
      return [name, { waiting, times: record(stretchNames, (stretch) => unpacked(found[stretch]).sort()) }];
    }),
  );
}
