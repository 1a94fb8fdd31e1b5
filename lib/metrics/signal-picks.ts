import { asLong, type CountedSet, enoughAt, stands, type Test } from "./conditions.ts";
import { isOpenAt } from "./life.ts";

const HOUR = 3600;
/** For which enough has been known of what waits all the same; before that, somebody may just be writing it down. */
export const LINGER = 48 * HOUR;

const misfit =
  (kind: "heavy" | "light"): Test =>
  (fact, view) =>
    stands(fact, view) && fact.mismatch === kind && !fact.mismatchDismissed;

/** The sets of the signals that no other figure counts. */
export const signalPicks = {
  heavy: { by: "decided", test: misfit("heavy") },
  light: { by: "decided", test: misfit("light") },
  lingering: {
    by: "opened",
    test: (fact, view) => isOpenAt(fact, view.asOf.at) && asLong(enoughAt(fact, view), view, LINGER),
  },
} as const satisfies Record<string, CountedSet>;
