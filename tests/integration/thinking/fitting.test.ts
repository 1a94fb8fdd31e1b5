import { beforeAll, expect, test } from "vitest";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import { readDecision, readHistory } from "../../../lib/server/decisions/queries.ts";
import { readComparison } from "../../../lib/server/metrics/comparison.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { fieldsOf, signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { contents } from "../../support/tables.ts";
import { makeWorkspace } from "../../support/workspace.ts";
import { give, open, settles } from "../../support/writing.ts";

await useDatabase();

let olga: Scope;
let ben: Scope;
let visitor: Visitor;
let base: string;

beforeAll(async () => {
  const harbour = await makeWorkspace();
  olga = await harbour.join("Olga");
  ben = await harbour.join("Ben");
  visitor = await signedIn(olga.personId);
  base = `/api/v1/workspaces/${harbour.slug}/decisions`;
});

async function factsOf(reference: string) {
  const where = { workspaceId: olga.workspaceId, reference };
  return (await database().decision.findFirstOrThrow({ where, include: { facts: true } })).facts;
}

test("how deciding left somebody is read by nobody else: not in the decision, the history, or what an answer tells", async () => {
  const reference = await open(olga);
  await give(olga, reference, settles);
  const before = await readHistory(olga, reference);
  await give(ben, reference, { type: "sayEnergy", input: { energy: "drained" } });
  expect((await readDecision(ben, reference)).energy).toBe("drained");
  expect((await readDecision(olga, reference)).energy).toBeNull();
  expect(await readHistory(olga, reference)).toEqual(before);
  expect(JSON.stringify((await visitor.get(`${base}/${reference}`)).body)).not.toContain("drained");
  expect(await factsOf(reference)).toMatchObject({ energisedCount: 0, drainedCount: 1 });
});

test("energy is told of a month in which five people answered, and not of one in which few of them did so often", async () => {
  const harbour = await makeWorkspace();
  const people = [];
  for (const name of ["Ada", "Bo", "Cy", "Di", "Ed"]) people.push(await harbour.join(name));
  const [ada] = people;
  if (ada === undefined) throw new Error("Nobody joined.");
  const says = async (who: Scope, reference: string, energy: "energised" | "drained" = "energised") =>
    give(who, reference, { type: "sayEnergy", input: { energy } });
  const references = [];
  for (let i = 0; i < 6; i += 1) {
    const reference = await open(ada);
    await give(ada, reference, settles);
    await says(ada, reference);
    references.push(reference);
  }
  const nextMonth = new Date(Date.now() + 32 * 86_400_000).toISOString();
  const view = { cohort: {}, zone: ada.zone, asOf: { at: nextMonth, on: null }, policies: defaultPolicies };
  const told = async () => (await readComparison(ada, view)).energy.map(({ month: _, ...rest }) => rest);
  expect(await told()).toEqual([]);
  const [first = "", second = ""] = references;
  for (const who of people.slice(1, 4)) await says(who, first);
  expect(await told()).toEqual([]);
  const fifth = people[4] ?? ada;
  await says(fifth, second, "drained");
  expect(await told()).toEqual([{ energised: 9, answers: 10 }]);
  await give(fifth, second, { type: "undo", input: {} });
  expect(await told()).toEqual([]);
});

test("a process that is heavy for its door is told to whoever reads, until it is put aside with a reason", async () => {
  const reference = await open(olga, { openedAt: "2020-01-01" });
  expect((await readDecision(ben, reference)).mismatch).toEqual({ kind: "heavy", grounds: ["over_target"] });
  await give(olga, reference, { type: "dismissMismatch", input: { reason: "The potter was ill." } });
  expect(await readDecision(ben, reference)).toMatchObject({
    mismatch: null,
    dismissals: [{ by: olga.personId, grounds: ["over_target"], reason: "The potter was ill." }],
  });
  await give(olga, reference, { type: "decide", input: { choice: { text: "Blue" }, share: 95 } });
  expect((await readDecision(ben, reference)).mismatch).toEqual({ kind: "heavy", grounds: ["nearly_all"] });
  expect(await factsOf(reference)).toMatchObject({ mismatch: "heavy", mismatchDismissed: false });
});

