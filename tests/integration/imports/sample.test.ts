import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import { readDecision } from "../../../lib/server/decisions/queries.ts";
import { firstRunNeeded } from "../../../lib/server/people/first-steward.ts";
import { makeSample } from "../../../lib/server/sample/make.ts";
import { enterWorkspace } from "../../../lib/server/session.ts";
import { useDatabase } from "../../support/database.ts";

await useDatabase();

it("the sample workspace is made once, however often and by however many it is made", async () => {
  await Promise.all([makeSample(), makeSample()]);
  await makeSample();
  expect(
    await database().workspace.findMany({ select: { slug: true, sample: true, timeZone: true } }),
  ).toEqual([{ slug: "look-around", sample: true, timeZone: "UTC" }]);
  const tagged = (tag: string) => database().decision.count({ where: { voided: false, tags: { has: tag } } });
  expect(await tagged("Python proposals")).toBe(735);
  const own = readdirSync("prisma/seed/decisions").filter((name) => name !== "README.md").length;
  expect(await tagged("Ajar’s own")).toBe(own);
  const madeUp = await tagged("Made up");
  expect(await database().decision.count()).toBe(735 + own + madeUp);
}, 120_000);

it("has decisions with doors, shares, doubts and commitments, made by the rules", async () => {
  const own = await database().facts.findMany({ where: { tags: { has: "Ajar’s own" } } });
  expect(
    own.every(({ door, share, status }) => door !== null && share !== null && status === "decided"),
  ).toBe(true);
  expect(own.filter(({ contested }) => contested)).toHaveLength(10);
  expect(own.flatMap(({ sincereTimes }) => sincereTimes)).toHaveLength(10);
  expect(own.filter(({ unmetCount }) => unmetCount > 0)).toEqual([]);
});

it("follows from its history", async () => {
  expect((await verifyAudit(database())).findings).toEqual([]);
}, 120_000);

it("can be looked at by anybody, as a viewer, and changed by nobody who looks", async () => {
  const { scope } = await enterWorkspace(new Headers(), "look-around");
  expect(scope).toMatchObject({ role: "viewer", slug: "look-around" });
  const { reference } = await database().decision.findFirstOrThrow({ where: { externalKey: "PEP-572" } });
  if (scope)
    expect(await readDecision(scope, reference)).toMatchObject({
      status: "decided",
      door: null,
      owner: null,
    });
  expect(await enterWorkspace(new Headers(), "elsewhere")).toEqual({ visitor: null, scope: null });
});

it("does not shut the door for the first steward", async () => {
  expect(await firstRunNeeded()).toBe(true);
});

it("has a made-up quarter in which everything that can happen to a decision happens, with no time after now", async () => {
  const { id: workspaceId } = await database().workspace.findFirstOrThrow({ where: { sample: true } });
  const made = { workspaceId, tags: { has: "Made up" } };
  const facts = await database().facts.findMany({ where: made });
  expect(new Set(facts.map(({ status }) => status))).toEqual(
    new Set(["open", "decided", "dropped", "reversed", "superseded"]),
  );
  expect(facts.filter(({ reviewedAt }) => reviewedAt !== null).length).toBeGreaterThan(3);
  const escalated = facts.filter(({ escalationCount }) => escalationCount > 0);
  expect(escalated.map(({ resolution }) => resolution).sort()).toEqual([null, "ruled", "withdrawn"].sort());
  expect(facts.flatMap(({ sincereTimes }) => sincereTimes).length).toBeGreaterThan(0);
  const events = await database().event.findMany({
    where: { workspaceId, decision: { tags: { has: "Made up" } } },
    select: { type: true, recordedAt: true },
  });
  expect(events.every(({ recordedAt }) => recordedAt < new Date())).toBe(true);
  const types = new Set(events.map(({ type }) => type));
  for (const type of [
    "commented",
    "commentEdited",
    "commentDeleted",
    "evidenceAttached",
    "escalated",
    "met",
    "tripwireHit",
  ])
    expect([...types], type).toContain(type);
});
