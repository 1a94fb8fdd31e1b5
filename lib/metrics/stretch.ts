import type { Fact } from "./fact.ts";
import { isOpenAt } from "./life.ts";
import type { Moment } from "./view.ts";
import { elapsed } from "./working-time.ts";

/** Each instant, and the day of it where no more than that is known. */
const instants = {
  noticedAt: ({ noticedAt: at, noticedOn: on }) => ({ at, on }),
  openedAt: ({ openedAt: at, openedOn: on }) => ({ at, on }),
  enoughReachedAt: ({ enoughReachedAt: at, enoughReachedOn: on }) => ({ at, on }),
  firstAskedAt: ({ firstAskedAt: at }) => ({ at, on: null }),
  firstDecidedAt: ({ firstDecidedAt: at, firstDecidedOn: on }) => ({ at, on }),
} as const satisfies Record<string, (fact: Fact) => Known>;
type Instant = keyof typeof instants;

interface Known {
  readonly at: string | null;
  readonly on: string | null;
}

/**
 * Seconds from one time to another, as the view has them: between two that are known by their day, whole days.
 *
 * @returns 0 where one of them is missing.
 * @example between({ at: fact.flaggedAt, on: fact.flaggedOn }, { at: fact.correctedAt, on: fact.correctedOn }, view) // 86400
 */
export function between(from: Known, to: Known, moment: Moment): number {
  if (from.at === null || to.at === null) return 0;
  return elapsed({ at: from.at, on: from.on }, { at: to.at, on: to.on }, moment);
}

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
function endOf(fact: Fact, stretch: Stretch, { asOf }: Moment): Known {
  const ended: Known = instants[stretches[stretch].to](fact);
  if (ended.at !== null && ended.at <= asOf.at) return ended;
  return stretch === "pastEnough" && isOpenAt(fact, asOf.at) ? asOf : { at: null, on: null };
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
  const [begun, ended]: [Known, Known] = [instants[from](fact), endOf(fact, stretch, moment)];
  if (fact.dataProblem !== null || ended.at === null) return null;
  if ((from === "openedAt" || to === "openedAt") && !fact.openedKnown) return null;
  if (begun.at === null || ended.at < begun.at) return null;
  return between(begun, ended, moment);
}
