import {
  type CountedSet,
  good,
  happened,
  isReviewed,
  judged,
  known,
  stands,
  type Test,
} from "./conditions.ts";
import type { Fact } from "./fact.ts";
import type { View } from "./view.ts";
import { dayOf } from "./weeks.ts";

const follows = (from: string | null, to: string | null, view: View): to is string =>
  happened(to, view) && from !== null && from <= to;
const flagged: Test = (fact, view) => known(fact, view) && happened(fact.flaggedAt, view);
const corrected: Test = (fact, view) =>
  flagged(fact, view) && follows(fact.flaggedAt, fact.correctedAt, view);
const tripwire: Test = (fact, view) => stands(fact, view) && fact.tripwireSet;
const hit: Test = (fact, view) => tripwire(fact, view) && happened(fact.tripwireHitAt, view);
const isDue = ({ tripwireOn }: Fact, view: View) =>
  tripwireOn !== null && tripwireOn <= dayOf(view.asOf, view.zone);
const due: Test = (fact, view) => hit(fact, view) || (tripwire(fact, view) && isDue(fact, view));

/** The sets of the figures about noticing and correcting. */
export const correctionPicks = {
  flagged: { by: "firstDecided", test: flagged },
  noticed: {
    by: "firstDecided",
    test: (fact, view) => flagged(fact, view) && follows(fact.flaggedDecidedAt, fact.flaggedAt, view),
  },
  corrected: { by: "firstDecided", test: corrected },
  uncorrected: {
    by: "firstDecided",
    test: (fact, view) => flagged(fact, view) && !happened(fact.correctedAt, view),
  },
  tripwire: { by: "decided", test: tripwire },
  tripwireHit: { by: "decided", test: hit },
  tripwireDue: { by: "decided", test: due },
  tripwireChecked: {
    by: "decided",
    test: (fact, view) => due(fact, view) && (hit(fact, view) || isReviewed(fact, view)),
  },
  hitUnreviewed: {
    by: "decided",
    test: (fact, view) =>
      hit(fact, view) && !(isReviewed(fact, view) && follows(fact.tripwireHitAt, fact.latestReviewAt, view)),
  },
  hitJudged: { by: "decided", test: (fact, view) => hit(fact, view) && judged(fact, view) },
  falseAlarm: { by: "decided", test: (fact, view) => hit(fact, view) && good(fact, view) },
} as const satisfies Record<string, CountedSet>;
