import type { EscalationStatus, Side } from "../words.ts";
import type { Act } from "./act.ts";

/** Somebody asked by name for their view; whether they gave it is told by the positions. */
export interface Consultation extends Act {
  readonly person: string;
  readonly note: string | null;
}

export interface Meeting extends Act {
  readonly note: string | null;
}

/** What one person says for their side; the latest of each counts. */
export interface Statement extends Act {
  readonly side: Side;
  readonly text: string | null;
}

export interface HandUp extends Act {
  readonly from: string;
  readonly to: string;
  readonly note: string | null;
}

/** `seq`, `by` and `at` are those of the raising. */
export interface Escalation extends Act {
  /** With whom it is now. */
  readonly to: string;
  /** Since when it is with them. */
  readonly since: string;
  readonly due: string;
  readonly recognised: string;
  readonly status: EscalationStatus;
  readonly statements: readonly Statement[];
  readonly handUps: readonly HandUp[];
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
  readonly note: string | null;
}
