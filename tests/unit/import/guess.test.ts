import { describe, expect, it } from "vitest";
import { meaningOf, withMeaning } from "../../../lib/import/meaning.ts";
import { look } from "./looking.ts";

describe("the guess", () => {
  it("knows the names of other tools", () => {
    const { mapping } = look(
      "Issue key;Summary;Status;Created;Resolution date;Assignee;Description;Labels\n" +
        "DEC-1;Which cloud?;Done;31/12/2025 10:00;15/01/2026 11:30;Ada;Long;infra\n",
    );
    expect(mapping).toMatchObject({
      delimiter: ";",
      key: 0,
      title: 1,
      status: { column: 2, words: { done: "by_dates" } },
      opened: { column: 3, format: "dmy" },
      decided: { column: 4, format: "dmy" },
      owner: 5,
      question: 6,
      tags: [7],
    });
  });

  it("takes the words of a status for what they say where there is no date of deciding", () => {
    const { mapping } = look(
      "Title,Date,State\nA,2026-01-01,Accepted\nB,2026-01-01,Draft\nC,2026-01-01,Odd\n",
    );
    expect(mapping.status?.words).toEqual({ accepted: "decided", draft: "open" });
  });

  it.each([
    ["13/04/2026", "dmy"],
    ["04/13/2026", "mdy"],
    ["3.4.2026", "dmy"],
    ["3/4/2026", null],
    ["2026-04-03", "ymd"],
    ["3 April 2026", "words"],
    ["46000", "excel"],
    ["1764000000", "unix"],
  ])("of how %j is written is %j", (cell, expected) => {
    expect(look(`title,opened\nA,${cell}\n`).mapping.opened?.format ?? null).toBe(expected);
  });

  it("lets one column say for another whether day or month comes first", () => {
    const { mapping } = look("title,opened,decided\nA,3/4/2025,4/25/2025\nB,1/2/2025,2/3/2025\n");
    expect(mapping).toMatchObject({ opened: { format: "mdy" }, decided: { format: "mdy" } });
  });

  it("takes yes and no for doors only where the column asks whether it is reversible", () => {
    expect(look("title,opened,Reversible\nA,2026-01-01,Yes\n").mapping.door?.words).toEqual({
      yes: "two_way",
    });
    expect(look("title,opened,door\nA,2026-01-01,Yes\n").mapping.door).toBeNull();
  });

  it("gives no column two meanings", () => {
    const { mapping, columns } = look(
      "title,opened,decided,status,door,url,id,kind\nA,2026-01-01,,Final,one-way,https://x.y,1,k\n",
    );
    const meant = columns.map((_, place) => meaningOf(mapping, place));
    expect(new Set(meant).size).toBe(meant.length);
  });

  it("is completed by the file where somebody corrects it", () => {
    const text = "a,b,c,d\nA,13.01.2026,x,Accepted\nB,14.01.2026,y,Odd\n";
    const { mapping } = look(text);
    const corrected = withMeaning(withMeaning(withMeaning(mapping, 0, "title"), 1, "opened"), 3, "status");
    const seen = look(text, { ...corrected, decided: null });
    expect(seen.mapping).toMatchObject({
      title: 0,
      opened: { column: 1, format: "dmy" },
      status: { column: 3 },
    });
    expect(seen.mapping.status?.words).toEqual({ accepted: "decided" });
  });

  it("is made anew with a delimiter that somebody named", () => {
    const text = "title;opened;decided\nTabs, or spaces;2026-01-01;2026-01-02\nOne, two;2026-01-01;\n";
    expect(look(text, ",").columns.map(({ name }) => name)).toEqual(["title;opened;decided"]);
    expect(look(text, ";").mapping).toEqual(look(text).mapping);
  });

  it("takes what somebody said of one column for the others that could be either", () => {
    const text = "title,a,b\nA,3/4/2025,5/6/2025\n";
    const { mapping } = look(text);
    const given = {
      ...mapping,
      opened: { column: 1, format: "mdy" as const },
      decided: { column: 2, format: null },
    };
    expect(look(text, given).mapping.decided).toEqual({ column: 2, format: "mdy" });
  });
});
