import { beforeAll, describe, expect, it } from "vitest";
import type { When } from "../../../lib/decisions/events.ts";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { endOf } from "../../../lib/decisions/time.ts";
import { decisionsBehind } from "../../../lib/metrics/behind.ts";
import { cascadeOf } from "../../../lib/metrics/cascade.ts";
import { comparisonCounts } from "../../../lib/metrics/comparison.ts";
import { correctionWanted } from "../../../lib/metrics/correction-figures.ts";
import { dissentWanted } from "../../../lib/metrics/dissent-figures.ts";
import { energyOf } from "../../../lib/metrics/energy.ts";
import { charts, examplesOf } from "../../../lib/metrics/examples.ts";
import type { Fact } from "../../../lib/metrics/fact.ts";
import { countsOf, velocityFromFacts } from "../../../lib/metrics/from-facts.ts";
import { gaugeOf } from "../../../lib/metrics/gauge.ts";
import { hindsightWanted } from "../../../lib/metrics/hindsight-figures.ts";
import { closingsOf } from "../../../lib/metrics/life.ts";
import { misalignmentWanted } from "../../../lib/metrics/misalignment-figures.ts";
import { type PickName, picks } from "../../../lib/metrics/picks.ts";
import { signalCounts } from "../../../lib/metrics/signal-counts.ts";
import { stepWanted } from "../../../lib/metrics/step-figures.ts";
import type { Counts } from "../../../lib/metrics/velocity.ts";
import { type Cohort, groupings, type View } from "../../../lib/metrics/view.ts";
import type { WorkWeek } from "../../../lib/metrics/working-time.ts";
import { database } from "../../../lib/server/db.ts";
import { behindStatement } from "../../../lib/server/metrics/behind.ts";
import { readCascade } from "../../../lib/server/metrics/cascade.ts";
import { readComparisonCounts } from "../../../lib/server/metrics/comparison.ts";
import {
  readCorrectionGauge,
  readDissentGauge,
  readHindsightGauge,
  readMisalignmentGauge,
  readStepGauge,
} from "../../../lib/server/metrics/details.ts";
import { readExamples } from "../../../lib/server/metrics/examples.ts";
import { readCounts, readVelocity } from "../../../lib/server/metrics/queries.ts";
import { readSignalCounts } from "../../../lib/server/metrics/signals.ts";
import { useDatabase } from "../../support/database.ts";
import { idOf, OTHER_TEAM, TEAM } from "../../unit/decisions/story.ts";
import { type Filled, fill } from "./filled.ts";

await useDatabase();

const PER_ZONE = 2_500;
const ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"];

function dayOf(day: string, zone: string): When {
  const end = endOf(day, zone);
  if (end === null) throw new Error(`${day} never was.`);
  return end;
}

const cohorts: readonly Cohort[] = [
  {},
  { from: "2025-03-30", until: "2026-03-29" },
  { from: "2025-10-26", door: "two_way" },
  { until: "2025-11-02", door: null },
  { owner: idOf(1) },
  { owner: null, from: "2025-01-01" },
  { tag: null },
  { tag: "Process" },
  { tag: "Money", door: "one_way" },
  { team: TEAM },
  { team: OTHER_TEAM, door: "two_way" },
  { team: null, from: "2025-01-01" },
  { from: "2031-01-01" },
];

/** Long after everything, in the middle of it as an instant and as a day, on a day on which clocks change, and before everything. */
const moments = (zone: string): readonly When[] => [
  { at: "2030-01-01T12:34:56.789Z", on: null },
  { at: "2026-03-29T01:00:00.000Z", on: null },
  dayOf("2026-01-31", zone),
  dayOf("2025-10-26", zone),
  dayOf("2001-01-01", zone),
];

/** Usual ones, one over a weekend, one day around the clock, and the hours in which clocks change. */
const workWeeks: readonly WorkWeek[] = [
  { days: [1, 2, 3, 4, 5], from: 540, until: 1020 },
  { days: [1, 2, 3, 4, 7], from: 510, until: 975 },
  { days: [3], from: 0, until: 1440 },
  { days: [1, 2, 3, 4, 5, 6, 7], from: 60, until: 200 },
];

/** Half of the views are told in working time. */
function told(view: View, place: number): View {
  const working = workWeeks[Math.floor(place / 4) % workWeeks.length];
  return place % 4 < 2 || working === undefined ? view : { ...view, working };
}

const flowOrder = (counts: Counts) => ({
  ...counts,
  flows: counts.flows.map(({ week, flow, count }) => `${week} ${flow} ${count}`).sort(),
});

/** What a figure counts in part or not at all, so that it would not be missed where it was counted whole. */
const cases: Readonly<Record<string, (fact: Fact) => boolean>> = {
  slowly: ({ askTimes, quickAskTimes }) => quickAskTimes.length > 0 && quickAskTimes.length < askTimes.length,
  oneByOne: ({ upTimes, downTimes, peerTimes }) => new Set([...upTimes, ...downTimes, ...peerTimes]).size > 1,
  backdated: ({ closedAt, recognisedAt }) => closedAt !== null && closedAt < (recognisedAt ?? ""),
  closedTwice: (fact) => closingsOf(fact).again !== null,
  returned: ({ reopenCount, reopenedAt }) => reopenCount > 1 && reopenedAt !== null,
  rethought: ({ enoughReachedAt, enoughSince }) => enoughReachedAt !== enoughSince,
  noticedByDay: ({ noticedOn, openedOn }) => noticedOn !== null && openedOn !== null,
  enoughByDay: ({ openedOn, enoughReachedOn }) => openedOn !== null && enoughReachedOn !== null,
  flaggedByDay: ({ flaggedDecidedOn, flaggedOn }) => flaggedDecidedOn !== null && flaggedOn !== null,
  correctedByDay: ({ flaggedOn, correctedOn }) => flaggedOn !== null && correctedOn !== null,
  disputed: ({ verdictDisputed, dissentForecasts }) => verdictDisputed && dissentForecasts.length > 0,
};

