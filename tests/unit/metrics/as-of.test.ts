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

/** Two were asked on the second day and one on the fifth; two committed on the fourth, one of them sincerely, and one on the sixth. */
const made: Fact = {
  ...blank,
  firstAskedAt: then(2),
  firstCommittedAt: then(4),
  askTimes: [then(2), then(2), then(5)],
  sincereTimes: [then(4), then(6)],
  upTimes: [then(4)],
  downTimes: [then(4)],
  peerTimes: [then(6)],
};

it("asks and commitments are not seen before they came, nor what they were like", () => {
  const told = (days: number) => {
    const view = viewAt(days);
    const { asks, askedOn, commitments, committedOn, sincere, up, down, peer } = velocityFromFacts(
      [made],
      view,
      "none",
    ).all.commitments;
    for (const { n, behind } of [askedOn, committedOn])
      expect(decisionsBehind([made], behind, view)).toHaveLength(n);
    for (const { hits, behind } of [up, down, peer])
      expect(decisionsBehind([made], behind, view)).toHaveLength(hits);
    expect(decisionsBehind([made], sincere.behind, view)).toHaveLength(sincere.hits > 0 ? 1 : 0);
    for (const { n } of [sincere, up, down, peer]) expect(n).toBe(commitments);
    return [asks, askedOn.n, commitments, committedOn.n, sincere.hits, up.hits, down.hits, peer.hits];
  };
  expect(told(1)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect(told(3)).toEqual([2, 1, 0, 0, 0, 0, 0, 0]);
  expect(told(4)).toEqual([2, 1, 2, 1, 1, 1, 1, 0]);
  expect(told(5)).toEqual([3, 1, 2, 1, 1, 1, 1, 0]);
  expect(told(6)).toEqual([3, 1, 3, 1, 2, 1, 1, 1]);
});
