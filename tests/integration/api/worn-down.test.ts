import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { database } from "../../../lib/server/db.ts";
import { readDecision, readHistory } from "../../../lib/server/decisions/queries.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { countWornDown } from "../../../lib/server/worn-down/counting.ts";
import { signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { asOwner, contents } from "../../support/tables.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { agrees, disagrees, give, open } from "../../support/writing.ts";

await useDatabase();

let harbour: TestWorkspace;
let olga: Scope;
let ben: Scope;
let byOlga: Visitor;
let byBen: Visitor;
let bySteward: Visitor;
let workspace: string;

beforeAll(async () => {
  harbour = await makeWorkspace();
  [olga, ben] = [await harbour.join("Olga"), await harbour.join("Ben")];
  [byOlga, byBen] = [await signedIn(olga.personId), await signedIn(ben.personId)];
  bySteward = await signedIn(harbour.steward.personId);
  workspace = `/api/v1/workspaces/${harbour.slug}`;
});

const givenIn = async () => {
  const reference = await open(olga);
  await give(ben, reference, disagrees());
  await give(ben, reference, agrees);
  return reference;
};
const at = (reference: string) => `${workspace}/decisions/${reference}/worn-down`;
const say = (reference: string, wornDown: boolean, visitor = byBen) =>
  visitor.post(at(reference), { wornDown });

/** Everything that an address of a workspace gives to read, for one reader. */
async function everythingFor(visitor: Visitor, scope: Scope, reference: string) {
  const addresses = [
    `decisions/${reference}`,
    `decisions/${reference}/history`,
    `decisions/${reference}/worn-down`,
    `decisions/${reference}/ladder`,
    "decisions",
    "decisions/export",
    "decisions/count",
    "export",
    "history",
    "history/export",
    "history/verify",
    "people",
    "velocity",
  ];
  const answers = [];
  for (const address of addresses) {
    const { status, text, headers } = await visitor.get(`${workspace}/${address}`);
    answers.push([address, status, text.replace(/"requestId":"[^"]*"/, ""), headers.get("etag")]);
  }
  return [...answers, await readDecision(scope, reference), await readHistory(scope, reference)];
}

describe("what somebody says in private", () => {
  it("is read by themselves, taken back by themselves, and said twice like once", async () => {
    const reference = await givenIn();
    const own = async () => (await byBen.get(at(reference))).body;
    expect(await own()).toEqual({ wornDown: false });
    expect((await say(reference, true)).status).toBe(204);
    expect((await say(reference, true)).status).toBe(204);
    expect(await own()).toEqual({ wornDown: true });
    expect((await say(reference, false)).status).toBe(204);
    expect(await own()).toEqual({ wornDown: false });
  });

  it("changes nothing that anybody else can read: no page, list, history, export, figure or version", async () => {
    const reference = await givenIn();
    const readers: [Visitor, Scope][] = [
      [byOlga, olga],
      [bySteward, harbour.steward],
    ];
    const seen = async () => {
      const all = [];
      for (const [visitor, scope] of readers) all.push(await everythingFor(visitor, scope, reference));
      // The clock of the exports and of figures goes on.
      const text = JSON.stringify(all).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "now");
      return JSON.parse(text.replace(/,,\d+,,259200/g, ",,age,,259200"));
    };
    // Ages and figures stand still with the clock.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    onTestFinished(() => void vi.useRealTimers());
    const before = await seen();
    expect((await say(reference, true)).status).toBe(204);
    expect(await seen()).toEqual(before);
  });

  it("leaves no mark in the database but its own row and the kept answer", async () => {
    const reference = await givenIn();
    const { worn_down: _, idempotency: __, ...before } = await contents();
    await say(reference, true);
    const { worn_down: rows, idempotency: answers, ...after } = await contents();
    const unseen = ({ session: _session, request_count: _count, ...rest }: Record<string, string[]>) => rest;
    expect(unseen(after)).toEqual(unseen(before));
    expect(rows?.filter((row) => row.includes(ben.personId)).length).toBeGreaterThan(0);
    expect(JSON.stringify(answers)).not.toContain("wornDown");
  });

  it("is for those who took a position, on a decision that they see", async () => {
    const reference = await open(olga);
    expect((await say(reference, true)).body.code).toBe("wrong-state");
    const hidden = await open(olga, { visibility: "people" });
    const refused = await say(hidden, true);
    expect([refused.status, refused.body.detail]).toEqual([404, (await say("ZZZZZ", true)).body.detail]);
    expect((await byBen.get(at(hidden))).status).toBe(404);
  });

  it("goes with its author's words where they are erased", async () => {
    const { erase } = await import("../../../lib/server/people/erase.ts");
    const { newWrite } = await import("../../support/writing.ts");
    const gone = await harbour.join("Gone");
    const reference = await open(olga);
    await give(gone, reference, agrees);
    const visitor = await signedIn(gone.personId);
    await say(reference, true, visitor);
    const where = { workspaceId: harbour.id, personId: gone.personId };
    await database().membership.updateMany({ where, data: { status: "removed" } });
    expect(await database().wornDown.count({ where })).toBe(1);
    await erase(harbour.steward, gone.personId, newWrite());
    expect(await database().wornDown.count({ where })).toBe(0);
  });
});

describe("private words in figures", () => {
  it("are a number per quarter that is over, from five people on, and say of nobody who they are", async () => {
    const lagoon = await makeWorkspace("Lagoon");
    const owner = await lagoon.join("Olga");
    const reference = await open(owner);
    const { id: decisionId } = await database().decision.findFirstOrThrow({
      where: { workspaceId: lagoon.id },
    });
    const people = await Promise.all(Array.from({ length: 5 }, (_, n) => lagoon.join(`Person ${n}`)));
    const row = (personId: string, day: string) => ({
      workspaceId: lagoon.id,
      decisionId,
      personId,
      at: new Date(`${day}T12:00:00Z`),
    });
    await database().wornDown.createMany({
      data: people.slice(0, 4).map(({ personId }) => row(personId, "2025-08-01")),
    });
    expect(await countWornDown(lagoon.steward)).toEqual([]);
    await database().wornDown.create({ data: row(people[4]?.personId ?? "", "2025-09-30") });
    expect(await countWornDown(lagoon.steward)).toEqual([{ quarter: "2025-07-01", answers: 5 }]);
    await asOwner("UPDATE worn_down SET at = now() WHERE workspace_id = $1", [lagoon.id]);
    expect(await countWornDown(lagoon.steward)).toEqual([]);
    expect(await countWornDown(harbour.steward)).toEqual([]);
    expect(reference).toHaveLength(5);
  });
});
