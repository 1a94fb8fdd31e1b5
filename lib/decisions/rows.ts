import type { DecisionState } from "./state.ts";

/** The lists of a state that the read model keeps as tables, each row named by its `seq`. */
type DecisionRows = Pick<
  DecisionState,
  | "options"
  | "readings"
  | "positions"
  | "forecasts"
  | "weighings"
  | "commitments"
  | "outcomes"
  | "turns"
  | "reviews"
  | "consultations"
  | "meetings"
  | "escalations"
  | "questions"
  | "evidence"
  | "blindSpots"
  | "notices"
  | "disputes"
  | "dismissals"
  | "energies"
>;

/**
 * The rows of the read model that a state stands for. Comparing those before and after a command by `seq` gives what to
 * insert, update and delete; before the opening, and after it was undone, there are none.
 *
 * @example rowsOf(state).readings // [{ seq: 2, by, at, share: 60, note: null }]
 */
export function rowsOf(state: DecisionState | null): DecisionRows {
  return {
    options: state?.options ?? [],
    readings: state?.readings ?? [],
    positions: state?.positions ?? [],
    forecasts: state?.forecasts ?? [],
    weighings: state?.weighings ?? [],
    commitments: state?.commitments ?? [],
    outcomes: state?.outcomes ?? [],
    turns: state?.turns ?? [],
    reviews: state?.reviews ?? [],
    consultations: state?.consultations ?? [],
    meetings: state?.meetings ?? [],
    escalations: state?.escalations ?? [],
    questions: state?.questions ?? [],
    evidence: state?.evidence ?? [],
    blindSpots: state?.blindSpots ?? [],
    notices: state?.notices ?? [],
    disputes: state?.disputes ?? [],
    dismissals: state?.dismissals ?? [],
    energies: state?.energies ?? [],
  };
}
