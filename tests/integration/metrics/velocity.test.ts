import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { When } from "../../../lib/decisions/events.ts";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { endOf } from "../../../lib/decisions/time.ts";
import { decisionsBehind } from "../../../lib/metrics/behind.ts";
import type { Fact } from "../../../lib/metrics/fact.ts";
import { countsOf, velocityFromFacts } from "../../../lib/metrics/from-facts.ts";
import { type PickName, picks } from "../../../lib/metrics/picks.ts";
import type { Counts } from "../../../lib/metrics/velocity.ts";
import { type Cohort, groupings, type View } from "../../../lib/metrics/view.ts";
import { database } from "../../../lib/server/db.ts";
import { decisionRow, factsRow } from "../../../lib/server/decisions/rows.ts";
import { behindStatement } from "../../../lib/server/metrics/behind.ts";
import { readCounts, readVelocity } from "../../../lib/server/metrics/queries.ts";
import { mintScope, type Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { idOf, olga } from "../../unit/decisions/story.ts";
import { histories } from "./histories.ts";

await useDatabase();

const PER_ZONE = 2_500;
const CHUNK = 1_000;
const ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"];

interface Workspace {
  readonly scope: Scope;
  readonly facts: readonly Fact[];
}

const letters = (number: number) => number.toString(16).toUpperCase().padStart(6, "0");

/** Of each eight without, with one and with several tags. */
const tagsOf = (number: number) =>
  ["Process", "Standards Track", "Money"].filter((_, place) => number & (1 << place));

/** A workspace with random histories, and one row in five that its reader may not see. */
async function fill(zone: string, seed: number): Promise<Workspace> {
  const workspaceId = randomUUID();
  const db = database();
  await db.workspace.create({ data: { id: workspaceId, slug: workspaceId, name: zone, timeZone: zone } });
  const told = histories(zone, PER_ZONE, seed).map(({ state, facts, dataProblem }, number) => ({
    state: { ...state, tags: tagsOf(number) },
    facts: { ...facts, tags: tagsOf(number) },
    dataProblem,
    id: randomUUID(),
    reference: letters(number),
    visibility: number % 5 === 0 ? ("people" as const) : ("workspace" as const),
  }));
  for (let from = 0; from < told.length; from += CHUNK) {
    const chunk = told.slice(from, from + CHUNK);
    const sealed = { version: 1, seq: 1, chainHead: new Uint8Array(32) };
    await db.decision.createMany({
      data: chunk.map(({ state, id, reference, visibility }) => ({
        ...decisionRow(state),
        ...sealed,
        workspaceId,
        id,
        reference,
        visibility,
        updatedAt: new Date(),
        // Some are impossible and not marked, which the constraint of this table would notice.
        dataProblem: "Not looked at.",
      })),
    });
    await db.facts.createMany({
      data: chunk.map(({ state, dataProblem, id, visibility }) => ({
        ...factsRow(state, zone, defaultPolicies),
        workspaceId,
        decisionId: id,
        visibility,
        dataProblem,
      })),
    });
  }
  const seen = told.filter(({ visibility }) => visibility === "workspace");
  const person = { personId: olga.id, role: "member", standing: "lead" } as const;
  return {
    scope: mintScope({ workspaceId, slug: workspaceId, zone, ...person }),
    facts: seen.map(({ id, facts, dataProblem }) => ({ ...facts, id, dataProblem })),
  };
}

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

const flowOrder = (counts: Counts) => ({
  ...counts,
  flows: counts.flows.map(({ group, week, flow, count }) => `${group} ${week} ${flow} ${count}`).sort(),
});

const names = Object.keys(picks).filter((name): name is PickName => name in picks);
const met = new Map<PickName, number>();

describe.each(ZONES)("the database counts what the pure functions count, in %s", (zone) => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await fill(zone, ZONES.indexOf(zone) + 1);
  });

  const views = moments(zone).flatMap((asOf) =>
    cohorts.map((cohort): View => ({ cohort, zone, asOf, policies: defaultPolicies })),
  );

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

  it.each(names)("and opens the very decisions: %s", async (pick) => {
    const { scope, facts } = workspace;
    const some = views.filter((_, place) => place % 5 === names.indexOf(pick) % 5);
    for (const view of some) {
      const behind = { pick, cohort: view.cohort };
      const rows = await database().$queryRaw<{ id: string }[]>(behindStatement(scope, behind, view));
      const ids = decisionsBehind(facts, behind, view).map(({ id }) => id);
      expect(rows.map(({ id }) => id).sort(), JSON.stringify(view)).toEqual(ids.sort());
      met.set(pick, (met.get(pick) ?? 0) + ids.length);
    }
  });
});

it("the random histories bring about whatever a figure can count", () => {
  expect(names.filter((name) => (met.get(name) ?? 0) < 20)).toEqual([]);
});
