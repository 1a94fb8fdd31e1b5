import type { Door } from "../decisions/words.ts";
import { doorsIn } from "./comparison.ts";
import type { Fact } from "./fact.ts";
import { gaugeOf } from "./gauge.ts";
import type { View } from "./view.ts";

/** What is counted for signals: of all decisions of a view, and of those behind each door. */
export const signalWanted = {
  all: {
    sets: ["unescalated", "exhausted", "lingering", "hitUnreviewed", "toReview"],
    measures: [],
    watches: [],
  },
  two_way: { sets: ["stands", "heavy", "reversalDue", "reversed"], measures: [], watches: [] },
  one_way: { sets: ["stands", "light"], measures: [], watches: [] },
} as const;
type Tally<K extends keyof typeof signalWanted> = Readonly<
  Record<(typeof signalWanted)[K]["sets"][number], number>
>;

/** What was found, whoever counted; nothing for a door that the view does not ask for. */
export interface SignalCounts {
  readonly all: Tally<"all">;
  readonly two_way: Tally<"two_way"> | null;
  readonly one_way: Tally<"one_way"> | null;
}

/**
 * What the signals of a view are made from, counted decision by decision. The server counts the same in SQL.
 *
 * @example signalCounts(facts, view).all.lingering // 3
 */
export function signalCounts(facts: readonly Fact[], view: View): SignalCounts {
  const asked = doorsIn(view.cohort);
  const behind = (door: Door) => ({ ...view, cohort: { ...view.cohort, door } });
  return {
    all: gaugeOf(facts, view, signalWanted.all).tally,
    two_way: asked.includes("two_way") ? gaugeOf(facts, behind("two_way"), signalWanted.two_way).tally : null,
    one_way: asked.includes("one_way") ? gaugeOf(facts, behind("one_way"), signalWanted.one_way).tally : null,
  };
}