test("the answers to the three questions and what each step changed stand with the decision and in its facts", async () => {
  const opened = await visitor.post(base, {
    title: "Which rope?",
    door: "two_way",
    doorAnswers: { undoCost: "little", noticed: "nobody" },
  });
  const reference = String(opened.body.reference);
  await give(olga, reference, settles);
  const steps = [{ ask: "share" as const, changed: false, hours: 3 }];
  await give(olga, reference, { type: "judgeSteps", input: { steps } });
  const { doorAnswers, outcomes } = await readDecision(ben, reference);
  expect(doorAnswers).toEqual({ undoCost: "little", undoTime: null, noticed: "nobody" });
  expect(outcomes[0]).toMatchObject({ asks: ["choice", "share"], steps });
  expect(await factsOf(reference)).toMatchObject({
    askedSteps: ["choice", "share"],
    changingSteps: [],
    idleSteps: ["share"],
    stepHours: [0, 3],
  });
});

test("evidence, blind spots, for whom it is and a vision are read as they were written", async () => {
  const reference = await open(olga);
  const evidence = {
    kind: "survey",
    text: "62 % would take it.",
    link: "https://example.org/survey",
  } as const;
  await give(ben, reference, { type: "attachEvidence", input: evidence });
  await give(ben, reference, { type: "addBlindSpot", input: { spot: "Those without a phone" } });
  await give(olga, reference, { type: "checkBlindSpot", input: { blindSpot: 3, found: "Four of eleven." } });
  await give(olga, reference, { type: "setCustomer", input: { who: "Night workers", change: null } });
  expect(await factsOf(reference)).toMatchObject({
    evidenceCount: 1,
    onlySurveys: true,
    blindSpotCount: 1,
    blindSpotsChecked: 1,
    hasCustomer: true,
  });
  await give(olga, reference, { type: "setNature", input: { nature: "invention", vision: "Nobody waits." } });
  expect(await readDecision(ben, reference)).toMatchObject({
    evidence: [{ ...evidence, by: ben.personId, removed: null }],
    blindSpots: [{ spot: "Those without a phone", checked: { by: olga.personId, text: "Four of eleven." } }],
    customer: { who: "Night workers", change: null },
    nature: "invention",
    vision: "Nobody waits.",
  });
  expect((await verifyAudit(database())).findings).toEqual([]);
});

test("what is wrong is said at its field, and changes nothing", async () => {
  const reference = await open(olga);
  await give(olga, reference, settles);
  const fresh = await open(olga);
  const before = await contents();
  const post = (to: string, command: string, body: object) => visitor.post(`${base}/${to}/${command}`, body);
  const refusals = [
    [await post(fresh, "attach-evidence", { kind: "rumour", text: "They say." }), "kind"],
    [await post(fresh, "attach-evidence", { kind: "data", text: "x", link: "javascript:alert(1)" }), "link"],
    [await post(fresh, "set-nature", { nature: "invention" }), "vision"],
    [await post(fresh, "check-blind-spot", { blindSpot: 7 }), "blindSpot"],
    [
      await post(fresh, "set-door", { door: "two_way", doorAnswers: { undoCost: "huge" } }),
      "doorAnswers.undoCost",
    ],
    [await post(reference, "judge-steps", { steps: [{ ask: "tripwire" }] }), "steps.0.ask"],
    [await post(reference, "judge-steps", { steps: [{ ask: "share", hours: 100_001 }] }), "steps.0.hours"],
    [await post(reference, "say-energy", { energy: "tired" }), "energy"],
  ] as const;
  for (const [answer, field] of refusals) {
    expect([field, answer.status]).toEqual([field, 422]);
    expect(fieldsOf(answer)).toEqual([field]);
  }
  expect(await contents()).toEqual(before);
});
