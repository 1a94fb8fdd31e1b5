import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Command } from "../../../lib/decisions/commands.ts";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import { loadPolicies } from "../../../lib/server/decisions/world.ts";
import { newId } from "../../../lib/server/ids.ts";
import { type Told, tell } from "../../../lib/server/sample/telling.ts";
import { writeStory } from "../../../lib/server/sample/write.ts";
import { type ApiAnswer, fieldsOf, signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { contents } from "../../support/tables.ts";
import { makeWorkspace, type TestWorkspace, ZONE } from "../../support/workspace.ts";
import { give, open, reads, settles } from "../../support/writing.ts";

await useDatabase();

let harbour: TestWorkspace;
let steward: Visitor;
let member: Visitor;

const api = (path = "") => `/api/v1/workspaces/${harbour.slug}${path}`;

beforeEach(async () => {
  harbour = await makeWorkspace();
  steward = await signedIn(harbour.steward.personId);
  member = await signedIn((await harbour.join("Mia")).personId);
});

async function refused(status: number, send: () => Promise<ApiAnswer>): Promise<ApiAnswer> {
  const before = await contents();
  const answer = await send();
  expect(answer.status, answer.text).toBe(status);
  expect(await contents()).toEqual(before);
  return answer;
}

const history = async () => {
  const { body } = await steward.get(api("/history"));
  return (body.events as { kind: string; data: unknown }[]).map(({ kind, data }) => ({ kind, data }));
};

describe("the settings of a workspace", () => {
  it("are read by everybody in it and changed by those who administer", async () => {
    const seen = await member.get(api("/settings"));
    expect(seen.body).toMatchObject({
      name: "Harbour",
      workDays: [1, 2, 3, 4, 5],
      currency: "EUR",
      version: 1,
    });
    expect(seen.headers.get("etag")).toBe('"1"');
    await refused(403, () => member.patch(api("/settings"), 1, { name: "Ours" }));
    const changed = await steward.patch(api("/settings"), 1, {
      name: "Harbour & Sons",
      workDays: [7, 1],
      workFrom: 0,
      workTo: 1440,
      currency: "CHF",
    });
    expect(changed.body).toMatchObject({
      name: "Harbour & Sons",
      workDays: [1, 7],
      version: 2,
      currency: "CHF",
    });
    expect((await history())[0]).toMatchObject({
      kind: "settingsChanged",
      data: { name: { from: "Harbour", to: "Harbour & Sons" }, workTo: { from: 1020, to: 1440 } },
    });
  });

  it("conflict where two change them at once; what is the same changes nothing", async () => {
    await steward.patch(api("/settings"), 1, { name: "First" });
    const late = await refused(409, () => steward.patch(api("/settings"), 1, { name: "Second" }));
    expect(late.body.current).toMatchObject({ name: "First", version: 2 });
    expect((await steward.patch(api("/settings"), 2, { name: "First" })).body.version).toBe(2);
    expect(await history()).toHaveLength(2);
  });

  it.each([
    ["name", { name: "" }],
    ["name", { name: "x".repeat(201) }],
    ["timeZone", { timeZone: "Europe/Nowhere" }],
    ["currency", { currency: "eur" }],
    ["currency", { currency: "XYZ" }],
    ["workDays", { workDays: [] }],
    ["workDays.0", { workDays: [0] }],
    ["workDays.0", { workDays: [8] }],
    ["workDays", { workDays: [1, 1] }],
    ["workFrom", { workFrom: -1 }],
    ["workTo", { workTo: 1441 }],
    ["workTo", { workFrom: 600, workTo: 600 }],
    ["", {}],
  ])("name the field that is wrong: %s of %o", async (field, body) => {
    const answer = await refused(422, () => steward.patch(api("/settings"), 1, body));
    expect(fieldsOf(answer)).toEqual([field]);
  });
});

/** Zones whose days begin at other instants, some of them on the other side of the date line. */
const zones = ["Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles", "Pacific/Kiritimati", "UTC"];

describe("another time zone or another policy", () => {
  /** Open, and two people wrote about it within one day of Berlin, which are two days of UTC. */
  async function talkedAtNight(): Promise<void> {
    const { workspaceId, personId } = harbour.steward;
    const mia = await harbour.join("Mia");
    const olga = { id: personId, role: "steward", standing: "executive" } as const;
    const people = [olga, { id: mia.personId, role: "member", standing: "contributor" } as const];
    const known = new Map(people.map((one) => [one.id, one]));
    const say = (by: (typeof people)[number], at: string): Told => {
      return { by, at: new Date(at), command: () => ({ type: "comment", input: { text: "Hm." } }) };
    };
    const opening = () =>
      ({ type: "open", input: { title: "Which lamp?", door: "two_way" } }) satisfies Command;
    const policies = await loadPolicies(database(), workspaceId);
    const decisionId = newId();
    const world = {
      zone: ZONE,
      decision: decisionId,
      policies,
      people: known,
      members: known,
      teams: new Set<string>(),
    };
    const story = tell(
      "Which lamp?",
      [
        { by: olga, at: new Date("2026-10-09T08:00:00Z"), command: opening },
        say(olga, "2026-10-09T22:30:00Z"),
        say(people[1] ?? olga, "2026-10-10T06:00:00Z"),
      ],
      world,
    );
    await database().$transaction((tx) =>
      writeStory(tx, { workspaceId, decisionId }, "K7F3Q", story, { zone: ZONE, policies }),
    );
  }

  it("counts the rounds in which nobody moved by its days, also of what is still open", async () => {
    const rounds = async () => {
      const decision = { reference: "K7F3Q" };
      const where = { workspaceId: harbour.id, decision };
      return (await database().facts.findFirstOrThrow({ where })).quietRounds;
    };
    expect(await rounds()).toBe(1);
    await steward.patch(api("/settings"), 1, { timeZone: "UTC" });
    expect(await rounds()).toBe(0);
    await steward.patch(api("/settings"), 2, { timeZone: ZONE });
    expect(await rounds()).toBe(1);
  });

  beforeEach(async () => {
    for (const share of [20, 60, 75]) {
      const reference = await open(harbour.steward, { share });
      await give(harbour.steward, reference, reads(share + 10));
    }
    const decided = await open(harbour.steward, { openedAt: "2026-03-01" });
    await give(harbour.steward, decided, settles);
    const reopened = await open(harbour.steward);
    await give(harbour.steward, reopened, settles);
    await give(harbour.steward, reopened, { type: "reopen", input: { reason: "New facts." } });
    const dropped = await open(harbour.steward);
    await give(harbour.steward, dropped, { type: "drop", input: { reason: "Moot." } });
    await talkedAtNight();
    await open(harbour.steward, {
      openedAt: "2026-10-01",
      alreadyDecided: { choice: { text: "Yes" }, decidedAt: "2026-10-05", share: 70 },
    });
  });

  /** What the audit leaves open (enough of what is undecided) is compared here as well. */
  async function stale(): Promise<unknown[]> {
    const { rebuild } = await import("../../../lib/server/decisions/rebuild.ts");
    const where = { workspaceId: harbour.id };
    const order = { orderBy: { decisionId: "asc" } } as const;
    const [facts, rows] = [
      await database().facts.findMany({ where, ...order }),
      await database().decision.findMany({ where, orderBy: { id: "asc" } }),
    ];
    await database().$transaction((tx) =>
      rebuild(
        tx,
        harbour.id,
        facts.map(({ decisionId }) => decisionId),
      ),
    );
    expect(await database().facts.findMany({ where, ...order })).toEqual(facts);
    expect(await database().decision.findMany({ where, orderBy: { id: "asc" } })).toEqual(rows);
    return (await verifyAudit(database())).findings.filter(({ workspaceId }) => workspaceId === harbour.id);
  }

  it("leaves the facts as they follow from the history, whatever comes after whatever", async () => {
    const change = fc.oneof(
      fc.record({ timeZone: fc.constantFrom(...zones) }),
      fc.record({
        door: fc.constantFrom("two_way", "one_way"),
        enough: fc.integer({ min: 1, max: 100 }),
        target: fc.integer({ min: 3600, max: 1_000_000 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        for (const one of changes) {
          const { door, ...body } = { door: null, ...one };
          const path = door ? api(`/policies/${door}`) : api("/settings");
          const { body: before } = await steward.get(door ? api("/policies") : path);
          const current = door
            ? (before.policies as { door: string; version: number }[]).find((policy) => policy.door === door)
            : before;
          const answer = await steward.patch(path, Number(current?.version), body);
          expect(answer.status, answer.text).toBe(200);
        }
        expect(await stale()).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it("moves the day on which a review is due, and what is enough for what is open", async () => {
    const facts = () =>
      database().facts.findMany({ where: { workspaceId: harbour.id }, orderBy: { decisionId: "asc" } });
    const before = await facts();
    await steward.patch(api("/policies/two_way"), 1, { enough: 30 });
    const after = await facts();
    const enough = (rows: typeof before, frozen: boolean) =>
      rows
        .filter(({ door, firstDecidedAt }) => door === "two_way" && (firstDecidedAt !== null) === frozen)
        .map((row) => row.enough);
    expect(new Set(enough(before, false))).toEqual(new Set([70]));
    expect(new Set(enough(after, false))).toEqual(new Set([30]));
    expect(enough(after, true)).toEqual(enough(before, true));
    expect(after.filter(({ enoughAt }) => enoughAt).length).toBeGreaterThan(
      before.filter(({ enoughAt }) => enoughAt).length,
    );
    // Fourteen hours ahead it is tomorrow already for about half of the day, and eleven behind it is yesterday for the rest.
    const days = new Set<string>();
    for (const [place, timeZone] of ["Pacific/Kiritimati", "Pacific/Pago_Pago"].entries()) {
      await steward.patch(api("/settings"), place + 1, { timeZone });
      for (const { reviewOn, decidedOn } of await facts())
        if (reviewOn && !decidedOn) days.add(reviewOn.toISOString());
    }
    expect(days.size).toBe(2);
  });
});

describe("door policies", () => {
  const policy = async (door: string) => {
    const { body } = await member.get(api("/policies"));
    return (body.policies as { door: string; version: number }[]).find((one) => one.door === door);
  };

  it("are read by everybody and changed by those who administer, with who sees to an ask", async () => {
    expect(await policy("two_way")).toMatchObject({
      target: 259_200,
      enough: 70,
      cap: 4,
      version: 1,
      notes: {},
    });
    await refused(403, () => member.patch(api("/policies/two_way"), 1, { cap: 5 }));
    const notes = { tripwire: { owner: harbour.steward.personId, hours: 1.5 } };
    const wanted = { target: 7200, enough: 60, cap: 5, asks: ["tripwire", "choice"], notes };
    const answer = await steward.patch(api("/policies/two_way"), 1, wanted);
    expect(answer.body).toMatchObject({ ...wanted, asks: ["choice", "tripwire"], version: 2 });
    expect(await policy("two_way")).toEqual(answer.body);
    expect(await policy("one_way")).toMatchObject({ version: 1 });
    await refused(409, () => steward.patch(api("/policies/two_way"), 1, { cap: 6 }));
    expect((await history())[0]).toEqual({
      kind: "policyChanged",
      data: {
        door: "two_way",
        target: { from: 259_200, to: 7200 },
        enough: { from: 70, to: 60 },
        cap: { from: 4, to: 5 },
        asks: { from: ["choice", "share"], to: ["choice", "tripwire"] },
        notes: true,
      },
    });
  });

  it("do not touch what was decided already", async () => {
    const reference = await open(harbour.steward);
    await give(harbour.steward, reference, settles);
    const before = (await member.get(api(`/decisions/${reference}`))).body;
    await steward.patch(api("/policies/two_way"), 1, { target: 3600, enough: 99, asks: ["tripwire"] });
    expect((await member.get(api(`/decisions/${reference}`))).body).toEqual(before);
    const next = await open(harbour.steward);
    expect((await member.get(api(`/decisions/${next}`))).body).toMatchObject({ target: 3600, enough: 99 });
  });

  it.each([
    ["target", { target: 3599 }],
    ["target", { target: 63_072_001 }],
    ["target", { target: 3600.5 }],
    ["enough", { enough: 0 }],
    ["enough", { enough: 101 }],
    ["cap", { cap: 0 }],
    ["cap", { cap: 101 }],
    ["asks.0", { asks: ["sleep"] }],
    ["asks", { asks: ["choice", "choice"] }],
    ["notes.choice.hours", { notes: { choice: { owner: null, hours: -1 } } }],
    ["notes.choice.hours", { notes: { choice: { owner: null, hours: 10_001 } } }],
    ["notes", { notes: { choice: { owner: newId(), hours: null } } }],
    ["", {}],
  ])("name the field that is wrong: %s of %o", async (field, body) => {
    const answer = await refused(422, () => steward.patch(api("/policies/two_way"), 1, body));
    expect(fieldsOf(answer)).toEqual([field]);
  });

  it("are of two doors", async () => {
    await refused(404, () => steward.patch(api("/policies/three_way"), 1, { cap: 5 }));
  });
});

describe("one more workspace", () => {
  const made = { name: "Lighthouse", timeZone: "UTC" };
  let stranger: Visitor;
  beforeAll(async () => {
    const { Visitor: Stranger } = await import("../../support/api.ts");
    stranger = new Stranger();
  });

  it("is made by anybody who is signed in, who is its steward", async () => {
    const answer = await member.post("/api/v1/workspaces", made);
    expect(answer.status).toBe(201);
    const { slug } = answer.body.workspace as { slug: string };
    expect((await member.get(`/api/v1/workspaces/${slug}/settings`)).body).toMatchObject(made);
    expect((await steward.get(`/api/v1/workspaces/${slug}/settings`)).status).toBe(404);
    await refused(401, () => stranger.post("/api/v1/workspaces", made));
    await refused(422, () => member.post("/api/v1/workspaces", { ...made, timeZone: "Nowhere" }));
  });

  it("is refused to somebody who is the steward of fifty", async () => {
    const { id: personId } = (await member.get("/api/v1/me")).body as { id: string };
    const ids = Array.from({ length: 50 }, () => newId());
    await database().workspace.createMany({
      data: ids.map((id) => ({ id, slug: `w-${id}`, name: "One of many", timeZone: "UTC" })),
    });
    await database().membership.createMany({
      data: ids.map((workspaceId) => ({ workspaceId, personId, role: "steward", standing: "lead" })),
    });
    await refused(403, () => member.post("/api/v1/workspaces", made));
  });

  it("is the same for a retry, and another one for somebody else with that key", async () => {
    const key = { "idempotency-key": newId() };
    const first = await member.post("/api/v1/workspaces", made, key);
    const again = await Promise.all([1, 2].map(() => member.post("/api/v1/workspaces", made, key)));
    for (const answer of again) expect(answer.body).toEqual(first.body);
    expect((await steward.post("/api/v1/workspaces", made, key)).body).not.toEqual(first.body);
  });
});
