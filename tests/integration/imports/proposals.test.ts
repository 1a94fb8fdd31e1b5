import { beforeAll, describe, expect, it } from "vitest";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import { lookAt } from "../../../lib/server/imports/beside.ts";
import { readFile } from "../../../lib/server/imports/file.ts";
import { problemFile } from "../../../lib/server/imports/preview.ts";
import { useDatabase } from "../../support/database.ts";
import { csvFile, guessed, imported, proposals } from "../../support/importing.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";

await useDatabase();

let harbour: TestWorkspace;
beforeAll(async () => {
  harbour = await makeWorkspace();
});

const clean = async () => expect((await verifyAudit(database())).findings).toEqual([]);

describe("the proposals of the Python language", () => {
  it("are understood without a word, but for the joke and the four that cannot be", async () => {
    const { source } = await readFile(csvFile(proposals()));
    const { mapping, ...seen } = await lookAt(harbour.steward, source, null);
    expect(mapping).toMatchObject({
      title: 1,
      key: 0,
      owner: 9,
      link: 13,
      tags: [2],
      opened: { column: 3, format: "ymd" },
      decided: { column: 4, format: "ymd" },
      dropped: { column: 5, format: "ymd" },
      superseded: { column: 6, format: "ymd" },
      status: { column: 7 },
      door: null,
    });
    expect(seen).toMatchObject({ missing: [], rows: 736, records: 731, bad: 5, impossible: 0 });
    expect(seen.problems.map(({ line, column, value }) => `${line} ${column} ${value}`)).toContain(
      "221 status April Fool!",
    );
    const kept = await lookAt(harbour.steward, source, { ...mapping, keepImpossible: true });
    expect(kept).toMatchObject({ records: 735, bad: 1, impossible: 4, problemCount: 5 });
  });

  it("are listed as CSV where something is wrong with them", async () => {
    const { source } = await readFile(csvFile(proposals()));
    const mapping = await guessed(harbour.steward, proposals());
    const list = await (await problemFile(harbour.steward, source, mapping, "false")).text();
    expect(list.split("\r\n")).toHaveLength(1 + 5 + 1);
    expect(list).toContain("221,status,April Fool!,is a word that has no meaning yet,no");
  });

  it("come in, 735 of them, with four marked as impossible; a second time nothing is added", async () => {
    const first = await imported(harbour.steward, proposals(), { keepImpossible: true });
    expect(first).toMatchObject({
      status: "done",
      total: 736,
      processed: 736,
      added: 735,
      changed: 0,
      unchanged: 0,
      leftOut: 1,
      impossible: 4,
    });
    expect(await database().decision.count({ where: { dataProblem: { not: null } } })).toBe(4);
    const byStatus = await database().decision.groupBy({ by: ["status"], _count: true });
    expect(Object.fromEntries(byStatus.map(({ status, _count }) => [status, _count]))).toEqual({
      open: 81,
      decided: 572,
      dropped: 63,
      superseded: 19,
    });
    const second = await imported(harbour.steward, proposals(), { keepImpossible: true });
    expect(second).toMatchObject({ added: 0, changed: 0, unchanged: 735, leftOut: 1, impossible: 4 });
    await clean();
  }, 120_000);
});
