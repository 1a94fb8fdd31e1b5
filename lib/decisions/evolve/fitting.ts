import type { JudgedStep } from "../state/fitting.ts";
import type { DecisionState } from "../state.ts";
import { actOf, type Evolve } from "./event-of.ts";

type Fitting = "doorQuestioned" | "mismatchDismissed" | "stepsJudged" | "energySaid";

/** What was said of a step last counts; the others stay as they are. */
function judged(old: readonly JudgedStep[], said: readonly JudgedStep[]): readonly JudgedStep[] {
  return [...old.filter(({ ask }) => !said.some((one) => one.ask === ask)), ...said];
}

/** What the events do that say whether door and process fit, and what the process changed. */
export const evolveFitting: { readonly [T in Fitting]: Evolve<T> } = {
  doorQuestioned: (state, { data }): DecisionState => ({ ...state, doorAnswers: data }),
  mismatchDismissed: (state, event) => ({
    ...state,
    dismissals: [...state.dismissals, { ...actOf(event), ...event.data }],
  }),
  stepsJudged: (state, { data }) => ({
    ...state,
    outcomes: state.outcomes.map((outcome, place, all) =>
      place === all.length - 1 ? { ...outcome, steps: judged(outcome.steps, data.steps) } : outcome,
    ),
  }),
  energySaid: (state, event) => ({
    ...state,
    energies: [...state.energies, { ...actOf(event), ...event.data }],
  }),
};
