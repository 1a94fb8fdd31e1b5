import { beforeAll, describe, expect, it } from "vitest";
import { similarDecisions } from "../../../lib/server/decisions/similar.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { signedIn } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { give, open, settles, undoes } from "../../support/writing.ts";

await useDatabase();

let harbour: TestWorkspace;
let olga: Scope;
let ben: Scope;

beforeAll(async () => {
  harbour = await makeWorkspace();
  [olga, ben] = [await harbour.join("Olga"), await harbour.join("Ben")];
});

const alike = async (scope: Scope, title: string) =>
  (await similarDecisions(scope, { title })).map(({ reference }) => reference);

describe("decisions like one that is being typed", () => {
  it("are found by what they are about, the most alike first, with how they ended", async () => {
    const queue = await open(olga, { title: "Which queue do we use for billing?" });
    await give(olga, queue, settles);
    await give(olga, queue, { type: "review", input: { verdict: "bad" } });
    const near = await open(olga, { title: "Which queue do we use for invoices?" });
    await open(olga, { title: "Paint the harbour wall" });
    const found = await similarDecisions(ben, { title: "Which queues for billing" });
    expect(found).toMatchObject([
      { reference: queue, status: "decided", verdict: "bad", disputed: false, door: "two_way" },
      { reference: near, status: "open", verdict: null },
    ]);
    expect(found[0]?.duration).toBeGreaterThanOrEqual(0);
    expect(await alike(ben, "Painting the harbour")).toHaveLength(1);
    expect(await alike(ben, "Something else altogether")).toEqual([]);
    expect(await alike(ben, "??")).toEqual([]);
  });

  it("follow their titles: renamed, taken back, not the one that is looked at", async () => {
    const crane = await open(olga, { title: "Rent another crane?" });
    expect(await alike(ben, "Rent a crane")).toEqual([crane]);
    expect(await similarDecisions(ben, { title: "Rent a crane", except: crane })).toEqual([]);
    await give(olga, crane, { type: "edit", input: { title: "Borrow a forklift?" } });
    expect(await alike(ben, "Rent a crane")).toEqual([]);
    const taken = await open(olga, { title: "Lease a submarine?" });
    await give(olga, taken, undoes);
    expect(await alike(olga, "Lease a submarine")).toEqual([]);
  });

  it("out of sight, or of another workspace, are not there", async () => {
    const title = "Whom do we acquire?";
    const secret = await open(olga, { title, visibility: "people" });
    const lagoon = await makeWorkspace("Lagoon");
    await open(lagoon.steward, { title });
    expect(await alike(olga, title)).toEqual([secret]);
    for (const scope of [ben, harbour.steward]) expect(await alike(scope, title)).toEqual([]);
  });

  it("are asked for with a title of at least two letters and at most two hundred", async () => {
    const visitor = await signedIn(olga.personId);
    const at = `/api/v1/workspaces/${harbour.slug}/decisions/similar`;
    expect((await visitor.get(`${at}?title=Rent%20it`)).status).toBe(200);
    for (const bad of [
      "",
      "?title=",
      "?title=a",
      `?title=${"x".repeat(201)}`,
      "?title=a%00b",
      "?title=ab&x=1",
    ])
      expect([bad, (await visitor.get(at + bad)).status]).toEqual([bad, 422]);
  });
});
