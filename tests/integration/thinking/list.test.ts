import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import { readDecision } from "../../../lib/server/decisions/queries.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { fieldsOf, signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { contents } from "../../support/tables.ts";
import { makeWorkspace } from "../../support/workspace.ts";
import { give, open } from "../../support/writing.ts";

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

const factsOf = async (reference: string) =>
  await database().decision.findFirstOrThrow({
    where: { workspaceId: olga.workspaceId, reference },
    include: { facts: true, readings: { orderBy: { seq: "asc" } } },
  });

test("answering a question moves the dial, the facts and the list, in one write with one event each", async () => {
  const reference = await open(olga);
  const added = await visitor.post(`${base}/${reference}/add-question`, { question: "What does it cost?" });
  expect(added.body.events).toMatchObject([{ type: "questionAsked" }, { type: "readingLogged" }]);
  const answered = await visitor.post(`${base}/${reference}/answer-question`, {
    asked: 2,
    answer: "300 a month.",
  });
  expect(answered.status).toBe(200);
  const { body } = await visitor.get(`${base}/${reference}`);
  expect(body).toMatchObject({
    share: 100,
    questions: [{ question: "What does it cost?", answer: { by: olga.personId, text: "300 a month." } }],
    readings: [
      { share: 0, counted: true },
      { share: 100, counted: true },
    ],
  });
  const { facts, readings, share } = await factsOf(reference);
  expect([share, facts?.questionCount, facts?.answeredCount]).toEqual([100, 1, 1]);
  expect(readings.map(({ counted }) => counted)).toEqual([true, true]);
  const page = z
    .looseObject({
      decisions: z.array(z.looseObject({ reference: z.string(), enoughSince: z.string().nullable() })),
    })
    .parse((await visitor.get(base)).body);
  const row = page.decisions.find((one) => one.reference === reference);
  expect(row?.enoughSince).toBe(facts?.enoughAt?.toISOString());
  expect((await verifyAudit(database())).findings).toEqual([]);
});

test("what is wrong with a question is said at its field, and changes nothing", async () => {
  const reference = await open(olga);
  await give(ben, reference, { type: "addQuestion", input: { question: "Who runs it?" } });
  const before = await contents();
  const post = (command: string, body: object) => visitor.post(`${base}/${reference}/${command}`, body);
  const refusals = [
    [await post("add-question", { question: " " }), "question"],
    [await post("add-question", { question: "who runs it?" }), "question"],
    [await post("add-question", { question: "x".repeat(201) }), "question"],
    [await post("answer-question", { asked: 9 }), "asked"],
    [await post("withdraw-answer", { asked: 0 }), "asked"],
    [await post("remove-question", { asked: 2 }), "reason"],
    [await post("set-delay-cost", { perDay: -1 }), "perDay"],
    [await post("set-delay-cost", { perDay: 10 ** 12 + 1 }), "perDay"],
    [await post("set-way-back", { exists: false, hours: 2 }), "hours"],
    [await post("set-way-back", { exists: true, until: "2000-01-01" }), "until"],
  ] as const;
  for (const [answer, field] of refusals) {
    expect([field, answer.status]).toEqual([field, 422]);
    expect(fieldsOf(answer)).toEqual([field]);
  }
  expect(await contents()).toEqual(before);
});

test("somebody's words are erased, and that they asked and answered stays", async () => {
  const reference = await open(olga);
  await give(ben, reference, { type: "addQuestion", input: { question: "What does Ben earn?" } });
  await give(ben, reference, { type: "answerQuestion", input: { asked: 2, answer: "Too little." } });
  await database().freeText.updateMany({
    where: { workspaceId: olga.workspaceId, authorId: ben.personId },
    data: { body: null, salt: null, erasedAt: new Date() },
  });
  expect((await readDecision(olga, reference)).questions).toMatchObject([
    { question: null, answer: { by: ben.personId, text: null }, removed: null },
  ]);
  expect((await readDecision(olga, reference)).share).toBe(100);
});

test("the way back and what waiting costs stand with the decision and in its facts", async () => {
  const reference = await open(olga);
  await give(olga, reference, { type: "setDelayCost", input: { perDay: 400 } });
  await give(olga, reference, {
    type: "setWayBack",
    input: {
      exists: true,
      person: ben.personId,
      hours: 8,
      cost: 4000,
      until: "2099-12-31",
      how: "Put it back.",
    },
  });
  const seen = await readDecision(ben, reference);
  expect(seen).toMatchObject({
    delayCost: 400,
    wayBack: {
      exists: true,
      person: ben.personId,
      hours: 8,
      cost: 4000,
      until: "2099-12-31",
      how: "Put it back.",
    },
  });
  expect(seen.people.map(({ id }) => id)).toContain(ben.personId);
  const { facts } = await factsOf(reference);
  expect(facts).toMatchObject({
    delayCost: 400,
    wayBackExists: true,
    wayBackHours: 8,
    wayBackCost: 4000,
    doorClosesOn: new Date("2099-12-31"),
  });
  await give(olga, reference, { type: "undo", input: {} });
  expect((await factsOf(reference)).facts).toMatchObject({ delayCost: 400, wayBackExists: null });
  expect((await verifyAudit(database())).findings).toEqual([]);
});

test("deciding brings the way back and the day of the tripwire along", async () => {
  const reference = await open(olga);
  const { status } = await visitor.post(`${base}/${reference}/decide`, {
    choice: { text: "Postgres" },
    share: 80,
    tripwire: "Over 1 % lost.",
    tripwireOn: "2099-01-01",
    wayBackPlan: { exists: true, person: ben.personId, hours: 2 },
  });
  expect(status).toBe(200);
  const { outcomes, wayBack } = await readDecision(olga, reference);
  expect(outcomes[0]).toMatchObject({ tripwire: "Over 1 % lost.", tripwireOn: "2099-01-01" });
  expect(wayBack).toMatchObject({ person: ben.personId, hours: 2 });
  expect((await factsOf(reference)).facts?.tripwireOn).toEqual(new Date("2099-01-01"));
});
