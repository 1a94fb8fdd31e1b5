import { expect, it } from "vitest";
import { readDate } from "../../../lib/client/typed-date.ts";

const NOW = "2026-11-23T09:00:00.000Z";

it.each([
  ["yesterday", "2026-11-22"],
  ["today", "2026-11-23"],
  ["mon", "2026-11-23"],
  ["fri", "2026-11-20"],
  ["fri 3pm", "2026-11-20T14:00:00.000Z"],
  ["3pm", "2026-11-22T14:00:00.000Z"],
  ["9:15", "2026-11-23T08:15:00.000Z"],
  ["2 hours ago", "2026-11-23T07:00:00.000Z"],
  ["3 days ago", "2026-11-20"],
  ["2 Dec", "2025-12-02"],
  ["2 Dec 2024", "2024-12-02"],
  ["1 jul 14:30", "2026-07-01T12:30:00.000Z"],
  ["20/11/2026", "2026-11-20"],
  [" 2026-11-02 ", "2026-11-02"],
  ["2026-13-40", null],
  ["when the moon is blue", null],
])("people type %s in Berlin on a Monday morning", (typed, meant) => {
  expect(readDate("past", typed, NOW, "Europe/Berlin")).toBe(meant);
});

it("is the day of the workspace and not of the browser", () => {
  expect(readDate("past", "today", "2026-11-22T23:30:00.000Z", "Europe/Berlin")).toBe("2026-11-23");
  expect(readDate("past", "today", "2026-11-23T03:00:00.000Z", "America/New_York")).toBe("2026-11-22");
});

it.each([
  ["tomorrow", "2026-11-24"],
  ["today", "2026-11-23"],
  ["mon", "2026-11-23"],
  ["fri", "2026-11-27"],
  ["fri 3pm", "2026-11-27"],
  ["next month", "2026-12-23"],
  ["in 2 weeks", "2026-12-07"],
  ["two weeks", "2026-12-07"],
  ["end of march", "2027-03-31"],
  ["2 Dec", "2026-12-02"],
  ["2 Nov", "2027-11-02"],
  ["2 Nov 2026", "2026-11-02"],
  ["20/1", "2027-01-20"],
  ["yesterday", "2026-11-22"],
  ["last friday", "2026-11-20"],
  ["3 days ago", "2026-11-20"],
  [" 2027-02-28 ", "2027-02-28"],
  ["2027-02-31", null],
  ["when the moon is blue", null],
])("a day to come that people type as %s in Berlin on a Monday morning", (typed, meant) => {
  expect(readDate("coming", typed, NOW, "Europe/Berlin")).toBe(meant);
});

it("a day to come is counted from the day of the workspace and not of the browser", () => {
  expect(readDate("coming", "tomorrow", "2026-11-22T23:30:00.000Z", "Europe/Berlin")).toBe("2026-11-24");
  expect(readDate("coming", "tomorrow", "2026-11-23T03:00:00.000Z", "America/New_York")).toBe("2026-11-23");
});
