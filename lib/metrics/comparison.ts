import { type Door, doors } from "../decisions/words.ts";
import { countFacts } from "./counts.ts";
import {
  type Drift,
  type DriftName,
  driftsOf,
  driftWanted,
  fullQuarters,
  type QuarterCounts,
} from "./drift.ts";
import { type EnergyMonth, energyOf } from "./energy.ts";
import type { Fact } from "./fact.ts";
import { gaugeOf } from "./gauge.ts";
import { type QualityPoint, qualityAgainstSpeed, type TeamCounts } from "./quality.ts";
import { record } from "./record.ts";
import { NOBODY } from "./risk-table.ts";
import type { Cohort, View } from "./view.ts";

/** What is set side by side: teams and doors, quarters, months. */
export interface Comparison {
  readonly quality: readonly QualityPoint[];
  readonly drift: Readonly<Record<DriftName, Drift>>;
  readonly energy: readonly EnergyMonth[];
}

/** What it is made from, whoever counted. */
export interface ComparisonCounts {
  readonly teams: readonly TeamCounts[];
  readonly quarters: readonly QuarterCounts[];
  readonly energy: readonly EnergyMonth[];
}

/**
 * The doors that a cohort asks for; none where it asks for those without one.
 *
 * @example doorsIn({ door: "two_way" }) // ["two_way"]
 */
export const doorsIn = ({ door }: Cohort): readonly Door[] =>
  doors.filter((one) => door === undefined || door === one);

function quarterOf(facts: readonly Fact[], view: View, quarter: QuarterCounts["quarter"]): QuarterCounts {
  const { from, until } = quarter;
  const seen = { ...view, cohort: { ...view.cohort, from, until } };
  const groups = countFacts(facts, seen, "door");
  const { people, pastEnough } = gaugeOf(facts, seen, driftWanted).values;
  const risks = record(doors, (door) => groups.find(({ group }) => group === door)?.risk ?? NOBODY);
  return { quarter, risks, people, pastEnough };
}

/**
 * What is compared, counted decision by decision.
 *
 * @example comparisonCounts(facts, view).quarters.length // 4
 */
export function comparisonCounts(facts: readonly Fact[], view: View): ComparisonCounts {
  const teams = doorsIn(view.cohort).flatMap((door) =>
    countFacts(facts, { ...view, cohort: { ...view.cohort, door } }, "team").map(
      ({ group, tally: { targetDue, targetMet, judged, good } }): TeamCounts => ({
        door,
        team: group,
        targetDue,
        targetMet,
        judged,
        good,
      }),
    ),
  );
  return {
    teams: teams.filter(({ targetDue, judged }) => targetDue + judged > 0),
    quarters: fullQuarters(view).map((quarter) => quarterOf(facts, view, quarter)),
    energy: energyOf(facts, view),
  };
}

/**
 * Teams by their quality and their speed, four quarters by what drifts, and months by the energy that deciding gave.
 *
 * @example comparisonOf(counts, view).drift.people.slope // 0.5, one person more in two quarters
 */
export function comparisonOf(
  { teams, quarters, energy }: ComparisonCounts,
  { cohort }: Pick<View, "cohort">,
): Comparison {
  return { quality: qualityAgainstSpeed(teams, cohort), drift: driftsOf(quarters, cohort), energy };
}
