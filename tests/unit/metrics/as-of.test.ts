import { expect, it } from "vitest";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { decisionsBehind } from "../../../lib/metrics/behind.ts";
import type { Fact } from "../../../lib/metrics/fact.ts";
import { velocityFromFacts } from "../../../lib/metrics/from-facts.ts";
import type { View } from "../../../lib/metrics/view.ts";
import { blank } from "./proposals.ts";

const DAY_MS = 86_400_000;
const then = (days: number) => new Date(Date.parse(blank.openedAt) + days * DAY_MS).toISOString();
const viewAt = (days: number): View => ({
  cohort: {},
  zone: "UTC",
  asOf: { at: then(days), on: null },
  policies: defaultPolicies,
});

/** Two were asked on the second day, and both committed on the fourth, one of them sincerely and upwards. */
const made: Fact = {
  ...blank,
  firstAskedAt: then(2),
  firstCommittedAt: then(4),
  askCount: 2,
  commitmentCount: 2,
  sincereCount: 1,
  commitmentsUp: 1,
  commitmentsDown: 1,
};

it("asks and commitments are not seen before the first of them came", () => {
  const told = (days: number) => {
    const view = viewAt(days);
    const { asks, askedOn, commitments, committedOn, sincere, up, down } = velocityFromFacts(
      [made],
      view,
      "none",
    ).all.commitments;
    for (const { n, behind } of [askedOn, committedOn])
      expect(decisionsBehind([made], behind, view)).toHaveLength(n);
    for (const { hits, behind } of [sincere, up, down])
      expect(decisionsBehind([made], behind, view)).toHaveLength(hits);
    return [asks, askedOn.n, commitments, committedOn.n, sincere.hits, up.hits, down.hits];
  };
  expect(told(1)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(told(3)).toEqual([2, 1, 0, 0, 0, 0, 0]);
  expect(told(4)).toEqual([2, 1, 2, 1, 1, 1, 1]);
});