/** Months of which is told how many said so, and those in which too few people did so often. */
const months = ["energy", "energyOfFew"];

const names = Object.keys(picks).filter((name): name is PickName => name in picks);
const met = new Map<string, number>();
const meet = (name: string, times: number) => met.set(name, (met.get(name) ?? 0) + times);

describe.each(ZONES)("the database counts what the pure functions count, in %s", (zone) => {
  let workspace: Filled;
  beforeAll(async () => {
    workspace = await fill(zone, ZONES.indexOf(zone) + 1, PER_ZONE);
    for (const [name, test] of Object.entries(cases)) meet(name, workspace.facts.filter(test).length);
  });

  const views = moments(zone)
    .flatMap((asOf) => cohorts.map((cohort): View => ({ cohort, zone, asOf, policies: defaultPolicies })))
    .map(told);

  it.each(groupings)("for every figure of every view, by %s", async (by) => {
    const { scope, facts } = workspace;
    const some = views.filter((_, place) => place % (by === "door" ? 2 : 7) === 0);
    for (const view of some) {
      const counted = await readCounts(scope, view, by);
      expect(flowOrder(counted), JSON.stringify(view)).toEqual(flowOrder(countsOf(facts, view, by)));
    }
  });

  it("so that the figures are the same to the last bit", async () => {
    const { scope, facts } = workspace;
    for (const view of views.slice(0, 3))
      expect(await readVelocity(scope, view, "door")).toEqual(velocityFromFacts(facts, view, "door"));
  });

  it("also for what stands behind the story", async () => {
    const { scope, facts } = workspace;
    for (const [place, view] of views.entries()) {
      const told = JSON.stringify(view);
      expect(await readDissentGauge(scope, view), told).toEqual(gaugeOf(facts, view, dissentWanted));
      expect(await readCorrectionGauge(scope, view), told).toEqual(gaugeOf(facts, view, correctionWanted));
      expect(await readHindsightGauge(scope, view), told).toEqual(gaugeOf(facts, view, hindsightWanted));
      expect(await readMisalignmentGauge(scope, view), told).toEqual(
        gaugeOf(facts, view, misalignmentWanted),
      );
      expect(await readStepGauge(scope, view), told).toEqual(gaugeOf(facts, view, stepWanted));
      expect(await readSignalCounts(scope, view), told).toEqual(signalCounts(facts, view));
      if (place % 5 !== 2) continue;
      const compared = comparisonCounts(facts, view);
      expect(await readComparisonCounts(scope, view), told).toEqual(compared);
      const asIfApart = facts.map((fact) => ({
        ...fact,
        energyPeople: fact.energyPeople.map((person) => `${person} ${fact.id}`),
      }));
      meet("energy", compared.energy.length);
      meet("energyOfFew", energyOf(asIfApart, view).length - compared.energy.length);
    }
  });

  it("and offers the same decisions to read", async () => {
    const { scope, facts } = workspace;
    let found = 0;
    for (const view of views.filter((_, place) => place % 3 === 0))
      for (const chart of charts) {
        const examples = examplesOf(facts, view, chart);
        expect(await readExamples(scope, view, chart), `${chart} ${JSON.stringify(view)}`).toEqual(examples);
        found += examples.length;
      }
    expect(found).toBeGreaterThan(100);
  });

  it("and finds each tree, as far as it is in sight, with what it took", async () => {
    const { scope, facts } = workspace;
    const found = [];
    for (const { id } of facts.slice(0, 120))
      for (const asOf of moments(zone).slice(0, 3)) {
        const cascade = cascadeOf(facts, id, { asOf, zone });
        expect(await readCascade(scope, id, { asOf, zone }), `${id} ${asOf.at}`).toEqual(cascade);
        found.push(cascade);
      }
    expect(found.filter((cascade) => cascade?.chain).length).toBeGreaterThan(5);
  });

  it.each(names)("and opens the very decisions: %s", async (pick) => {
    const { scope, facts } = workspace;
    const some = views.filter((_, place) => place % 5 === names.indexOf(pick) % 5);
    for (const view of some) {
      const behind = { pick, cohort: view.cohort };
      const rows = await database().$queryRaw<{ id: string }[]>(behindStatement(scope, behind, view));
      const ids = decisionsBehind(facts, behind, view).map(({ id }) => id);
      expect(rows.map(({ id }) => id).sort(), JSON.stringify(view)).toEqual(ids.sort());
      meet(pick, ids.length);
    }
  });
});

it("the random histories bring about whatever a figure can count, and what it must not", () => {
  expect([...names, ...Object.keys(cases), ...months].filter((name) => (met.get(name) ?? 0) < 20)).toEqual(
    [],
  );
});
