import { expect, test } from "vitest";
import { formatDay, formatDayOf, formatInstant, formatWeekday, formatWhen } from "@/lib/format/day";
import { formatRelative, formatRelativeDay, formatRelativeWhen } from "@/lib/format/relative";

const now = "2026-11-23T09:10:00.000Z";
const zone = "Europe/Berlin";

test("days and instants are those of the zone, and name it", () => {
  expect(formatDay("2026-02-03")).toBe("3 Feb 2026");
  expect(formatWeekday("2026-02-03")).toBe("Tue 3 Feb 2026");
  expect(formatDayOf("2026-11-22T23:30:00.000Z", zone)).toBe("23 Nov 2026");
  expect(formatDayOf("2026-11-22T23:30:00.000Z", "America/Lima")).toBe("22 Nov 2026");
  expect(formatInstant("2026-11-23T08:05:00.000Z", zone)).toBe("Mon 23 Nov 2026, 09:05 (Europe/Berlin)");
});

test("the clock follows daylight saving", () => {
  expect(formatInstant("2026-07-01T12:00:00.000Z", zone)).toContain("14:00");
  expect(formatInstant("2026-10-25T00:30:00.000Z", zone)).toContain("02:30");
  expect(formatInstant("2026-10-25T01:30:00.000Z", zone)).toContain("02:30");
});

test("a day without a time gets none", () => {
  expect(formatWhen({ at: "2026-11-22T23:00:00.000Z", on: "2026-11-23" }, zone)).toBe("23 Nov 2026");
  expect(formatWhen({ at: now, on: null }, zone)).toBe("Mon 23 Nov 2026, 10:10 (Europe/Berlin)");
});

test.each([
  ["2026-11-23T09:10:30.000Z", "just now"],
  ["2026-11-23T09:09:00.000Z", "1 min ago"],
  ["2026-11-23T06:00:00.000Z", "3 h ago"],
  ["2026-11-21T09:00:00.000Z", "2 d ago"],
  ["2026-11-25T10:00:00.000Z", "in 2 d"],
  ["2026-11-23T09:55:00.000Z", "in 45 min"],
  ["2026-10-01T09:55:00.000Z", "1 Oct 2026"],
  ["2027-10-01T09:55:00.000Z", "1 Oct 2027"],
])("%s reads as %s", (at, words) => {
  expect(formatRelative(at, now, zone)).toBe(words);
});

test.each([
  ["2026-11-23", "today"],
  ["2026-11-22", "yesterday"],
  ["2026-11-24", "tomorrow"],
  ["2026-11-20", "3 d ago"],
  ["2026-12-01", "in 8 d"],
  ["2026-12-31", "31 Dec 2026"],
])("the day %s reads as %s", (day, words) => {
  expect(formatRelativeDay(day, now, zone)).toBe(words);
});

test("today is the zone's today", () => {
  expect(formatRelativeDay("2026-11-24", "2026-11-23T23:30:00.000Z", zone)).toBe("today");
  expect(formatRelativeWhen({ at: now, on: "2026-11-23" }, now, zone)).toBe("today");
  expect(formatRelativeWhen({ at: now, on: null }, now, zone)).toBe("just now");
});
