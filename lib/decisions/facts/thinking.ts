import { standingOutcome } from "../current.ts";
import { onlySurveys } from "../evidence.ts";
import { standingQuestions } from "../information.ts";
import type { DecisionState } from "../state.ts";

/**
 * What was gathered and weighed, in numbers. Money is in whole units of the workspace's currency.
 *
 * @example thoughtOf(state).answeredCount // 3
 */
export function thoughtOf(state: DecisionState) {
  const questions = standingQuestions(state);
  const standing = ({ removed }: { removed: object | null }) => removed === null;
  const spots = state.blindSpots.filter(standing);
  const { wayBack, delayCost, customer } = state;
  return {
    questionCount: questions.length,
    answeredCount: questions.filter(({ answer }) => answer !== null).length,
    nature: state.nature,
    hasCustomer: customer !== null && (customer.who !== null || customer.change !== null),
    evidenceCount: state.evidence.filter(standing).length,
    onlySurveys: onlySurveys(state),
    blindSpotCount: spots.length,
    blindSpotsChecked: spots.filter(({ checked }) => checked !== null).length,
    delayCostPerDay: delayCost,
    wayBackExists: wayBack?.exists ?? null,
    wayBackHours: wayBack?.hours ?? null,
    wayBackCost: wayBack?.cost ?? null,
    doorClosesOn: wayBack?.until ?? null,
    tripwireOn: standingOutcome(state)?.tripwireOn ?? null,
  };
}
