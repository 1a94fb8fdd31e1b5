import { expect, test } from "vitest";
import { atTyped, type Dates, withDates, wrongDates } from "@/components/decisions/dates/dates";
import { plainDay } from "@/lib/client/plain-day";

const dates: Dates = { reviewOn: "coming", decidedAt: "past" };

test("a form that is sent before its dates were read has them read", async () => {
  const typed = { reviewOnText: "2 Dec 2027", reviewOn: "", decidedAtText: " 2026-11-20 ", choice: "North" };
  expect(await withDates(typed, dates, "Europe/Berlin")).toEqual({
    ...typed,
    reviewOn: "2027-12-02",
    decidedAt: "2026-11-20",
  });
});

test("what was understood when it was typed stays what it meant", async () => {
  const typed = { reviewOnText: "tomorrow", reviewOn: "2026-11-24" };
  expect(await withDates(typed, dates, "Europe/Berlin")).toEqual(typed);
});

test("what is no date is complained about where it was typed, and an empty field is none", async () => {
  const typed = { reviewOnText: "when the tide is right", decidedAtText: "  " };
  const read = await withDates(typed, dates, "Europe/Berlin");
  expect(Object.keys(wrongDates(read, dates))).toEqual(["reviewOnText"]);
  expect(wrongDates(read, {})).toEqual({});
});

test("the server's complaints about a date stand where it was typed", () => {
  expect(atTyped({ reviewOn: "It is over.", choice: "It is needed." }, dates)).toEqual({
    reviewOnText: "It is over.",
    choice: "It is needed.",
  });
});

test.each([
  ["2026-11-23", "2026-11-23"],
  [" 2028-02-29 ", "2028-02-29"],
  ["2026-02-29", null],
  ["2026-02-31", null],
  ["2026-13-01", null],
  ["26-01-01", null],
  ["tomorrow", null],
  ["", null],
])("%j as calendars write a day", (typed, day) => {
  expect(plainDay(typed)).toBe(day);
});
