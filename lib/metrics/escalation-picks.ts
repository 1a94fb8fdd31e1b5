import { EXHAUSTED_ROUNDS } from "../decisions/signs.ts";
import { runOf } from "./clocks.ts";
import { asLong, type CountedSet, happened, known, stands, type Test } from "./conditions.ts";
import type { Fact } from "./fact.ts";
import { isOpenAt } from "./life.ts";
import type { View } from "./view.ts";

const HOUR = 3600;
/** Within which an escalation counts as early. */
export const EARLY = 48 * HOUR;

/** It was said at least 48 hours ago that objectives differ, and what stopped the clock before then was an escalation, if anything. */
const due: Test = (fact, view) => {
  const run = runOf(fact, "recognised", view);
  if (run === null || !asLong(fact.recognisedAt, view, EARLY)) return false;
  return run.end === "decided" || run.seconds >= EARLY;
};
const escalated: Test = (fact, view) => known(fact, view) && runOf(fact, "escalated", view) !== null;
const ended =
  (...wanted: NonNullable<Fact["resolution"]>[]): Test =>
  (fact: Fact, view: View) =>
    escalated(fact, view) &&
    happened(fact.resolvedAt, view) &&
    fact.resolution !== null &&
    wanted.includes(fact.resolution);

/** The sets of the figures about misalignment. */
export const escalationPicks = {
  recognised: { by: "opened", test: (fact, view) => runOf(fact, "recognised", view) !== null },
  escalationDue: { by: "opened", test: due },
  escalatedEarly: {
    by: "opened",
    test: (fact, view) => {
      const run = runOf(fact, "recognised", view);
      return due(fact, view) && run?.end === "decided" && run.seconds <= EARLY;
    },
  },
  neverEscalated: {
    by: "opened",
    test: (fact, view) => due(fact, view) && runOf(fact, "recognised", view)?.end !== "decided",
  },
  unescalated: {
    by: "opened",
    test: (fact, view) =>
      due(fact, view) && runOf(fact, "recognised", view)?.end === "open" && isOpenAt(fact, view.asOf.at),
  },
  escalated: { by: "opened", test: escalated },
  ruled: { by: "opened", test: ended("decided", "ruled") },
  returned: { by: "opened", test: ended("returned") },
  withdrawn: { by: "opened", test: ended("withdrawn") },
  lapsed: { by: "opened", test: ended("lapsed") },
  unanswered: {
    by: "opened",
    test: (fact, view) => escalated(fact, view) && !happened(fact.resolvedAt, view),
  },
  exhausted: {
    by: "opened",
    test: (fact, view) =>
      fact.quietRounds >= EXHAUSTED_ROUNDS &&
      isOpenAt(fact, view.asOf.at) &&
      happened(fact.exhaustedAt, view),
  },
  lateTurned: { by: "decided", test: (fact, view) => stands(fact, view) && fact.lateTurns > 0 },
} as const satisfies Record<string, CountedSet>;
