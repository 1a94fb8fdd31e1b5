import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { type Flow, type FlowCount, flows, weeksIn } from "../../metrics/flow.ts";
import { record } from "../../metrics/record.ts";
import type { View } from "../../metrics/view.ts";
import type { Week } from "../../metrics/weeks.ts";
import { database } from "../db.ts";
import { factsInSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";
import { all, askedFor, closedOn, instant, interrupted } from "./columns.ts";
import { known } from "./conditions.ts";
import { type Part, packed } from "./parts.ts";
import { aliveSince, EVERYWHERE, isReached } from "./reach.ts";
import { unpackedSmall, unpackedWhole } from "./unpack.ts";

type Sql = Prisma.Sql;

const first = z.array(z.object({ at: z.date(), on: z.date().nullable() }));

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const DAY_LENGTH = "2026-11-23".length;

/** The weeks of the chart; without a first day they begin with the first decision, which the index knows at once. */
export async function readWeeks(scope: Scope, view: View): Promise<readonly Week[]> {
  if (view.cohort.from !== undefined) return weeksIn(view, null);
  const statement = Prisma.sql`SELECT f.opened_at AS at, f.opened_on AS "on" FROM facts f
    WHERE ${factsInSightSql(scope)} AND f.opened_at <= ${instant(view.asOf.at)} AND ${askedFor(scope, view.cohort)}
    ORDER BY f.opened_at LIMIT 1`;
  const [earliest] = first.parse(await database().$queryRaw(statement));
  if (earliest === undefined) return [];
  const on = earliest.on?.toISOString().slice(0, DAY_LENGTH) ?? null;
  return weeksIn(view, { at: earliest.at.toISOString(), on });
}

/** Later than any week. */
const NEVER = 2 ** 15 - 1;
const HALF = 2 ** 16;

interface Found {
  readonly most: Uint8Array;
  readonly closed: Uint8Array;
  readonly paused: Uint8Array;
}

/** What a decision that was reopened says: it was closed by its first decision, reopened, and maybe closed again. */
const pauses = ["closed", "reopened", "closedAgain"] as const satisfies readonly Flow[];

/** How often each thing happened, week by week; what comes after the last of them is left out. */
function countsOf(found: Found, weeks: number): readonly FlowCount[] {
  const counts = record(flows, () => new Uint32Array(weeks));
  const add = (flow: Flow, week: number) => {
    const those = counts[flow];
    if (week < weeks) those[week] = (those[week] ?? 0) + 1;
  };
  for (const both of unpackedWhole(found.most)) {
    const decided = (both % HALF) >> 1;
    add("opened", Math.floor(both / HALF));
    add("decided", decided);
    if (both % 2 === 1) add("closed", decided);
  }
  for (const week of unpackedSmall(found.closed)) add("closed", week);
  const paused = unpackedSmall(found.paused);
  for (let place = 0; place < paused.length; place += pauses.length)
    for (const [column, flow] of pauses.entries()) add(flow, paused[place + column] ?? NEVER);
  return flows.flatMap((flow) =>
    [...counts[flow].entries()].flatMap(([week, count]) => (count > 0 ? [{ week, flow, count }] : [])),
  );
}

/**
 * What happened in each week: the database finds the week of each opening, first decision and closing, of the interruption, of its
 * end and of closing again. Most are closed by their first decision, and say all of it in one number: the week of the opening, above
 * that of the decision, above whether it closed them.
 *
 * @param bounds beginnings of the weeks, and of the one after.
 */
export function flowsPart(view: View, bounds: readonly Week[]): Part<readonly FlowCount[]> {
  const { cohort } = view;
  const asOf = instant(view.asOf.at);
  // As numbers, which are sought in a third of the time: seconds for instants, days for days.
  const ats = Prisma.sql`${bounds.map(({ at }) => Date.parse(at) / SECOND)}::float8[]`;
  const ons = Prisma.sql`${bounds.map(({ on }) => Date.parse(on) / DAY)}::float8[]`;
  const weekOf = (at: Sql, on: Sql, condition = Prisma.sql`TRUE`) => Prisma.sql`CASE
    WHEN (${at} <= ${asOf} AND ${condition}) IS NOT TRUE THEN ${Prisma.raw(String(NEVER))}
    WHEN ${on} IS NULL THEN width_bucket(date_part('epoch', ${at}), ${ats})
    ELSE width_bucket((${on} - date '1970-01-01')::float8, ${ons}) END`;
  const sent = (week: Sql) => Prisma.sql`int2send((${week})::int2)`;
  const [opened, decided, closedAt] = [
    weekOf(Prisma.sql`f.opened_at`, Prisma.sql`f.opened_on`, known),
    weekOf(Prisma.sql`f.first_decided_at`, Prisma.sql`f.first_decided_on`),
    weekOf(Prisma.sql`f.closed_at`, closedOn),
  ];
  const reopened = weekOf(Prisma.sql`f.reopened_at`, Prisma.sql`NULL::date`);
  const closedIt = Prisma.sql`CASE WHEN ${known} AND f.closed_at = f.first_decided_at THEN 1 ELSE 0 END`;
  // What was opened and closed before the first week leaves nothing behind.
  const reach = cohort.from === undefined ? EVERYWHERE : aliveSince(bounds[0]?.at ?? view.asOf.at);
  const reached = isReached(reach);
  return {
    name: "flowing",
    reach,
    columns: {
      most: packed(
        Prisma.sql`int4send((${opened}) * ${Prisma.raw(String(HALF))} + (${decided}) * 2 + ${closedIt})`,
        reached,
      ),
      closed: packed(
        sent(closedAt),
        all([
          Prisma.sql`f.closed_at IS DISTINCT FROM f.first_decided_at`,
          known,
          Prisma.sql`${interrupted} IS NOT TRUE`,
          reached,
        ]),
      ),
      paused: packed(
        Prisma.join([sent(decided), sent(reopened), sent(closedAt)], " || "),
        all([Prisma.sql`f.reopened_at IS NOT NULL`, known, interrupted, reached]),
      ),
    } satisfies Record<keyof Found, Sql>,
    made: (found) =>
      countsOf({ most: found("most"), closed: found("closed"), paused: found("paused") }, bounds.length),
    none: [],
  };
}
