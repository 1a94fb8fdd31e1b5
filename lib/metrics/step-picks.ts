import { type Ask, asks } from "../decisions/words.ts";
import { type CountedSet, stands } from "./conditions.ts";
import type { Fact } from "./fact.ts";
import { record } from "./record.ts";

/** What became of a step that a door asked for: it ran or was skipped, and somebody may have said whether it changed anything. */
export const stepKinds = ["asked", "ran", "skipped", "judged", "changed"] as const;
export type StepKind = (typeof stepKinds)[number];

const kindTests: Readonly<Record<StepKind, (fact: Fact, ask: Ask) => boolean>> = {
  asked: ({ askedSteps }, ask) => askedSteps.includes(ask),
  ran: ({ askedSteps, skippedSteps }, ask) => askedSteps.includes(ask) && !skippedSteps.includes(ask),
  skipped: ({ skippedSteps }, ask) => skippedSteps.includes(ask),
  judged: ({ changingSteps, idleSteps }, ask) => changingSteps.includes(ask) || idleSteps.includes(ask),
  changed: ({ changingSteps }, ask) => changingSteps.includes(ask),
};

/** The set of decisions in which something became of a step, such as `ran_tripwire`. */
export type StepSet = `${StepKind}_${Ask}`;

/**
 * The name of such a set.
 *
 * @example stepSet("ran", "tripwire") // "ran_tripwire"
 */
export const stepSet = (kind: StepKind, ask: Ask): StepSet => `${kind}_${ask}`;

/** All of them, by name, with the step and what became of it. */
export const stepSets = stepKinds.flatMap((kind) =>
  asks.map((ask) => ({ name: stepSet(kind, ask), kind, ask })),
);

/**
 * Hours that a step took, as whoever ran it said; 0 where nobody said.
 *
 * @example hoursOf(fact, "consulted") // 3
 */
export const hoursOf = ({ askedSteps, stepHours }: Fact, ask: Ask): number =>
  stepHours[askedSteps.indexOf(ask)] ?? 0;

/** The sets of the list of steps. */
export const stepPicks = record(
  stepSets.map(({ name }) => name),
  (wanted): CountedSet => {
    const found = stepSets.find(({ name }) => name === wanted);
    return {
      by: "decided",
      test: (fact, view) =>
        found !== undefined && stands(fact, view) && kindTests[found.kind](fact, found.ask),
    };
  },
);
