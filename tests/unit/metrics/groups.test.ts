import { describe, expect, it } from "vitest";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import type { Fact } from "../../../lib/metrics/fact.ts";
import { velocityFromFacts } from "../../../lib/metrics/from-facts.ts";
import type { Grouping, View } from "../../../lib/metrics/view.ts";
import { blank } from "./proposals.ts";

const DAY = 86_400;
const then = (days: number) => new Date(Date.parse(blank.openedAt) + days * DAY * 1000).toISOString();
const view: View = { cohort: {}, zone: "UTC", asOf: { at: then(99), on: null }, policies: defaultPolicies };

const decided = (days: number, given: Partial<Fact>): Fact => ({
  ...blank,
  firstDecidedAt: then(days),
  decidedAt: then(days),
  closedAt: then(days),
  durationSeconds: days * DAY,
  ...given,
});
const six = (slowness: number, given: Partial<Fact>): Fact[] =>
  Array.from({ length: 6 }, (_, i) => decided((i + 1) * slowness, given));

describe("whether groups differ", () => {
  const told = (facts: readonly Fact[], by: Grouping) => {
    const { compared, pairs, overlapping } = velocityFromFacts(facts, view, by);
    return [overlapping, compared !== null, pairs.length];
  };
  const tagged = (slowness: number, ...tags: string[]) => six(slowness, { tags });
  const ofTeams = (slowness: number, ...teams: string[]) => six(slowness, { teams });

  it("is asked of groups that share no decision, as the test assumes", () => {
    const [quick, slow, slower] = [tagged(1, "a"), tagged(2, "b"), tagged(3, "c")];
    expect(told([...quick, ...slow, ...slower], "tag")).toEqual([false, true, 3]);
    expect(told([...quick, ...slow, ...slower, ...tagged(1, "a", "b")], "tag")).toEqual([true, false, 0]);
    // Those without a tag are in one group too.
    expect(told([...quick, ...slow, ...tagged(1)], "tag")).toEqual([false, true, 0]);
  });

  it("is not asked of a team and the team that it is part of", () => {
    expect(told([...ofTeams(1, "x"), ...ofTeams(2, "y")], "team")).toEqual([false, true, 0]);
    expect(told([...ofTeams(1, "x"), ...ofTeams(2, "y", "x")], "team")).toEqual([true, false, 0]);
  });
});
