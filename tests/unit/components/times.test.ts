import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { hoursSentence } from "@/components/velocity/hours-words";
import { timeTicks } from "@/components/velocity/scale";
import { calendarTimes, timesOf } from "@/components/velocity/times";
import { kaplanMeier } from "@/lib/metrics/kaplan-meier";
import { milestonesOf } from "@/lib/metrics/milestones";
import { riskTable } from "@/lib/metrics/risk-table";
import type { WorkWeek } from "@/lib/metrics/working-time";

const HOUR = 3600;
const usual: WorkWeek = { days: [1, 2, 3, 4, 5], from: 540, until: 1020 };
const working = timesOf({ working: usual });
const DAY = 8 * HOUR;

test.each([
  [0, "0 d", "a working day", "within a working day"],
  [59, "under 1 min", "under 1 min of working time", "in under 1 min of working time"],
  [3 * HOUR, "3 h", "3 h of working time", "within 3 h of working time"],
  [DAY, "1 d", "1 working day", "within 1 working day"],
  [3 * DAY + 2 * HOUR, "3 d 2 h", "3 d 2 h of working time", "within 3 d 2 h of working time"],
  [12.5 * DAY, "12.5 d", "12.5 working days", "within 12.5 working days"],
])("%d seconds of working time read as %s", (seconds, short, words, within) => {
  expect([working.of(seconds), working.inWords(seconds), working.within(seconds)]).toEqual([
    short,
    words,
    within,
  ]);
});

describe("times", () => {
  it("are those of the calendar where no hours are given", () => {
    expect(timesOf({})).toBe(calendarTimes);
    const seconds = [0, 30, 3 * HOUR, 26 * HOUR, 229 * 24 * HOUR];
    expect(seconds.map(calendarTimes.of)).toEqual(["0 d", "under 1 min", "3 h", "1 d 2 h", "229 d"]);
    expect(seconds.map(calendarTimes.within)).toEqual([
      "within a day",
      "in under 1 min",
      "within 3 h",
      "within 1 d 2 h",
      "within 229 days",
    ]);
    expect(calendarTimes.exact(812.9 * 86_400)).toBe("812.9 days");
    expect(calendarTimes.exact(1000)).toBe("0.012 days (0.28 hours)");
    expect([calendarTimes.unit, working.unit]).toEqual([null, "working time, 1 d = 8 h"]);
  });

  it("are exact to whoever points at them, and have an interval", () => {
    expect(working.exact(2.5 * DAY)).toBe("2.5 working days");
    expect(working.exact(3 * HOUR + 1)).toBe("0.375 working days (3.00 working hours)");
    expect(working.between({ lower: 3 * DAY, upper: 12 * DAY })).toBe("3–12 d");
    expect(working.between({ lower: 3 * DAY, upper: null })).toBe("3 d or more");
    expect(working.between({ lower: null, upper: null })).toBeNull();
    expect(working.percentile({ shown: false, n: 3, value: null })).toBe("n = 3");
    expect(working.percentile({ shown: true, n: 9, value: null })).toBe("not reached");
  });

  it("of days of any length are never told longer than they were", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 1e8 }),
        fc.integer({ min: 1, max: 1440 }),
        (seconds, minutes) => {
          const day = minutes * 60;
          const told = timesOf({ working: { days: [1], from: 0, until: minutes } }).of(seconds);
          const units: Record<string, number> = { min: 60, h: HOUR, d: day };
          const read = [...told.matchAll(/([\d.]+) (min|h|d)/g)].reduce(
            (sum, [, n, unit]) => sum + Number(n) * (units[unit ?? ""] ?? 0),
            0,
          );
          expect(read).toBeGreaterThan(0);
          expect(read).toBeLessThanOrEqual(seconds + day / 100);
        },
      ),
    );
  });
});

describe("the axis of working time", () => {
  const most = 300 * DAY;

  it("has its marks at round working days, where the numbers under it are counted", () => {
    const table = riskTable({ decided: [HOUR, most], dropped: [], open: [] });
    const counted = milestonesOf(table, kaplanMeier(table), usual).map(({ time }) => time);
    const ticks = timeTicks(most, { working: usual });
    expect(ticks.map(({ label }) => label)).toEqual(["2 d", "10 d", "20 d", "60 d", "120 d", "250 d"]);
    for (const { value } of ticks) expect(counted).toContain(value);
    expect(timeTicks(10 * HOUR, { working: usual }).map(({ label }) => label)).toEqual(["1 h", "4 h", "1 d"]);
  });

  it("is that of the calendar without hours", () => {
    expect(timeTicks(400 * 86_400, {}).map(({ label }) => label)).toContain("1 y");
  });
});

test.each([
  [usual, "Working time: Monday to Friday, 9:00–17:00; a day is 8 hours."],
  [
    { days: [1, 2, 3, 4, 7], from: 510, until: 975 },
    "Working time: Sunday to Thursday, 8:30–16:15; a day is 7 h 45 min.",
  ],
  [{ days: [1, 3], from: 0, until: 60 }, "Working time: Monday and Wednesday, 0:00–1:00; a day is 1 hour."],
  [
    { days: [1, 2, 3, 4, 5, 6, 7], from: 0, until: 1440 },
    "Working time: every day, 0:00–24:00; a day is 24 hours.",
  ],
] as const)("the hours that are counted are said: %j", (week, sentence) => {
  expect(hoursSentence(week)).toBe(sentence);
});
