import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventData } from "../../../lib/decisions/events.ts";
import type { Mapping } from "../../../lib/import/mapping.ts";
import { saysTheSame } from "../../../lib/import/possible.ts";
import { recordReader } from "../../../lib/import/record.ts";
import { around, look } from "./looking.ts";

const HEAD = "id,title,opened,decided,dropped,superseded,status,url,kind,door\n";

/** A file of one row and what came of it. */
function one(row: string, change: (mapping: Mapping) => Partial<Mapping> = () => ({})) {
  const sample = "0,Sample,2026-01-01,2026-01-02,2026-01-02,2026-01-03,Final,https://a.b,k,one-way\n";
  const { mapping } = look(`${HEAD}${sample}`);
  const seen = look(`${HEAD}${row}\n`, { ...mapping, ...change(mapping) });
  return { record: seen.first[0], said: seen.said, bad: seen.bad, leftOut: seen.leftOut };
}
const meaning =
  (word: string, means: "open" | "decided" | "dropped" | "superseded" | "leave_out" | "by_dates") =>
  (mapping: Mapping): Partial<Mapping> => ({
    status: { column: mapping.status?.column ?? 6, words: { [word]: means } },
  });

describe("a row", () => {
  it("ends as its dates say", () => {
    expect(one("1,A,2026-01-01,,,,,,,").record).toMatchObject({ decided: null, dropped: null });
    expect(one("1,A,2026-01-01,2026-02-01,,,,,,").record).toMatchObject({ decided: { on: "2026-02-01" } });
    expect(one("1,A,2026-01-01,2026-02-01,2026-03-01,,,,,").record).toMatchObject({ dropped: null });
    expect(one("1,A,2026-01-01,,2026-03-01,,,,,").record).toMatchObject({ dropped: { on: "2026-03-01" } });
    expect(one("1,A,2026-01-01,2026-02-01,,2026-03-01,,,,").record).toMatchObject({
      superseded: { on: "2026-03-01" },
    });
    expect(one("1,A,2026-01-01,,,2026-03-01,,,,").said).toEqual([
      "2 5 says superseded, but there is no date of deciding",
    ]);
  });

  it("ends as its word says, where that is told, and needs the date for it", () => {
    const all = "1,A,2026-01-01,2026-02-01,2026-03-01,2026-04-01,Odd,,,";
    expect(one(all, meaning("odd", "open")).record).toMatchObject({
      decided: null,
      dropped: null,
      superseded: null,
    });
    expect(one(all, meaning("odd", "decided")).record).toMatchObject({
      decided: { on: "2026-02-01" },
      superseded: null,
    });
    expect(one(all, meaning("odd", "dropped")).record).toMatchObject({
      dropped: { on: "2026-03-01" },
      decided: null,
    });
    expect(one(all, meaning("odd", "superseded")).record).toMatchObject({ superseded: { on: "2026-04-01" } });
    expect(one(all, meaning("odd", "leave_out"))).toMatchObject({ leftOut: 1, bad: 0 });
    const none = "1,A,2026-01-01,,,,Odd,,,";
    for (const end of ["decided", "dropped", "superseded"] as const)
      expect(one(none, meaning("odd", end)).bad).toBe(1);
    expect(one("1,A,2026-01-01,2026-02-01,,,Odd,,,", meaning("odd", "dropped")).record).toMatchObject({
      dropped: { on: "2026-02-01" },
    });
  });

  it.each([
    ["1,,2026-01-01,,,,,,,", "2 1 is empty, and a decision needs a title"],
    ["1,A,,,,,,,,", "2 2 is empty, and nothing can be measured without it"],
    ["1,A,soon,,,,,,,", "2 2 is not a date"],
    [",A,2026-01-01,,,,,,,", "2 0 is empty, so the record could not be found again"],
    ["1,A,2026-01-01,,,,Odd,,,", "2 6 is a word that has no meaning yet"],
    ["1,A,2026-01-01,,,,constructor,,,", "2 6 is a word that has no meaning yet"],
    ["1,A,2026-01-01,,,,,javascript:alert(1),,", "2 7 is not a web address"],
    ["1,A,2026-01-01,,,,,,,perhaps", "2 9 is a word that has no meaning yet"],
    [`1,${"x".repeat(201)},2026-01-01,,,,,,,`, "2 1 has 201 characters; at most 200 fit"],
    ["1,a\0b,2026-01-01,,,,,,,", "2 1 has characters that no text can have"],
    ["1,A,2026-01-01,,,,,,,,one too many", "2 - has 11 cells, but the header has 10"],
    ['1,"A', "2 - has a quote in line 2 that is never closed"],
    ["1,A,2026-01-02,2026-01-01,,,,,,", "2 3 lies before the day it was opened"],
    ["1,A,2026-01-02,,2026-01-01,,,,,", "2 4 lies before the day it was opened"],
    ["1,A,2026-01-01,2026-01-03,,2026-01-02,,,,", "2 5 lies before the day it was decided"],
    ["1,A,2026-11-24,,,,,,,", "2 2 lies in the future"],
  ])("%j is bad because it %s", (row, expected) => {
    expect(one(row)).toMatchObject({ said: [expected], bad: 1, record: undefined });
  });

  it("says everything that is wrong with it at once", () => {
    expect(one("1,,soon,later,,,,nowhere,,").said).toHaveLength(4);
  });

  it("with impossible times comes in marked, where somebody says so", () => {
    const kept = one("1,A,2026-01-02,2026-01-01,,,,,,", () => ({ keepImpossible: true }));
    expect(kept).toMatchObject({ bad: 0, record: { problem: "decided_before_opened" } });
    expect(kept.said).toEqual(["2 3 lies before the day it was opened"]);
  });

  it("counts as left out for its impossible times only where nothing else is wrong with it", () => {
    const seen = look(
      `${HEAD}1,A,2026-01-02,2026-01-01,,,,,,\n2,,2026-01-02,2026-01-01,,,,,,\n3,C,soon,,,,,,,\n`,
    );
    expect(seen).toMatchObject({ bad: 3, impossible: 0, impossibleLeftOut: 1 });
    const kept = look(`${HEAD}1,A,2026-01-02,2026-01-01,,,,,,\n`, { ...seen.mapping, keepImpossible: true });
    expect(kept).toMatchObject({ bad: 0, impossible: 1, impossibleLeftOut: 0 });
  });

  it("decided on the day it was opened is possible", () => {
    expect(one("1,A,2026-01-02,2026-01-02,,,,,,")).toMatchObject({ bad: 0, record: { problem: null } });
  });

  it("has the tags of its cell and of the whole file, each once", () => {
    const { record } = one("1,A,2026-01-01,,,,,,a; B|b,", () => ({ alsoTag: ["b", "from elsewhere"] }));
    expect(record?.tags).toEqual(["b", "from elsewhere", "a"]);
  });

  it("keeps formulas as text, and shorter rows as rows", () => {
    expect(one("1,=1+1,2026-01-01").record).toMatchObject({ title: "=1+1", door: null, link: null });
  });

  it("with a key that came before is bad, and so is the very same row without a key", () => {
    const rows = `${HEAD}1,A,2026-01-01,,,,,,,\n1,B,2026-01-01,,,,,,,\n1,A,2026-01-01,,,,,,,\n`;
    const { mapping, said, records } = look(rows);
    expect({ said, records }).toEqual({
      said: ["3 0 stands in line 2 already", "4 0 stands in line 2 already"],
      records: 1,
    });
    const keyless = look(rows, { ...mapping, key: null });
    expect(keyless).toMatchObject({ said: ["4 - is the same row as line 2"], records: 2 });
  });

  it("gives what the domain takes, or says why not, whatever stands in it", () => {
    const { mapping } = look(`${HEAD}0,S,2026-01-01,2026-01-02,,,Final,https://a.b,k,one-way\n`);
    const odd = fc.string({ unit: "binary", maxLength: 12 });
    const like = (...usual: string[]) => fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...usual) }, odd);
    const day = like("", "2026-01-01", "2025-02-03", "1970-01-01");
    const row = fc.tuple(
      like("1", "2"),
      like("A", "=1"),
      like("2025-01-01", "1970-01-01"),
      day,
      day,
      day,
      like("", "Final"),
      like("", "https://a.b"),
      like("", "k; l", "m"),
      like("", "one-way"),
    );
    const read = recordReader({ ...mapping, keepImpossible: true }, 10, around);
    fc.assert(
      fc.property(row, (cells) => {
        const result = read({ line: 2, cells, broken: null });
        if (result.kind === "record") expect(eventData.imported.parse(result.record)).toEqual(result.record);
        if (result.kind === "bad") expect(result.complaints).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});

describe("two versions of a record", () => {
  it("say the same where only the moment of today's end differs", () => {
    const { record } = one("1,A,2026-01-01,2026-02-01,,,,,,");
    if (!record) throw new Error("It is bad.");
    const later = { ...record, decided: { at: "2026-02-01T10:00:00.000Z", on: "2026-02-01" } };
    expect(saysTheSame(record, later)).toBe(true);
    for (const change of [
      { title: "B" },
      { tags: ["x"] },
      { door: null },
      { decided: null },
      { link: "https://x.y" },
    ])
      expect(saysTheSame({ ...record, door: "one_way" }, { ...record, door: "one_way", ...change })).toBe(
        false,
      );
  });
});
