import { expect, test } from "vitest";
import { csvHref, fileNameOf } from "@/components/velocity/csv";

const Half = ({ days }: { days: number }) => <i title="exactly">{`${days} d`}</i>;

const told = (href: string) => decodeURIComponent(href.replace("data:text/csv;charset=utf-8,", ""));

test("a file holds the words that the table shows, also those inside links", () => {
  const link = (
    <a href="/x">
      <b>1</b>2
    </a>
  );
  expect(
    told(csvHref(["Week", "Made", "Half"], [["23 Nov 2026", link, <Half key="half" days={812.9} />]])),
  ).toBe("\u{feff}Week,Made,Half\r\n23 Nov 2026,12,812.9 d\r\n");
});

test("a file names the unit of its times, where the page tells it beside the table", () => {
  expect(told(csvHref(["Week", "Made"], [["W47", "3 d 2 h"]], "working time, 1 d = 8 h"))).toBe(
    '\u{feff}"Week (working time, 1 d = 8 h)",Made\r\nW47,3 d 2 h\r\n',
  );
});

test("what a spreadsheet would run is made text, and commas, quotes and lines stay inside their cell", () => {
  const cells = ["=1+1", "+1", "-1", "@SUM(A1)", 'a "b", c\nd'];
  expect(
    told(
      csvHref(
        ["A"],
        cells.map((cell) => [cell]),
      ),
    )
      .split("\r\n")
      .slice(1, -1),
  ).toEqual(['"\'=1+1"', '"\'+1"', '"\'-1"', '"\'@SUM(A1)"', '"a ""b"", c\nd"']);
});

test("a file is called like its table, in letters that every system takes", () => {
  expect(fileNameOf("Two-way: share not yet decided, S(t)")).toBe("two-way-share-not-yet-decided-s-t.csv");
});
