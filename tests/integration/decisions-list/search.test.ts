import { beforeAll, describe, expect, it } from "vitest";
import { readDecisions } from "../../../lib/server/decisions/list.ts";
import { unfinished } from "../../../lib/server/decisions/search.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { makeWorkspace } from "../../support/workspace.ts";
import { open } from "../../support/writing.ts";

await useDatabase();

let olga: Scope;
let queue: string;
let storage: string;
let names: Map<string, string>;

beforeAll(async () => {
  olga = await (await makeWorkspace()).join("Olga");
  queue = await open(olga, { title: "Which queue for billing events?", tags: ["Platform"] });
  storage = await open(olga, {
    title: "Where is the storage?",
    question: "Events are kept for ten years.",
    options: ["Frankfurt"],
  });
  const quoted = await open(olga, { title: "It's 100% of O'Reilly's C++ \\ \"books\":*" });
  names = new Map([
    [queue, "queue"],
    [storage, "storage"],
    [quoted, "quoted"],
  ]);
});

async function search(q: string): Promise<string[]> {
  const { decisions } = await readDecisions(olga, { q, limit: 50 });
  return decisions.map(({ reference }) => names.get(reference) ?? reference).sort();
}

describe("the search", () => {
  it.each<[string, string[]]>([
    ["queue", ["queue"]],
    ["QUEUE Billing", ["queue"]],
    ["events", ["queue", "storage"]],
    ["events que", ["queue"]],
    ["eve", ["queue", "storage"]],
    ["frankf", ["storage"]],
    ["platform", ["queue"]],
    ['"billing events"', ["queue"]],
    ['"events billing"', []],
    ["events -billing", ["storage"]],
    ["queue or storage", ["queue", "storage"]],
    ["queue or", ["queue"]],
    ["o'reilly", ["quoted"]],
    ["zebra", []],
    ["!!! &|:* ()", []],
    ["\\ ' : & | ! ( ) <->", []],
    ["'); DROP TABLE decision; --", []],
  ])("for %s", async (q, wanted) => {
    expect(await search(q)).toEqual(wanted);
  });

  it("for a reference, as people read it aloud", async () => {
    expect(await search(storage)).toEqual(["storage"]);
    expect(await search(` ${storage.toLowerCase().replaceAll("0", "o")} `)).toEqual(["storage"]);
  });
});

describe("the word that may still be typed is", () => {
  it.each([
    ["que", { before: "", word: "que" }],
    ["which que", { before: "which ", word: "que" }],
    ['"which queue" fo', { before: '"which queue" ', word: "fo" }],
    ['"which que', null],
    ["which -que", null],
    ["which or", null],
    ["which or que", null],
    ["which ", null],
  ])("of %s", (q, wanted) => {
    expect(unfinished(q)).toEqual(wanted);
  });
});
