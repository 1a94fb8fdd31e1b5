import type { Decision } from "@/lib/client/decisions";
import type { Cost } from "@/lib/decisions/events/after";

const DAY_MS = 86_400_000;

/**
 * What waiting and the way back had been expected to cost: a day of waiting times the days from opening to deciding, and the way
 * back as it was planned; each null where nobody said.
 */
export function plannedCosts({
  delayCost,
  wayBack,
  opened,
  outcomes,
}: Pick<Decision, "delayCost" | "wayBack" | "opened" | "outcomes">): {
  readonly delay: Cost | null;
  readonly wayBack: Cost | null;
} {
  const decided = outcomes[0]?.decided;
  const days = decided ? (Date.parse(decided.at) - Date.parse(opened.at)) / DAY_MS : null;
  const planned = wayBack && (wayBack.hours !== null || wayBack.cost !== null);
  return {
    delay: delayCost === null || days === null ? null : { hours: null, money: Math.round(delayCost * days) },
    wayBack: planned ? { hours: wayBack.hours, money: wayBack.cost } : null,
  };
}
