import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Delimiter, delimiters, guessDelimiter, openSheet, readRows } from "../../../lib/import/csv.ts";

const cellsOf = (text: string, delimiter: Delimiter = ",") =>
  [...readRows([text], delimiter)].map(({ cells }) => cells);

describe("rows", () => {
  it.each([
    [
      "line ends of every kind",
      "a,b\r\nc,d\re,f\ng,h",
      [
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
        ["g", "h"],
      ],
    ],
    ["a mark of the byte order", "\uFEFFa,b", [["a", "b"]]],
    ["quotes around delimiters and line ends", '"a,b","c\r\nd"', [["a,b", "c\r\nd"]]],
    ["quotes that are doubled", '"say ""hi""",""', [['say "hi"', ""]]],
    ["quotes in the middle, and text after them", 'a"b,"c"d', [['a"b', "cd"]]],
    ["formulas as text", "=1+1,@x,-3", [["=1+1", "@x", "-3"]]],
    ["rows of every length", "a\nb,c,d\n,", [["a"], ["b", "c", "d"], ["", ""]]],
    ["nothing", "", []],
  ])("read %s", (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  it("know the line on which they begin, also after cells of several lines", () => {
    const rows = [...readRows(['a\n"b\r\nc\rd"\ne\n'], ",")];
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it("say where a quote was opened that is never closed", () => {
    expect([...readRows(['a\nb,"c\nd'], ",")].at(-1)).toMatchObject({
      line: 2,
      broken: "has a quote in line 2 that is never closed",
    });
  });

  it("may have a cell of ten million letters", () => {
    const long = "ä".repeat(10_000_000);
    expect([...readRows(["a,", `"${long}"`, ",b"], ",")][0]?.cells.map(({ length }) => length)).toEqual([
      1, 1e7, 1,
    ]);
  });

  const cell = fc.string({
    unit: fc.constantFrom("a", " ", ",", ";", '"', "\n", "\r", "\t", "é", "😀", "="),
  });
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
  const written = (rows: string[][], delimiter: string) =>
    rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter)).join("\r\n");

  it("come back as they were written, wherever the text is cut", () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...delimiters), fc.array(fc.nat(200)), (rows, delimiter, cuts) => {
        const text = written(rows, delimiter);
        const places = [0, ...cuts.map((cut) => Math.min(cut, text.length)), text.length].sort(
          (a, b) => a - b,
        );
        const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));
        expect([...readRows(pieces, delimiter)].map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it("are the same however any text is cut", () => {
    fc.assert(
      fc.property(cell, fc.nat(50), (text, cut) => {
        expect([...readRows([text.slice(0, cut), text.slice(cut)], ",")]).toEqual([...readRows([text], ",")]);
      }),
    );
  });
});

describe("the delimiter", () => {
  it.each([
    ["a;b;c\n1,5;2;3\n", ";"],
    ["a\tb\n1,2\t3\n4\t5", "\t"],
    ["a|b\nc|d", "|"],
    ['title,when\n"a;b;c",1\n"d;e;f",2', ","],
    ["sep=;\na,b;c", ";"],
    ["one column\nof words", ","],
  ])("of %j is %j", (text, expected) => {
    expect(guessDelimiter(text)).toBe(expected);
  });
});

describe("a sheet", () => {
  it("has a header whose names differ, and rows that are not empty", () => {
    const sheet = openSheet(["sep=,\n\nDate,Date, ,x\n\n,,,\n1,2,3,4\n"], ",");
    expect(sheet?.header).toEqual(["Date", "Date (2)", "Column 3", "x"]);
    expect([...(sheet?.rows ?? [])]).toEqual([{ line: 6, cells: ["1", "2", "3", "4"], broken: null }]);
  });

  it("is none where there is nothing", () => {
    expect(openSheet(["\n\n , \n"], ",")).toBeNull();
  });
});
