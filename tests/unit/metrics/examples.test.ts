import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { decisionsBehind } from "../../../lib/metrics/behind.ts";
import { charts, examplesOf, offers } from "../../../lib/metrics/examples.ts";
import type { Fact } from "../../../lib/metrics/fact.ts";
import type { View } from "../../../lib/metrics/view.ts";
import { blank } from "./proposals.ts";

const DAY = 86_400;
const OPENED = Date.parse(blank.openedAt);
const then = (days: number) => new Date(OPENED + days * DAY * 1000).toISOString();
const view: View = { cohort: {}, zone: "UTC", asOf: { at: then(400), on: null }, policies: defaultPolicies };

/** Decided after so many days, with so much known. */
const made = (id: string, days: number, shareAtDecision: number | null = null): Fact => ({
  ...blank,
  id,
  durationSeconds: days * DAY,
  firstDecidedAt: then(days),
  decidedAt: then(days),
  closedAt: then(days),
  shareAtDecision,
});
const ids = (facts: readonly Fact[], chart: (typeof charts)[number]) =>
  examplesOf(facts, view, chart).map(({ id }) => id);

describe("what a chart offers to read", () => {
  it("is the quickest, the one in the middle and the slowest of those that were decided", () => {
    const facts = [made("a", 9), made("b", 1), made("c", 300), made("d", 4), made("e", 2), made("f", 500)];
    expect(ids(facts, "time")).toEqual(["b", "d", "c"]);
    expect(examplesOf(facts, view, "time").map(({ value }) => value)).toEqual([DAY, 4 * DAY, 300 * DAY]);
  });

  it("is those with the least and the most known, where that is what the chart shows", () => {
    const facts = [made("a", 1, 70), made("b", 2, 95), made("c", 3), made("d", 4, 40), made("e", 5, 80)];
    expect(ids(facts, "share")).toEqual(["d", "a", "b"]);
  });

  it("is the latest where nothing is measured of one alone", () => {
    const facts = [made("a", 1), made("b", 20), made("c", 3), made("d", 4), made("e", 401)];
    expect(ids(facts, "flow")).toEqual(["b", "d", "c"]);
    expect(examplesOf(facts, view, "flow")[0]).toEqual({
      id: "b",
      value: null,
      when: { at: then(20), on: null },
    });
  });

  it("is fewer where there are fewer, each once", () => {
    expect(ids([], "time")).toEqual([]);
    expect(ids([made("a", 1)], "time")).toEqual(["a"]);
    expect(ids([made("b", 1), made("a", 1)], "time")).toEqual(["a", "b"]);
    expect(ids([made("b", 1), made("a", 1)], "flow")).toEqual(["a", "b"]);
  });

  it("is always among what the chart counts, whatever the order in which decisions come", () => {
    const some = fc.uniqueArray(
      fc
        .tuple(fc.uuid(), fc.integer({ min: 0, max: 450 }), fc.integer({ min: 0, max: 100 }))
        .map(([id, days, share]) => made(id, days, share)),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(some, fc.constantFrom(...charts), (facts, chart) => {
        const found = ids(facts, chart);
        const counted = decisionsBehind(facts, { pick: offers[chart].pick, cohort: {} }, view);
        expect(counted.map(({ id }) => id)).toEqual(expect.arrayContaining(found));
        expect(found.length).toBe(Math.min(3, counted.length));
        expect(ids(facts.toReversed(), chart)).toEqual(found);
      }),
    );
  });
});
