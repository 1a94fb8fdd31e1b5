import { beforeEach, describe, expect, it } from "vitest";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import { readDecisions } from "../../../lib/server/decisions/list.ts";
import { undoImport } from "../../../lib/server/imports/undo.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { imported } from "../../support/importing.ts";
import { makeWorkspace } from "../../support/workspace.ts";
import { give, newWrite } from "../../support/writing.ts";

await useDatabase();

const FILE = "id,title,opened\nA-1,Which cloud?,2026-01-05\nA-2,Which queue?,2026-02-01\n";
let stu: Scope;
let ada: Scope;
let first: { id: string };
let hidden: string;

beforeEach(async () => {
  const harbour = await makeWorkspace();
  stu = harbour.steward;
  ada = await harbour.join("Ada", "admin");
  first = await imported(stu, FILE);
  const rows = (await readDecisions(stu, { limit: 10, q: "queue" })).decisions;
  hidden = rows[0]?.reference ?? "";
  await give(stu, hidden, { type: "setVisibility", input: { visibility: "people" } });
});

const titles = async (scope: Scope) =>
  (await readDecisions(scope, { limit: 10 })).decisions.map(({ title }) => title).sort();

describe("a record whose key a hidden decision has", () => {
  it("is imported like one that was never here, and leaves the hidden one alone", async () => {
    const changed = FILE.replace("Which queue?", "Which queue now?");
    expect(await imported(ada, changed)).toMatchObject({ added: 1, changed: 0, unchanged: 1 });
    expect(await titles(ada)).toEqual(["Which cloud?", "Which queue now?"]);
    expect(await titles(stu)).toEqual(["Which cloud?", "Which queue now?", "Which queue?"]);
    expect(await imported(ada, changed)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect((await verifyAudit(database())).findings).toEqual([]);
  });

  it("can be found again by both, once everybody sees the hidden one: the later one is kept up", async () => {
    await imported(ada, FILE);
    await give(stu, hidden, { type: "setVisibility", input: { visibility: "workspace" } });
    const changed = FILE.replace("Which queue?", "Which queue now?");
    expect(await imported(ada, changed)).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    expect(await titles(stu)).toEqual(["Which cloud?", "Which queue now?", "Which queue?"]);
  });
});

describe("taking an import back", () => {
  it("takes back what is in sight, and tells nothing of the rest", async () => {
    const { body } = await undoImport(ada, first.id, newWrite());
    expect(body).toEqual({ undone: 1, keptCount: 0, kept: [] });
    expect(await titles(ada)).toEqual([]);
    expect(await titles(stu)).toEqual(["Which queue?"]);
    expect((await verifyAudit(database())).findings).toEqual([]);
  });

  it("names what people worked on, where it is in sight", async () => {
    const { body } = await undoImport(stu, first.id, newWrite());
    expect(body).toMatchObject({ undone: 1, keptCount: 1, kept: [{ reference: hidden }] });
  });
});
