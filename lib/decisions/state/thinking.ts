import type { EventData } from "../events.ts";
import type { EvidenceKind, Nature } from "../words.ts";
import type { Act } from "./act.ts";

/** What was taken off a list stays to be read, with who did it and why. */
interface Removal {
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
}

/** What settles an entry of a list; its words may be none. */
interface Settling {
  readonly by: string;
  readonly at: string;
  readonly text: string | null;
}

/** One thing that people wish to know before deciding. */
export interface Question extends Act {
  readonly question: string | null;
  readonly answer: Settling | null;
  readonly removed: Removal | null;
}

export interface Evidence extends Act {
  readonly kind: EvidenceKind;
  readonly text: string | null;
  readonly link: string | null;
  readonly removed: Removal | null;
}

/** Something that might have been overlooked, looked at or not. */
export interface BlindSpot extends Act {
  readonly spot: string | null;
  readonly checked: Settling | null;
  readonly removed: Removal | null;
}

/** The way back as it was last described. */
export type WayBack = Act & EventData<"wayBackSet">;

/** What people gathered and weighed before deciding; a part of the state of a decision. */
export interface Thinking {
  readonly questions: readonly Question[];
  /** What a day of waiting costs, in whole units of the workspace's currency. */
  readonly delayCost: number | null;
  readonly wayBack: WayBack | null;
  readonly evidence: readonly Evidence[];
  readonly blindSpots: readonly BlindSpot[];
  /** For whom it is, and what changes for them. */
  readonly customer: EventData<"customerSet"> | null;
  readonly nature: Nature;
  /** Of an invention. */
  readonly vision: string | null;
}

/** Before anybody thought. */
export const noThinking: Thinking = {
  questions: [],
  delayCost: null,
  wayBack: null,
  evidence: [],
  blindSpots: [],
  customer: null,
  nature: "ordinary",
  vision: null,
};

/**
 * The part of a state that is about thinking, to carry over.
 *
 * @example thinkingOf(null) // noThinking
 */
export function thinkingOf(state: Thinking | null): Thinking {
  if (state === null) return noThinking;
  const { questions, delayCost, wayBack, evidence, blindSpots, customer, nature, vision } = state;
  return { questions, delayCost, wayBack, evidence, blindSpots, customer, nature, vision };
}
