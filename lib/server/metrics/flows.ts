import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { type Flow, type FlowCount, weeksIn } from "../../metrics/flow.ts";
import type { View } from "../../metrics/view.ts";
import type { Week } from "../../metrics/weeks.ts";
import { database } from "../db.ts";
import { factsInSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";
import { askedFor, closedOn, instant, interrupted } from "./columns.ts";
import { type Part, packed } from "./parts.ts";
import { aliveSince, EVERYWHERE } from "./reach.ts";
import { unpackedSmall } from "./unpack.ts";

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

type Pile = "opened" | "decided" | "decidedAndClosed" | "closed" | "interrupted" | "reopened" | "closedAgain";

/** What each pile of weeks was counted as. */
const meaning: Readonly<Record<Pile, readonly Flow[]>> = {
  opened: ["opened"],
  decided: ["decided"],
  decidedAndClosed: ["decided", "closed"],
  closed: ["closed"],
  interrupted: ["closed"],
  reopened: ["reopened"],
  closedAgain: ["closedAgain"],
};
const piles = [
  "opened",
  "decided",
  "decidedAndClosed",
  "closed",
  "interrupted",
  "reopened",
  "closedAgain",
] as const satisfies readonly Pile[];

/** How often each week is in a pile; what comes after the last of them is left out. */
function countsOf(pile: Uint8Array, weeks: number): readonly (readonly [week: number, count: number])[] {
  const counts = new Uint32Array(weeks);
  for (const week of unpackedSmall(pile)) if (week < weeks) counts[week] = (counts[week] ?? 0) + 1;
  return [...counts.entries()].filter(([, count]) => count > 0);
}

/**
 * What happened in each week: the database finds the week of each opening, first decision and closing, of the interruption, of its
 * end and of closing again. Most are closed by their first decision, and say both at once.
 *
 * @param bounds beginnings of the weeks, and of the one after.
 */
export function flowsPart(view: View, bounds: readonly Week[]): Part<readonly FlowCount[]> {
  const { cohort } = view;
  const asOf = instant(view.asOf.at);
  // As numbers, which are sought in a third of the time: seconds for instants, days for days.
  const ats = Prisma.sql`${bounds.map(({ at }) => Date.parse(at) / SECOND)}::float8[]`;
  const ons = Prisma.sql`${bounds.map(({ on }) => Date.parse(on) / DAY)}::float8[]`;
  const weekOf = (at: Sql, on: Sql) => Prisma.sql`int2send((CASE
    WHEN ${on} IS NULL THEN width_bucket(date_part('epoch', ${at}), ${ats})
    ELSE width_bucket((${on} - date '1970-01-01')::float8, ${ons}) END)::int2)`;
  const weeksOf = (at: Sql, on: Sql, condition: Sql) =>
    packed(weekOf(at, on), Prisma.sql`${at} <= ${asOf} AND ${condition}`);
  const [opened, decided, closedAt, reopened] = [
    Prisma.sql`f.opened_at`,
    Prisma.sql`f.first_decided_at`,
    Prisma.sql`f.closed_at`,
    Prisma.sql`f.reopened_at`,
  ];
  const [openedOn, decidedOn, none] = [
    Prisma.sql`f.opened_on`,
    Prisma.sql`f.first_decided_on`,
    Prisma.sql`NULL::date`,
  ];
  const known = Prisma.sql`f.data_problem IS NULL`;
  const atOnce = Prisma.sql`(${known} AND ${closedAt} = ${decided})`;
  const paused = Prisma.sql`(${known} AND ${interrupted})`;
  return {
    name: "flowing",
    // What was opened and closed before the first week leaves nothing behind.
    reach: cohort.from === undefined ? EVERYWHERE : aliveSince(bounds[0]?.at ?? view.asOf.at),
    columns: {
      opened: weeksOf(opened, openedOn, known),
      decided: weeksOf(decided, decidedOn, Prisma.sql`${atOnce} IS NOT TRUE`),
      decidedAndClosed: weeksOf(decided, decidedOn, atOnce),
      closed: weeksOf(
        closedAt,
        closedOn,
        Prisma.sql`${known} AND ${closedAt} IS DISTINCT FROM ${decided}
        AND ${interrupted} IS NOT TRUE`,
      ),
      interrupted: weeksOf(decided, decidedOn, paused),
      reopened: weeksOf(reopened, none, paused),
      closedAgain: weeksOf(closedAt, closedOn, paused),
    } satisfies Record<Pile, Sql>,
    made: (found) =>
      piles.flatMap((pile) =>
        countsOf(found(pile), bounds.length).flatMap(([week, count]) =>
          meaning[pile].map((flow) => ({ week, flow, count })),
        ),
      ),
    none: [],
  };
}
