import { describe, expect, it } from "vitest";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import type { Fact } from "../../../lib/metrics/fact.ts";
import { velocityFromFacts } from "../../../lib/metrics/from-facts.ts";
import { type Grouping, groupings, type View } from "../../../lib/metrics/view.ts";
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
    const both = [...quick, ...slow, ...slower, ...tagged(1, "a", "b")];
    expect(told(both, "tag")).toEqual([true, false, 2]);
    const { pairs } = velocityFromFacts(both, view, "tag");
    expect(pairs.map(({ groups }) => groups.toSorted())).toEqual([
      ["a", "c"],
      ["b", "c"],
    ]);
    expect(told([...both, ...tagged(4, "a", "b", "c")], "tag")).toEqual([true, false, 0]);
    // Those without a tag are in one group too.
    expect(told([...quick, ...slow, ...tagged(1)], "tag")).toEqual([false, true, 0]);
  });

  it("is not asked of a team and the team that it is part of", () => {
    expect(told([...ofTeams(1, "x"), ...ofTeams(2, "y")], "team")).toEqual([false, true, 0]);
    expect(told([...ofTeams(1, "x"), ...ofTeams(2, "y", "x")], "team")).toEqual([true, false, 0]);
  });
});

describe("what is told by door whatever is compared", () => {
  const open = (given: Partial<Fact>): Fact => ({ ...blank, openedAt: then(98), ...given });
  const facts = [
    ...six(1, { door: "two_way", tags: ["a"], teams: ["x"] }),
    ...six(5, { door: "one_way", tags: ["a", "b"], teams: ["y", "x"] }),
    open({ id: "quick", door: "two_way", tags: ["b"] }),
    open({ id: "slow", door: "one_way", tags: ["a"], targetSeconds: 3 * DAY }),
    open({ id: "without" }),
  ];
  const found = groupings.map((by) => velocityFromFacts(facts, view, by));

  it("is the place of an open decision among the finished, its risk, and the outlook", () => {
    for (const { aging, doors } of found) {
      expect(aging).toEqual(found[0]?.aging);
      expect(doors).toEqual(found[0]?.doors);
    }
    const { oldest = [], outlook = [] } = found[0]?.aging ?? {};
    const told = oldest.map(({ id, door, finished, risk }) => [id, door, finished, risk]);
    expect(told).toEqual([
      ["quick", "two_way", 6, expect.closeTo(3 / 5)],
      // None of them was decided within three days.
      ["slow", "one_way", 6, 1],
      // Nobody has decided one without a door.
      ["without", null, 0, null],
    ]);
    expect(outlook[0]?.n).toBe(2);
  });

  it("is how long the finished ones took, and how many were walked back", () => {
    const told = found[0]?.doors.map(({ door, finished, reversed }) => [
      door,
      finished.p50.value,
      reversed.n,
    ]);
    expect(told).toEqual([
      ["one_way", 17.5 * DAY, 1],
      ["two_way", 3.5 * DAY, 6],
      [null, null, 0],
    ]);
  });
});
