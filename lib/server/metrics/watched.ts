import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { recentOf } from "../../metrics/counts.ts";
import { mergeTables, NOBODY, type RiskTable, riskTable } from "../../metrics/risk-table.ts";
import { type Cohort, type Grouping, periodOf, type View } from "../../metrics/view.ts";
import { database } from "../db.ts";
import { factsInSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";
import {
  ageOf,
  askedFor,
  basisOf,
  code,
  type Ending,
  endFrom,
  factsBy,
  groupColumn,
  instant,
  placed,
  secondsOf,
  targetOf,
} from "./columns.ts";
import { unpacked } from "./unpack.ts";
import { tookOf } from "./working-time.ts";

const pack = z.instanceof(Uint8Array).nullable();
const rows = z.array(
  z.object({
    group: z.string().nullable(),
    periods: z.int(),
    decided: pack,
    dropped: pack,
    open: pack,
    problem: z.int(),
    startUnknown: z.int(),
    targetDue: z.int(),
    targetMet: z.int(),
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

export const NOBODY_WATCHED: Watched = {
  risk: NOBODY,
  problem: 0,
  startUnknown: 0,
  targetDue: 0,
  targetMet: 0,
};

/** A period that holds all of several. */
function around(periods: readonly Cohort[]): Pick<Cohort, "from" | "until"> {
  // One without a bound leaves them all without.
  const bounds = (side: "from" | "until") => {
    const given = periods.flatMap((period) => period[side] ?? []);
    return given.length === periods.length ? given.sort() : [];
  };
  const [from] = bounds("from");
  const until = bounds("until").at(-1);
  return { ...(from && { from }), ...(until && { until }) };
}

const isSame = (a: Cohort, b: Cohort) => a.from === b.from && a.until === b.until;
const bitOf = (place: number) => 2 ** place;

/** In which of the periods a decision was opened, a bit for each. */
function periodsOf(view: View, periods: readonly Cohort[]): Prisma.Sql {
  const bits = periods.map((period, place) => {
    const bit = Prisma.raw(String(bitOf(place)));
    if (isSame(period, view.cohort)) return bit;
    return Prisma.sql`CASE WHEN ${placed("opened", periodOf(period, view.zone))} THEN ${bit} ELSE 0 END`;
  });
  return Prisma.join(bits, " + ");
}

/** What the clock of each decision says; the fence of `OFFSET` keeps each expression from being worked out for each of its uses. */
const clocks = (scope: Scope, view: View, by: Grouping, periods: readonly Cohort[]) => Prisma.sql`
  SELECT ${groupColumn[by]} AS "group", ${periodsOf(view, periods)} AS periods, ${basisOf(view)} AS basis, ${secondsOf(view)} AS seconds, ${ageOf(view)} AS age,
    ${targetOf(view)} AS target${view.working === undefined ? Prisma.empty : Prisma.sql`, ${tookOf(view)} AS took`}
  FROM ${factsBy(by, scope, view.cohort)}
  WHERE ${factsInSightSql(scope)} AND f.opened_at <= ${instant(view.asOf.at)}
    AND ${placed("opened", periodOf(view.cohort, view.zone))} AND ${askedFor(scope, view.cohort)}
  OFFSET 0`;

/** What is told of it: targets and ends go by calendar time. */
const told = ({ working }: View) => (working === undefined ? Prisma.sql`seconds` : Prisma.sql`took`);

const pile = (ending: Ending, view: View) =>
  Prisma.sql`string_agg(float8send(${told(view)}), '') FILTER (WHERE "end" = ${code(ending)})`;
const number = (condition: Prisma.Sql) => Prisma.sql`count(*) FILTER (WHERE ${condition})::int`;

/**
 * `met` is null where it cannot be said (yet), as `metTarget` has it. By group and period alone, of which there are few: nothing is
 * sorted. The period of the view holds all that are asked for.
 */
export const watchedStatement = (
  scope: Scope,
  view: View,
  by: Grouping,
  periods: readonly Cohort[] = [view.cohort],
) => Prisma.sql`
  SELECT "group"::text, periods, decided, dropped, open, problem, "startUnknown", "targetDue", "targetMet" FROM (
    SELECT "group", periods,
      ${pile("decided", view)} AS decided, ${pile("dropped", view)} AS dropped, ${pile("open", view)} AS open,
      ${number(Prisma.sql`"end" = ${code("problem")}`)} AS problem,
      ${number(Prisma.sql`"end" = ${code("startUnknown")}`)} AS "startUnknown",
      ${number(Prisma.sql`met IS NOT NULL`)} AS "targetDue", ${number(Prisma.sql`met`)} AS "targetMet"
    FROM (
      SELECT "group", periods, "end", ${told(view)}, CASE WHEN age >= target AND "end" < ${code("problem")}
        AND NOT ("end" = ${code("dropped")} AND seconds < target)
        THEN "end" = ${code("decided")} AND seconds <= target END AS met
      FROM (SELECT *, ${endFrom(Prisma.sql`basis`, Prisma.sql`seconds`)} AS "end"
        FROM (${clocks(scope, view, by, periods)}) c) e
      OFFSET 0
    ) w
    GROUP BY 1, 2
  ) g`;

type ByGroup = ReadonlyMap<string | null, Watched>;

const together = (some: Watched, others: Watched): Watched => ({
  risk: mergeTables([some.risk, others.risk]),
  problem: some.problem + others.problem,
  startUnknown: some.startUnknown + others.startUnknown,
  targetDue: some.targetDue + others.targetDue,
  targetMet: some.targetMet + others.targetMet,
});

/** One scan of an index finds, measures and groups them all; sorting and counting equal times is the mathematics' own. */
async function readPeriods(
  scope: Scope,
  view: View,
  by: Grouping,
  periods: readonly Cohort[],
): Promise<readonly ByGroup[]> {
  const all = { ...view, cohort: { ...withoutPeriod(view.cohort), ...around(periods) } };
  const found = rows.parse(await database().$queryRaw(watchedStatement(scope, all, by, periods)));
  const told = periods.map(() => new Map<string | null, Watched>());
  for (const { group, periods: bits, decided, dropped, open, ...counts } of found) {
    const times = { decided: unpacked(decided), dropped: unpacked(dropped), open: unpacked(open) };
    const one = { risk: riskTable(times), ...counts };
    for (const [place, groups] of told.entries()) {
      if ((bits & bitOf(place)) === 0) continue;
      const before = groups.get(group);
      groups.set(group, before === undefined ? one : together(before, one));
    }
  }
  return told;
}

function withoutPeriod({ from: _from, until: _until, ...asked }: Cohort): Cohort {
  return asked;
}

/** The risk tables of the decisions opened in the period of a view, by group. */
export async function readWatched(scope: Scope, view: View, by: Grouping): Promise<ByGroup> {
  const [told = new Map()] = await readPeriods(scope, view, by, [view.cohort]);
  return told;
}

const meet = (a: Cohort, b: Cohort) =>
  (a.from === undefined || b.until === undefined || a.from <= b.until) &&
  (b.from === undefined || a.until === undefined || b.from <= a.until);

/**
 * The same for the period of a view and for the days that a promise is made from. Where these meet, no decision is read twice;
 * where they lie apart, what lies between is not read.
 */
export async function readWatchedAndRecent(
  scope: Scope,
  view: View,
  by: Grouping,
): Promise<{ watched: ByGroup; recent: ByGroup }> {
  const late = recentOf(view);
  if (!meet(view.cohort, late)) {
    const [watched, recent] = await Promise.all([
      readWatched(scope, view, by),
      readWatched(scope, { ...view, cohort: late }, by),
    ]);
    return { watched, recent };
  }
  const [watched = new Map(), recent = new Map()] = await readPeriods(scope, view, by, [view.cohort, late]);
  return { watched, recent };
}
