import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { type Door, doors } from "../../decisions/words.ts";
import { type Comparison, type ComparisonCounts, comparisonOf, doorsIn } from "../../metrics/comparison.ts";
import { byName } from "../../metrics/counts.ts";
import { driftWanted, fullQuarters, type QuarterCounts } from "../../metrics/drift.ts";
import { type EnergyMonth, energySpan, LEAST_PEOPLE } from "../../metrics/energy.ts";
import type { TeamCounts } from "../../metrics/quality.ts";
import { record } from "../../metrics/record.ts";
import type { View } from "../../metrics/view.ts";
import { database } from "../db.ts";
import { factsInSightSql } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";
import { day, instant } from "./columns.ts";
import { readGauge } from "./gauge.ts";
import { partOf, readParts } from "./parts.ts";
import { reviewedPart } from "./reviewed.ts";
import { NOBODY_WATCHED, watchedPart } from "./watched.ts";

/** One door's teams: what had a target that has come, and what was judged. */
async function readTeams(scope: Scope, given: View, door: Door): Promise<readonly TeamCounts[]> {
  const view = { ...given, cohort: { ...given.cohort, door } };
  const [watched, reviewed] = [watchedPart(view, [view.cohort]), reviewedPart(view)];
  const found = await readParts(scope, view, "team", [watched, reviewed]);
  return [...found.keys()]
    .sort(byName)
    .map((team) => {
      const [{ targetDue, targetMet } = NOBODY_WATCHED] = partOf(found, team, watched);
      const { judged, good } = partOf(found, team, reviewed);
      return { door, team, targetDue, targetMet, judged, good };
    })
    .filter(({ targetDue, judged }) => targetDue + judged > 0);
}

async function readQuarter(
  scope: Scope,
  view: View,
  quarter: QuarterCounts["quarter"],
): Promise<QuarterCounts> {
  const { from, until } = quarter;
  const seen = { ...view, cohort: { ...view.cohort, from, until } };
  const watched = watchedPart(seen, [seen.cohort]);
  const [found, { values }] = await Promise.all([
    readParts(scope, seen, "door", [watched]),
    readGauge(scope, seen, driftWanted, Prisma.sql`TRUE`),
  ]);
  const { people, pastEnough } = values;
  const riskOf = (door: Door) => (partOf(found, door, watched)[0] ?? NOBODY_WATCHED).risk;
  return { quarter, risks: record(doors, riskOf), people, pastEnough };
}

const months = z.array(z.object({ month: z.string(), energised: z.int(), answers: z.int() }));

/** Over all that is in sight, whatever else the view asks for. */
async function readEnergy(scope: Scope, view: View): Promise<readonly EnergyMonth[]> {
  const { from, before } = energySpan(view);
  const on = Prisma.sql`COALESCE(f.decided_on, (f.decided_at AT TIME ZONE ${view.zone}::text)::date)`;
  const statement = Prisma.sql`
    WITH said AS (
      SELECT to_char("on", 'YYYY-MM') AS month, energised, energised + drained AS answers, people FROM (
        SELECT ${on} AS "on", f.energised_count AS energised, f.drained_count AS drained, f.energy_people AS people FROM facts f
        WHERE ${factsInSightSql(scope)} AND f.decided_at <= ${instant(view.asOf.at)}
          AND f.energised_count + f.drained_count > 0
      ) e
      WHERE "on" >= ${day(from)} AND "on" < ${day(before)}
    ), enough AS (
      SELECT month FROM said CROSS JOIN LATERAL unnest(people) person
      GROUP BY month HAVING count(DISTINCT person) >= ${LEAST_PEOPLE}::int
    )
    SELECT month, sum(energised)::int AS energised, sum(answers)::int AS answers FROM said
    WHERE month IN (SELECT month FROM enough) GROUP BY month ORDER BY month`;
  return months.parse(await database().$queryRaw(statement));
}

/** The same as `comparisonCounts`, counted by the database. */
export async function readComparisonCounts(scope: Scope, view: View): Promise<ComparisonCounts> {
  const [teams, quarters, energy] = await Promise.all([
    Promise.all(doorsIn(view.cohort).map((door) => readTeams(scope, view, door))),
    Promise.all(fullQuarters(view).map((quarter) => readQuarter(scope, view, quarter))),
    readEnergy(scope, view),
  ]);
  return { teams: teams.flat(), quarters, energy };
}

export async function readComparison(scope: Scope, view: View): Promise<Comparison> {
  return comparisonOf(await readComparisonCounts(scope, view), view);
}
