import type { Fact } from "./fact.ts";
import { isOpenAt } from "./life.ts";
import type { Moment } from "./view.ts";
import { elapsed } from "./working-time.ts";

type Instant = "noticedAt" | "openedAt" | "enoughReachedAt" | "firstAskedAt" | "firstDecidedAt";

/**
 * The stretches of a decision's way, each from one instant to another: first one after the other, then those that take two of them
 * together. `pastEnough` is the time past enough information: what waiting took after it could have ended, or has taken so far.
 */
export const stretches = {
  unnoticed: { from: "noticedAt", to: "openedAt" },
  gathering: { from: "openedAt", to: "enoughReachedAt" },
  enoughToAsking: { from: "enoughReachedAt", to: "firstAskedAt" },
  afterAsking: { from: "firstAskedAt", to: "firstDecidedAt" },
  pastEnough: { from: "enoughReachedAt", to: "firstDecidedAt" },
  beforeAsking: { from: "openedAt", to: "firstAskedAt" },
} as const satisfies Record<string, { readonly from: Instant; readonly to: Instant }>;
export type Stretch = keyof typeof stretches;

export const stretchNames = [
  "unnoticed",
  "gathering",
  "enoughToAsking",
  "afterAsking",
  "pastEnough",
  "beforeAsking",
] as const satisfies readonly Stretch[];

/** Until when a stretch lasted: what waits past enough still does, for as long as it is open. */
function endOf(fact: Fact, stretch: Stretch, { asOf }: Moment): string | null {
  const ended = fact[stretches[stretch].to];
  if (ended !== null && ended <= asOf.at) return ended;
  return stretch === "pastEnough" && isOpenAt(fact, asOf.at) ? asOf.at : null;
}

/**
 * How long a stretch took, in whole seconds of calendar or of working time, as the view has it.
 *
 * @returns null where it has not come to its end by `asOf` (but past enough, which open decisions are so far), where one of its
 * instants is unknown or the times are impossible, and where it ended before it began, so that there was none.
 * @example stretchOf(fact, "pastEnough", view) // 259200
 */
export function stretchOf(fact: Fact, stretch: Stretch, moment: Moment): number | null {
  const { from, to } = stretches[stretch];
  const [begun, ended] = [fact[from], endOf(fact, stretch, moment)];
  if (fact.dataProblem !== null || begun === null || ended === null) return null;
  if ((from === "openedAt" || to === "openedAt") && !fact.openedKnown) return null;
  return ended < begun ? null : elapsed({ at: begun, on: null }, { at: ended, on: null }, moment);
}
