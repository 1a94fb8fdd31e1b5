import { describe, expect, it } from "vitest";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import type { Fact } from "../../../lib/metrics/fact.ts";
import { velocityFromFacts } from "../../../lib/metrics/from-facts.ts";
import type { View } from "../../../lib/metrics/view.ts";
import { blank } from "./proposals.ts";

const DAY = 86_400_000;
const OPENED = Date.parse(blank.openedAt);
const then = (days: number) => new Date(OPENED + days * DAY).toISOString();
const view: View = {
  cohort: {},
  zone: "UTC",
  asOf: { at: then(30), on: null },
  policies: defaultPolicies,
};

/** Decided after a day, its review due after ten. */
const made: Fact = {
  ...blank,
  door: "two_way",
  firstDecidedAt: then(1),
  decidedAt: then(1),
  closedAt: then(1),
  reviewDueOn: then(10).slice(0, 10),
};
const reviewed = (given: Partial<Fact>): Fact => ({ ...made, latestReviewAt: then(12), ...given });
const good = reviewed({ latestVerdict: "good" });
const bad = reviewed({ latestVerdict: "bad" });
const of = (...facts: Fact[]) => velocityFromFacts(facts, view, "none").all.reviews;

describe("the reviews of decisions", () => {
  it("are due on their date, and imported records without a door promised none", () => {
    const later = { ...made, reviewDueOn: then(31).slice(0, 10) };
    const { coverage, toDo } = of(made, good, later, { ...made, door: null });
    expect([coverage.hits, coverage.n, toDo.n]).toEqual([1, 2, 1]);
    expect(of({ ...made, reviewDueOn: then(30).slice(0, 10) }).coverage.n).toBe(1);
  });

  it("mute the speed while fewer than half of at least five are done", () => {
    expect(of(made, made, made, made).muted).toBe(false);
    expect(of(made, made, made, good, good).muted).toBe(true);
    expect(of(made, made, made, good, good, good).muted).toBe(false);
    expect(of().muted).toBe(false);
  });

  it("count good among good and bad, mixed beside, and nothing that was said after the day one looks from", () => {
    const mixed = reviewed({ latestVerdict: "mixed" });
    const found = of(good, good, bad, mixed, { ...good, latestReviewAt: then(31) });
    expect([found.good.hits, found.good.n, found.mixed.n]).toEqual([2, 3, 1]);
  });

  it("say how verdicts go with what was known", () => {
    const knowing = (fact: Fact, shareAtDecision: number): Fact => ({ ...fact, shareAtDecision });
    const found = of(
      knowing(good, 49),
      knowing(bad, 50),
      knowing(good, 69),
      knowing(good, 70),
      knowing(bad, 90),
      knowing(good, 100),
      good,
    );
    expect(found.byKnowledge.map(({ good: { hits, n } }) => [hits, n])).toEqual([
      [1, 1],
      [1, 2],
      [1, 1],
      [1, 2],
    ]);
  });

  it("say whether later information would have changed the choice and whether it came too late, among those that say", () => {
    const found = of(
      reviewed({ laterInformationWouldHaveChanged: true, pace: "too_slow" }),
      reviewed({ laterInformationWouldHaveChanged: false, pace: "right" }),
      reviewed({ pace: "too_fast" }),
      good,
    );
    expect([found.wouldChange.hits, found.wouldChange.n]).toEqual([1, 2]);
    expect([found.tooSlow.hits, found.tooFast.hits, found.tooSlow.n]).toEqual([1, 1, 3]);
  });
});
