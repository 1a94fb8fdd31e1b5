import fc from "fast-check";
import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import { exportFile } from "../../../lib/server/decisions/export.ts";
import { readDecisions } from "../../../lib/server/decisions/list.ts";
import { readAddress } from "../../../lib/server/decisions/list-loaders.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { listed, store } from "../../support/listed.ts";
import { makeTeam } from "../../support/teams.ts";
import { makeWorkspace } from "../../support/workspace.ts";
import { open } from "../../support/writing.ts";

await useDatabase();

let olga: Scope;
const FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)"];

beforeAll(async () => {
  olga = await (await makeWorkspace()).join('Olga "O" Ö, née Å');
  // More than one batch of the export.
  await store(olga, fc.sample(listed([olga.personId]), { numRuns: 620, seed: 5 }));
  for (const title of FORMULAS) await open(olga, { title, openedAt: "2026-10-01", tags: ["formula"] });
  await open(olga, { title: 'A "quoted", and\nbroken; line', openedAt: "2026-10-02", tags: ["formula"] });
});

const read = async (query: Parameters<typeof exportFile>[1], scope = olga) => {
  const answer = await exportFile(scope, query);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { answer, bytes, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) };
};
const table = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

describe("the file", () => {
  it.each(["newest", "oldest", "decided", "due"] as const)(
    "holds all pages of the list: %s",
    async (sort) => {
      const wanted: string[] = [];
      for (let cursor: string | undefined; ; ) {
        const page = await readDecisions(olga, {
          sort,
          contested: "true",
          limit: 200,
          ...(cursor && { cursor }),
        });
        wanted.push(...page.decisions.map(({ reference }) => reference));
        if (page.next === null) break;
        cursor = page.next;
      }
      const { text } = await read({ sort, contested: "true", bom: "false" });
      expect(table(text).map((row) => row.Reference)).toEqual(wanted);
    },
  );

  it("gives everything of everybody in order, a line each, with the name of the owner", async () => {
    const { text } = await read({ sort: "newest", bom: "false" });
    expect(table(text)).toHaveLength(625);
    expect(table(text)[0]).toMatchObject({
      Owner: 'Olga "O" Ö, née Å',
      Status: "open",
      Opened: "2026-10-02",
    });
    expect(text.endsWith("\r\n")).toBe(true);
  });

  it("holds no cell that a spreadsheet would run", async () => {
    const { text } = await read({ sort: "newest", tag: "FORMULA", bom: "false" });
    const titles = table(text).map((row) => row.Title);
    expect(new Set(titles)).toEqual(
      new Set([...FORMULAS.map((one) => `'${one}`), 'A "quoted", and\nbroken; line']),
    );
  });

  it("begins with a byte order mark where one is asked for, and carries the day in its name", async () => {
    const { answer, bytes } = await read({ sort: "newest", bom: "true" });
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toMatch(
      /filename="decisions-harbour-\d{4}-\d\d-\d\d\.csv"/,
    );
  });

  it("says of what is in sight its team, who sees it and since when enough is known, and nothing of the rest", async () => {
    const quay = await makeWorkspace("Quay");
    const [ada, eve] = [await quay.join("Ada"), await quay.join("Eve")];
    const team = await makeTeam(quay.id, "Pilots", [ada]);
    const pilot = { ...ada, teams: [team] };
    await open(pilot, { title: "Which pilot?", team, visibility: "team", share: 80 });
    await open(pilot, { title: "Whose boat?", team, visibility: "people" });
    await open(ada, { title: "Which rope?", openedAt: "2026-10-01" });
    const seenBy = async (scope: Scope) => (await read({ sort: "newest", bom: "false" }, scope)).text;
    const rows = Object.fromEntries(table(await seenBy(pilot)).map((row) => [row.Title, row]));
    expect(rows["Which pilot?"]).toMatchObject({
      Team: "Pilots",
      "Visible to": "Its team and the people on it",
      "Enough since": expect.stringMatching(/^\d{4}-\d\d-\d\dT.*\+0[12]:00$/),
    });
    expect(rows["Whose boat?"]).toMatchObject({ "Visible to": "The people on it", "Enough since": "" });
    expect(rows["Which rope?"]).toMatchObject({ Team: "", "Visible to": "Everybody in the workspace" });
    expect(table(await seenBy(eve)).map((row) => row.Title)).toEqual(["Which rope?"]);
    expect(await seenBy(eve)).not.toContain("Pilots");
  });

  it("is a head alone where nothing fits", async () => {
    const { text } = await read({ sort: "newest", q: "zebra", bom: "false" });
    expect(text.split("\r\n")).toHaveLength(2);
  });
});

describe("the address of the page", () => {
  it("is read as far as it makes sense, and what does not is named", () => {
    expect(
      readAddress({
        status: "open",
        door: "sideways",
        q: "  ",
        openedFrom: "soon",
        utm: "x",
        tag: ["a", "b"],
      }),
    ).toEqual({
      asked: { status: "open", tag: "a" },
      misread: ["door", "openedFrom"],
    });
  });

  it("holds the set of a figure whole, and nothing of one without its name", () => {
    const set = {
      pick: "reversed",
      from: "2026-01-01",
      until: "2026-03-31",
      untagged: "yes",
      asOf: "2026-11-23",
    };
    expect(readAddress(set)).toEqual({ asked: set, misread: [] });
    expect(readAddress({ ...set, pick: undefined, door: "one_way" })).toEqual({
      asked: { door: "one_way" },
      misread: ["from", "until", "untagged", "asOf"],
    });
    expect(readAddress({ ...set, pick: "sideways" }).asked).toEqual({});
  });
});
