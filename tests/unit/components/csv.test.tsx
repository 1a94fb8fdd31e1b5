import { expect, test } from "vitest";
import { csvHref, fileNameOf } from "@/components/velocity/csv";
import { FigureCell, PercentileCell, ShareCell } from "@/components/velocity/figure-cell";
import { shareTable } from "@/components/velocity/share-table";

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

test("what stands in lines of its own in a cell does not run together in a file", () => {
  const behind = { pick: "timed" as const, cohort: {} };
  const place = { slug: "harbour", asOf: "2026-11-23" };
  const share = (n: number) => ({
    hits: 8,
    n,
    share: n === 0 ? null : 0.8,
    interval: n === 0 ? null : { lower: 0.6, upper: 0.9 },
    behind,
    among: behind,
  });
  const time = (shown: boolean) => ({
    n: 12,
    shown,
    value: 4 * 86_400,
    lower: 2 * 86_400,
    upper: null,
    behind,
  });
  const cells = [
    <FigureCell key="drift" told="4 d" n={20} behind={behind} place={place} />,
    <FigureCell key="none" told={null} n={3} behind={behind} place={place} />,
    <ShareCell key="share" figure={share(10)} place={place} />,
    <ShareCell key="few" figure={share(10)} shown={false} place={place} />,
    <ShareCell key="empty" figure={share(0)} place={place} />,
    <PercentileCell key="time" figure={time(true)} place={place} />,
    <PercentileCell key="short" figure={time(false)} place={place} />,
  ];
  expect(
    told(
      csvHref(
        ["Figure"],
        cells.map((cell) => [cell]),
      ),
    )
      .trimEnd()
      .split("\r\n")
      .slice(1),
  ).toEqual([
    "4 d n = 20",
    "n = 3",
    "80 % (60–90 %) n = 10",
    "n = 10",
    "n = 0",
    "4 d (2 d or more) n = 12",
    "n = 12",
  ]);
});

test("rows of bars are a table as well, with what each was counted from", () => {
  const behind = { pick: "reviewed" as const, cohort: {} };
  const among = { pick: "reviewDue" as const, cohort: {} };
  const place = { slug: "harbour", asOf: "2026-11-23" };
  const done = { hits: 3, n: 4, share: 0.75, interval: { lower: 0.3, upper: 0.95 }, behind, among };
  const none = { hits: 0, n: 0, share: null, interval: null, behind, among };
  const rows = [
    ["Done", done],
    ["Nothing", none],
  ] as const;
  expect(shareTable("Reviews", rows, { ...place, closed: true }).rows).toEqual([
    ["Done", "3", "75 %", "30–95 %", "4"],
    ["Nothing", "0", "–", "–", "0"],
  ]);
  expect(shareTable("Reviews", rows, place).rows[0]).toEqual([
    "Done",
    { text: "3", href: "/harbour/decisions?pick=reviewed&asOf=2026-11-23" },
    "75 %",
    "30–95 %",
    { text: "4", href: "/harbour/decisions?pick=reviewDue&asOf=2026-11-23" },
  ]);
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
