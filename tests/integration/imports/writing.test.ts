import { beforeEach, describe, expect, it } from "vitest";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import { readDecision } from "../../../lib/server/decisions/queries.ts";
import { readImport, readImports } from "../../../lib/server/imports/queries.ts";
import { undoImport } from "../../../lib/server/imports/undo.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { begin, guessed, imported, over } from "../../support/importing.ts";
import { asOwner } from "../../support/tables.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { disagrees, give, newWrite, open, reads, undoes } from "../../support/writing.ts";

await useDatabase();

let harbour: TestWorkspace;
let stu: Scope;
beforeEach(async () => {
  harbour = await makeWorkspace();
  stu = harbour.steward;
});

const HEAD = "id,title,opened,decided,owner,door";
const file = (...rows: string[]) => [HEAD, ...rows].join("\r\n");
const three = file(
  "A-1,Which cloud?,2026-01-05,2026-01-09,Grace Hopper,one-way",
  'A-2,"Tabs, or spaces?",2026-02-01,,,two-way',
  "A-3,Move the office,2026-03-01,2026-02-01,Ada,",
);

async function referenceOf(externalKey: string): Promise<string> {
  const where = { workspaceId: harbour.id, externalKey };
  return (await database().decision.findFirstOrThrow({ where })).reference;
}
async function visible(): Promise<string[]> {
  const rows = await database().decision.findMany({ where: { workspaceId: harbour.id, voided: false } });
  return rows.map(({ reference }) => reference);
}
const clean = async () => expect((await verifyAudit(database())).findings).toEqual([]);
const undo = async (id: string) => (await undoImport(stu, id, newWrite())).body;

