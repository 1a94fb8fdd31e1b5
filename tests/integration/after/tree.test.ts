import { beforeAll, describe, expect, it } from "vitest";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import { readDecision, readHistory } from "../../../lib/server/decisions/queries.ts";
import { readTree } from "../../../lib/server/decisions/tree.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { makeWorkspace } from "../../support/workspace.ts";
import { give, open, settles, undoes } from "../../support/writing.ts";

await useDatabase();

let olga: Scope;
let ben: Scope;

beforeAll(async () => {
  const harbour = await makeWorkspace();
  [olga, ben] = [await harbour.join("Olga"), await harbour.join("Ben")];
});

const links = (parent: string) => ({ type: "linkParent", input: { parent } }) as const;
const clean = async () => expect((await verifyAudit(database())).findings).toEqual([]);

describe("a part of a larger decision", () => {
  it("is opened as one, or linked later, and says so by its reference", async () => {
    const larger = await open(olga, { title: "Which cloud?" });
    const part = await open(ben, { title: "Which queue?", parent: larger });
    expect(await readDecision(ben, part)).toMatchObject({
      parent: larger,
      related: [{ reference: larger, title: "Which cloud?", status: "open" }],
    });
    const other = await open(olga);
    await give(ben, part, links(other));
    const { events } = await readHistory(olga, part);
    expect(events.at(-1)).toMatchObject({ type: "parentLinked", data: { from: larger, to: other } });
    await give(ben, part, undoes);
    expect(await readDecision(ben, part)).toMatchObject({ parent: larger });
    await give(ben, part, { type: "unlinkParent", input: {} });
    expect(await readDecision(ben, part)).toMatchObject({ parent: null, related: [] });
    await clean();
  });

  it("is never a part of itself, over however many others, also where links are out of sight", async () => {
    const top = await open(ben);
    const hidden = await open(olga, { visibility: "people", parent: top });
    const below = await open(olga, { parent: hidden });
    for (const parent of [top, below])
      await expect(give(ben, top, links(parent))).rejects.toMatchObject({
        code: "invalid",
        fields: [{ field: "parent" }],
      });
    await expect(give(ben, await open(ben), links(hidden))).rejects.toMatchObject({
      code: "invalid",
      fields: [{ field: "parent", message: "is no decision here" }],
    });
    await clean();
  });

  it("also not where two are linked to each other at the same time", async () => {
    for (let round = 0; round < 5; round++) {
      const [one, other] = [await open(olga), await open(olga)];
      const tried = await Promise.allSettled([give(olga, one, links(other)), give(olga, other, links(one))]);
      const lost = tried.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
      expect(lost).toMatchObject([{ code: "invalid", fields: [{ field: "parent" }] }]);
    }
    await clean();
  });

  it("of what is out of sight stands by itself, and its history does not tell of the link", async () => {
    const hidden = await open(olga, { visibility: "people" });
    const part = await open(olga);
    await give(olga, part, links(hidden));
    expect(await readDecision(olga, part)).toMatchObject({ parent: hidden });
    const { events } = await readHistory(ben, part);
    expect([(await readDecision(ben, part)).parent, events.map(({ type }) => type)]).toEqual([
      null,
      ["opened"],
    ]);
    await give(olga, part, undoes);
    expect((await readHistory(ben, part)).events.map(({ type }) => type)).toEqual(["opened"]);
  });
});

describe("the tree around a decision", () => {
  const told = async (scope: Scope, reference: string) =>
    (await readTree(scope, reference)).nodes.map((node) => [node.reference, node.parent]);

  it("tells those above it, its parts and those beside it, from the top down", async () => {
    const top = await open(olga, { title: "Where do we build?" });
    const middle = await open(olga, { parent: top });
    const beside = await open(olga, { parent: top });
    const below = await open(ben, { parent: middle });
    expect(await told(ben, middle)).toEqual([
      [top, null],
      [middle, top],
      [beside, top],
      [below, middle],
    ]);
  });

  it("ends where sight ends, without a trace", async () => {
    const top = await open(olga);
    const hidden = await open(olga, { parent: top, visibility: "people" });
    const below = await open(olga, { parent: hidden });
    expect(await told(olga, below)).toHaveLength(3);
    expect(await told(ben, below)).toEqual([[below, null]]);
    expect(await told(ben, top)).toEqual([[top, null]]);
    await expect(readTree(ben, hidden)).rejects.toMatchObject({ code: "not-found" });
  });

  it("says what a decision and its parts took together, as far as they are in sight", async () => {
    const top = await open(olga);
    const cascade = async (scope: Scope) => (await readTree(scope, top)).cascade;
    expect(await cascade(olga)).toBeNull();
    const hidden = await open(olga, { parent: top, visibility: "people" });
    expect([await cascade(olga), await cascade(ben)]).toEqual([
      { n: 2, decided: 0, seconds: null, chain: null },
      null,
    ]);
    await give(olga, top, settles);
    await give(olga, hidden, settles);
    expect(await cascade(olga)).toMatchObject({ n: 2, decided: 2, chain: { n: 2 } });
    expect(await cascade(ben)).toBeNull();
  });

  it("says where people disagree about objectives, as far as everybody sees the answers", async () => {
    const top = await open(olga);
    const part = await open(olga, { parent: top });
    const misaligned = async () => (await readTree(ben, part)).nodes[0]?.misaligned;
    await give(ben, top, {
      type: "takePosition",
      input: { stance: "disagree", about: "objectives", reason: "We want different things." },
    });
    expect(await misaligned()).toBe(true);
    await give(ben, top, { type: "takePosition", input: { stance: "agree" } });
    expect(await misaligned()).toBe(false);
  });
});
