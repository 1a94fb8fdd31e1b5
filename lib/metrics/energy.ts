import { localDay } from "../decisions/time.ts";
import { happened } from "./conditions.ts";
import type { Fact } from "./fact.ts";
import type { View } from "./view.ts";
import { dayOf } from "./weeks.ts";

/** With answers of fewer people in a month, somebody could guess whose they are. */
export const LEAST_PEOPLE = 5;
const MONTH = "2026-11".length;

/** What deciding did to people, in a month that is over. */
export interface EnergyMonth {
  /** Such as `2026-10`, of the day decided. */
  readonly month: string;
  readonly energised: number;
  readonly answers: number;
}

/**
 * The first days of the twelve months that are over, and of the present one, which is not told: a number that grows while one looks at it
 * tells who just spoke.
 *
 * @example energySpan(view) // { from: "2025-11-01", before: "2026-11-01" }
 */
export function energySpan({ asOf, zone }: Pick<View, "asOf" | "zone">): { from: string; before: string } {
  const before = `${dayOf(asOf, zone).slice(0, MONTH)}-01`;
  const year = Number(before.slice(0, 4)) - 1;
  return { from: `${year}${before.slice(4)}`, before };
}

/**
 * How many of those who said so were energised by deciding, per month, from answers of five different people on: one who answers
 * five times is one. Private: over all that the reader may see, whatever else the view asks for, so that no two views can be set
 * against each other; and with no link to the decisions.
 *
 * @example energyOf(facts, view) // [{ month: "2026-10", energised: 7, answers: 9 }]
 */
export function energyOf(facts: readonly Fact[], view: View): readonly EnergyMonth[] {
  const { from, before } = energySpan(view);
  const months = new Map<string, EnergyMonth>();
  const people = new Map<string, ReadonlySet<string>>();
  for (const { decidedAt, decidedOn, energisedCount, drainedCount, energyPeople } of facts) {
    if (!happened(decidedAt, view) || energisedCount + drainedCount === 0) continue;
    const on = decidedOn ?? localDay(decidedAt, view.zone);
    if (on < from || on >= before) continue;
    const month = on.slice(0, MONTH);
    const known = months.get(month);
    people.set(month, new Set([...(people.get(month) ?? []), ...energyPeople]));
    months.set(month, {
      month,
      energised: (known?.energised ?? 0) + energisedCount,
      answers: (known?.answers ?? 0) + energisedCount + drainedCount,
    });
  }
  return [...months.values()]
    .filter(({ month }) => (people.get(month)?.size ?? 0) >= LEAST_PEOPLE)
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}
