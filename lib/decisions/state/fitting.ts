import type { EventData } from "../events.ts";
import type { Act } from "./act.ts";

/** What a step changed that the door asked for; null where nobody said. */
export type JudgedStep = EventData<"stepsJudged">["steps"][number];

/** Why door and process differ, for those who wonder. */
export type Dismissal = Act & EventData<"mismatchDismissed">;

/** Whether deciding gave somebody energy. Nobody else sees it. */
export type Energy = Act & EventData<"energySaid">;

/** Whether door and process fit each other, and what deciding did to people; a part of the state of a decision. */
export interface Fitting {
  readonly doorAnswers: EventData<"doorQuestioned"> | null;
  readonly dismissals: readonly Dismissal[];
  readonly energies: readonly Energy[];
}

export const noFitting: Fitting = { doorAnswers: null, dismissals: [], energies: [] };

/**
 * The part of a state that is about door and process, to carry over.
 *
 * @example fittingOf(null) // noFitting
 */
export function fittingOf(state: Fitting | null): Fitting {
  if (state === null) return noFitting;
  const { doorAnswers, dismissals, energies } = state;
  return { doorAnswers, dismissals, energies };
}