describe("an import", () => {
  it("leaves what one would write by hand, and owners who are no members as names", async () => {
    const done = await imported(stu, three);
    expect(done).toMatchObject({
      status: "done",
      total: 3,
      added: 2,
      leftOut: 1,
      by: "Stu Steward",
      impossible: 0,
    });
    const decision = await readDecision(stu, await referenceOf("A-1"));
    expect(decision).toMatchObject({
      title: "Which cloud?",
      status: "decided",
      door: "one_way",
      owner: null,
      ownerName: "Grace Hopper",
      opened: { on: "2026-01-05", at: "2026-01-04T23:00:00.000Z" },
    });
    expect(await readDecision(stu, await referenceOf("A-2"))).toMatchObject({
      status: "open",
      door: "two_way",
    });
    const [facts] = await asOwner(
      "SELECT duration FROM facts JOIN decision d ON d.id = decision_id WHERE external_key = 'A-1' AND d.workspace_id = $1",
      [harbour.id],
    );
    expect(facts?.duration).toBe(4 * 86_400);
    await clean();
  });

  it("keeps words as they are, whatever they mean on their way", async () => {
    const titles = [
      "\\N",
      "\\.",
      "C:\\new\\table",
      "one\ttwo",
      "one\ntwo",
      "one\r\ntwo",
      '{"a": "\\\\"}',
      "π ≠ 🚪",
    ];
    const tags = ["NULL", '"quoted"', "{braced}", "back\\slash", "a\ttab"];
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const lines = titles.map((title, n) =>
      ["2026-01-05", `W-${n}`, title, tags.join(";")].map(quoted).join(","),
    );
    const content = ["opened,id,title,tags", ...lines].join("\n");
    const done = await imported(stu, content, { key: 1, title: 2, tags: [3] });
    expect(done).toMatchObject({ status: "done", added: titles.length });
    const where = { workspaceId: harbour.id };
    const rows = await database().decision.findMany({ where, orderBy: { externalKey: "asc" } });
    expect(rows.map((row) => row.title)).toEqual(titles);
    for (const row of rows) expect(row.tags).toEqual(tags);
    const { unchanged } = await imported(stu, content, { key: 1, title: 2, tags: [3] });
    expect(unchanged).toBe(titles.length);
    await clean();
  });

  it("adds nothing the second time, also where no column is a key", async () => {
    await imported(stu, three);
    expect(await imported(stu, three)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    const other = await makeWorkspace("Elsewhere");
    await imported(other.steward, three, { key: null });
    expect(await imported(other.steward, three, { key: null })).toMatchObject({ added: 0, unchanged: 2 });
    await clean();
  });

  it("updates a row that changed, and keeps what people did here since", async () => {
    await imported(stu, three);
    const reference = await referenceOf("A-2");
    await give(stu, reference, reads(40));
    await give(stu, reference, disagrees());
    const done = await imported(stu, three.replace("2026-02-01,,,", "2026-02-01,2026-02-20,Ada,"));
    expect(done).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    const decision = await readDecision(stu, reference);
    expect(decision).toMatchObject({ status: "decided", ownerName: "Ada", version: 4 });
    expect(decision.readings).toHaveLength(1);
    expect(decision.positions).toHaveLength(1);
    await clean();
  });

  it("keeps impossible records where somebody says so, and marks them", async () => {
    expect(await imported(stu, three, { keepImpossible: true })).toMatchObject({ added: 3, impossible: 1 });
    const row = await database().decision.findFirstOrThrow({
      where: { workspaceId: harbour.id, externalKey: "A-3" },
    });
    expect(row.dataProblem).toBe("decided_before_opened");
    await clean();
  });

  it("finds its own key only in its own workspace", async () => {
    const other = await makeWorkspace("Elsewhere");
    await imported(stu, three);
    expect(await imported(other.steward, three)).toMatchObject({ added: 2, unchanged: 0 });
    const [mine] = await readImports(stu);
    await expect(readImport(other.steward, String(mine?.id))).rejects.toMatchObject({ code: "not-found" });
    await expect(undoImport(other.steward, String(mine?.id), newWrite())).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("waits for another one of the same file, and then finds everything there", async () => {
    const mapping = await guessed(stu, three);
    const ids = await Promise.all([begin(stu, three, mapping), begin(stu, three, mapping)]);
    const done = await Promise.all(ids.map((id) => over(stu, id)));
    expect(done.map(({ status }) => status)).toEqual(["done", "done"]);
    expect(done.map(({ added }) => added).sort()).toEqual([0, 2]);
    await clean();
  });

  it("refuses columns that are not there and meanings that are missing, and leaves no trace", async () => {
    const mapping = await guessed(stu, three);
    const wrong = [
      { ...mapping, title: 9 },
      { ...mapping, title: null },
      { ...mapping, opened: null },
    ];
    for (const one of wrong) await expect(begin(stu, three, one)).rejects.toMatchObject({ code: "invalid" });
    expect(await readImports(stu)).toEqual([]);
  });

  it("that stands still for a while is over, and says so", async () => {
    const { id } = await imported(stu, three);
    await asOwner(
      "UPDATE import SET status = 'running', beat_at = now() - interval '16 seconds' WHERE id = $1",
      [id],
    );
    expect(await readImport(stu, id)).toMatchObject({ status: "failed", added: 2 });
    await asOwner("UPDATE import SET beat_at = now() WHERE id = $1", [id]);
    expect(await readImport(stu, id)).toMatchObject({ status: "running" });
  });
});

describe("taking an import back", () => {
  it("takes back what it made, and leaves the history", async () => {
    const { id } = await imported(stu, three);
    expect(await undo(id)).toEqual({ undone: 2, keptCount: 0, kept: [] });
    expect(await visible()).toEqual([]);
    expect(await readImport(stu, id)).toMatchObject({ status: "undone", added: 2 });
    expect(await database().event.count({ where: { workspaceId: harbour.id } })).toBe(4);
    await clean();
    expect(await imported(stu, three)).toMatchObject({ added: 2, unchanged: 0 });
    await clean();
  });

  it("takes back what it changed", async () => {
    await imported(stu, three);
    const reference = await referenceOf("A-2");
    await give(stu, reference, reads(40));
    const before = await readDecision(stu, reference);
    const { id } = await imported(stu, three.replace("Tabs, or spaces?", "Tabs?"));
    expect(await readDecision(stu, reference)).toMatchObject({ title: "Tabs?" });
    expect(await undo(id)).toMatchObject({ undone: 1 });
    const { version: _, ...after } = await readDecision(stu, reference);
    expect(before).toMatchObject(after);
    await clean();
  });

  it("leaves what people worked on since, and says which", async () => {
    const { id } = await imported(stu, three);
    const reference = await referenceOf("A-2");
    await give(stu, reference, reads(40));
    await give(stu, reference, disagrees());
    await give(stu, reference, undoes);
    const other = await open(stu);
    expect(await undo(id)).toEqual({
      undone: 1,
      keptCount: 1,
      kept: [{ reference, title: "Tabs, or spaces?" }],
    });
    expect((await visible()).sort()).toEqual([reference, other].sort());
    await clean();
  });

  it("takes back what a later import changed, once that was taken back", async () => {
    const first = await imported(stu, three);
    const second = await imported(stu, three.replace("Tabs, or spaces?", "Tabs?"));
    expect(await undo(second.id)).toEqual({ undone: 1, keptCount: 0, kept: [] });
    expect(await undo(first.id)).toEqual({ undone: 2, keptCount: 0, kept: [] });
    expect(await visible()).toEqual([]);
    await clean();
  });

  it("takes back what people did something to that they took back themselves", async () => {
    const first = await imported(stu, three);
    const second = await imported(stu, three.replace("Tabs, or spaces?", "Tabs?"));
    for (const key of ["A-1", "A-2"]) {
      const reference = await referenceOf(key);
      await give(stu, reference, disagrees());
      await give(stu, reference, undoes);
    }
    expect(await undo(second.id)).toEqual({ undone: 1, keptCount: 0, kept: [] });
    expect(await undo(first.id)).toEqual({ undone: 2, keptCount: 0, kept: [] });
    expect(await visible()).toEqual([]);
    await clean();
  });

  it("neither takes back nor keeps what was taken back already", async () => {
    const first = await imported(stu, three);
    const second = await imported(stu, three.replace("Tabs, or spaces?", "Tabs?"));
    const reference = await referenceOf("A-2");
    await give(stu, reference, undoes);
    expect(await readDecision(stu, reference)).toMatchObject({ title: "Tabs, or spaces?" });
    expect(await undo(second.id)).toEqual({ undone: 0, keptCount: 0, kept: [] });
    expect(await undo(first.id)).toEqual({ undone: 2, keptCount: 0, kept: [] });
    await clean();
  });

  it("is done once", async () => {
    const { id } = await imported(stu, three);
    const write = newWrite();
    const first = await undoImport(stu, id, write);
    expect((await undoImport(stu, id, write)).body).toEqual(first.body);
    await expect(undoImport(stu, id, newWrite())).rejects.toMatchObject({ code: "wrong-state" });
  });
});
