import { mismatchOf, standingMismatch } from "../mismatch.ts";
import type { DecisionState } from "../state.ts";

/**
 * Whether door and process fitted in hindsight, what the steps of the latest decision changed, and how many people it gave
 * energy or took it from.
 *
 * @param zone for durations of decisions that are known by their days.
 * @example fitOf(state, "Europe/Berlin").mismatch // "heavy"
 */
export function fitOf(state: DecisionState, zone: string) {
  const closed = state.status !== "open" && state.status !== "dropped";
  // In hindsight no clock runs any more, and the frozen policy counts.
  const mismatch = closed ? mismatchOf(state, null, state.opened.at, zone) : null;
  const outcome = state.outcomes.at(-1);
  const asked = outcome?.policy?.asks ?? [];
  const steps = outcome?.steps ?? [];
  const felt = new Map(state.energies.map(({ by, energy }) => [by, energy]));
  const count = (word: string) => [...felt.values()].filter((energy) => energy === word).length;
  return {
    mismatch: mismatch?.kind ?? null,
    mismatchDismissed: mismatch !== null && standingMismatch(mismatch, state.dismissals) === null,
    askedSteps: asked,
    skippedSteps: outcome?.unmet ?? [],
    changingSteps: steps.flatMap(({ ask, changed }) => (changed === true ? [ask] : [])),
    idleSteps: steps.flatMap(({ ask, changed }) => (changed === false ? [ask] : [])),
    stepHours: asked.map((ask) => steps.find((step) => step.ask === ask)?.hours ?? 0),
    energisedCount: count("energised"),
    drainedCount: count("drained"),
    energyPeople: [...felt.keys()],
  };
}
