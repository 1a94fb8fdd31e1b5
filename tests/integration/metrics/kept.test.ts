import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import type { Velocity } from "../../../lib/metrics/velocity.ts";
import type { Grouping, View } from "../../../lib/metrics/view.ts";
import { database } from "../../../lib/server/db.ts";
import { velocityFor } from "../../../lib/server/metrics/kept.ts";
import { readVelocity } from "../../../lib/server/metrics/queries.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { makeWorkspace, type TestWorkspace, ZONE } from "../../support/workspace.ts";
import { disagrees, give, open, settles, undoes } from "../../support/writing.ts";

await useDatabase();

const READS = 10_000;
/** A write after every so many reads. */
const PAUSE = 400;

let harbour: TestWorkspace;
let olga: Scope;
let ben: Scope;
let abroad: TestWorkspace;

beforeAll(async () => {
  [harbour, abroad] = [await makeWorkspace(), await makeWorkspace("Abroad")];
  [olga, ben] = [await harbour.join("Olga"), await harbour.join("Ben")];
  for (const visibility of ["workspace", "people", "people"] as const) await open(olga, { visibility });
  await open(ben, { visibility: "people", door: "one_way" });
  await open(abroad.steward);
});

const inAMinute = new Date(Date.now() + 60_000).toISOString();
const view = (cohort: View["cohort"] = {}): View => ({
  cohort,
  zone: ZONE,
  asOf: { at: inAMinute, on: null },
  policies: defaultPolicies,
});

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

it("a view is not counted again while nothing is written", async () => {
  // Transactions of other tests can still be under way, of which nobody knows what they will have written.
  const twice = async () => {
    const first = await velocityFor(olga, view(), "door");
    return first === (await velocityFor(olga, view(), "door"));
  };
  await expect.poll(twice).toBe(true);
});

it("whoever asks at the same time waits for the same answer, which is the right one", async () => {
  await open(olga);
  const answers = await Promise.all(Array.from({ length: 20 }, () => velocityFor(olga, view(), "door")));
  const right = await readVelocity(olga, view(), "door");
  for (const answer of answers) expect(answer).toEqual(right);
});

it("what is written is in the next figures, also when it is taken back", async () => {
  const count = async () => (await velocityFor(olga, view(), "none")).all.timeToDecide.n;
  const before = await count();
  const reference = await open(olga);
  expect(await count()).toBe(before + 1);
  await give(olga, reference, settles);
  expect((await velocityFor(olga, view(), "none")).all.shareAtDecision.n).toBeGreaterThan(0);
  await give(olga, reference, undoes);
  await give(ben, reference, disagrees());
  expect(await velocityFor(olga, view(), "none")).toEqual(await readVelocity(olga, view(), "none"));
});

it("what was being written while figures were counted is in the next ones", async () => {
  const reference = await open(olga);
  const row = await database().decision.findFirstOrThrow({ where: { workspaceId: harbour.id, reference } });
  const [holding, begun] = [gate(), gate()];
  const writing = database().$transaction(async (tx) => {
    const key = { workspaceId: harbour.id, decisionId: row.id };
    await tx.event.create({
      data: {
        ...key,
        seq: row.seq + 1,
        batch: row.id,
        type: "dropped",
        actorId: olga.personId,
        occurredAt: new Date(),
        recordedAt: new Date(),
        data: { reason: null },
        hash: new Uint8Array(32),
      },
    });
    await tx.facts.update({ where: { workspaceId_decisionId: key }, data: { tags: ["late"] } });
    begun.open();
    await holding.opened;
  });
  await begun.opened;
  const without = await velocityFor(olga, view(), "tag");
  expect(without.groups.map(({ group }) => group)).not.toContain("late");
  holding.open();
  await writing;
  expect((await velocityFor(olga, view(), "tag")).groups.map(({ group }) => group)).toContain("late");
});

it("a change of the workspace counts as a write", async () => {
  const first = await velocityFor(olga, view(), "door");
  await database().workspace.update({ where: { id: harbour.id }, data: { eventSeq: { increment: 1 } } });
  expect(await velocityFor(olga, view(), "door")).not.toBe(first);
});

it("other working hours are counted anew, and the same ones are not", async () => {
  const week = { days: [1, 2, 3, 4, 5], from: 540, until: 1020 };
  const told = (until?: number) =>
    velocityFor(olga, { ...view(), ...(until && { working: { ...week, until } }) }, "door");
  const [calendar, usual] = [await told(), await told(1020)];
  expect(usual).not.toBe(calendar);
  expect(await told(1080)).not.toBe(usual);
  const twice = async () => {
    const first = await told(1020);
    return first === (await told(1020));
  };
  await expect.poll(twice).toBe(true);
});

it("another minute is counted anew", async () => {
  const first = await velocityFor(olga, view(), "door");
  const later = new Date(Date.parse(inAMinute) + 61_000).toISOString();
  const today = { ...view(), asOf: { at: inAMinute, on: "2126-01-01" } };
  expect(await velocityFor(olga, { ...view(), asOf: { at: later, on: null } }, "door")).not.toBe(first);
  const [one, other] = [
    await velocityFor(olga, today, "door"),
    await velocityFor(olga, { ...today, asOf: { ...today.asOf, at: later } }, "door"),
  ];
  expect(other).not.toBe(one);
});

it("what fails is not kept", async () => {
  const nowhere = { ...view(), zone: "Nowhere/Land" };
  await expect(velocityFor(olga, nowhere, "door")).rejects.toThrow();
  await expect(velocityFor(olga, nowhere, "door")).rejects.toThrow();
  expect(await velocityFor(olga, view(), "door")).toEqual(await readVelocity(olga, view(), "door"));
});

it("no figures cross from one reader to another, in turn ten thousand times", async () => {
  const readers = [olga, ben, harbour.steward, abroad.steward];
  const cohorts: View["cohort"][] = [{}, { door: "two_way" }, { owner: ben.personId }];
  const groupings: Grouping[] = ["none", "door"];
  const right = new Map<string, string>();
  const seen = new Map<string, Velocity>();
  const asks = fc.sample(
    fc.record({
      reader: fc.nat(readers.length - 1),
      cohort: fc.nat(cohorts.length - 1),
      by: fc.nat(groupings.length - 1),
    }),
    { numRuns: READS, seed: 6 },
  );
  for (const [turn, { reader, cohort, by }] of asks.entries()) {
    if (turn % PAUSE === 0) {
      await open(turn % (2 * PAUSE) === 0 ? olga : ben, { visibility: "people" });
      right.clear();
    }
    const [scope, wanted, grouping] = [readers[reader], cohorts[cohort], groupings[by]];
    if (scope === undefined || wanted === undefined || grouping === undefined)
      throw new Error("There is none.");
    const name = `${reader} ${cohort} ${by}`;
    const figures = await velocityFor(scope, view(wanted), grouping);
    if (seen.get(name) === figures && right.has(name)) continue;
    const known = right.get(name) ?? JSON.stringify(await readVelocity(scope, view(wanted), grouping));
    expect(JSON.stringify(figures) === known, `turn ${turn}`).toBe(true);
    right.set(name, known);
    seen.set(name, figures);
  }
  const counts = await Promise.all(
    readers.map(async (scope) => (await velocityFor(scope, view(), "none")).all.timeToDecide.n),
  );
  expect(new Set(counts).size).toBeGreaterThan(2);
});
