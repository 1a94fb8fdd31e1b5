import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDuration, formatTook } from "@/lib/format/duration";

test.each([
  [0, "under 1 min"],
  [59.9, "under 1 min"],
  [-5, "under 1 min"],
  [60, "1 min"],
  [3_599, "59 min"],
  [3_600, "1 h"],
  [5_430, "1 h 30 min"],
  [86_399, "23 h 59 min"],
  [86_400, "1 d"],
  [187_200, "2 d 4 h"],
  [3 * 86_400, "3 d"],
  [10 * 86_400 + 3_600, "10 d"],
  [230 * 86_400, "230 d"],
])("%d seconds read as %s", (seconds, words) => {
  expect(formatDuration(seconds)).toBe(words);
});

test.each([
  [3_599, 28_800, "59 min"],
  [28_799, 28_800, "7 h 59 min"],
  [28_800, 28_800, "1 d"],
  [36_000, 28_800, "1 d 2 h"],
  [9 * 27_900 + 27_899, 27_900, "9 d 7 h"],
  [10 * 28_800 + 3_600, 28_800, "10 d"],
  [1_799, 1_800, "29 min"],
  [5_400, 1_800, "3 d"],
])("%d seconds, with %d to a day, read as %s", (seconds, day, words) => {
  expect(formatDuration(seconds, day)).toBe(words);
});

const units: Record<string, number> = { min: 60, h: 3_600, d: 86_400 };
const read = (words: string) =>
  [...words.matchAll(/(\d+) (min|h|d)/g)].reduce(
    (sum, [, n, unit]) => sum + Number(n) * (units[unit ?? ""] ?? 0),
    0,
  );

test("what is shown is never longer than it was, and less than a unit short", () => {
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 4_000 * 86_400 }), (seconds) => {
      const shown = read(formatDuration(seconds));
      expect(shown).toBeLessThanOrEqual(seconds);
      expect(seconds - shown).toBeLessThan(seconds < 86_400 ? 60 : seconds < 864_000 ? 3_600 : 86_400);
    }),
  );
});

test("says the same day where only days are known", () => {
  expect(formatTook(0, { byDay: true })).toBe("the same day");
  expect(formatTook(0, { byDay: false })).toBe("in under 1 min");
  expect(formatTook(86_400, { byDay: true })).toBe("in 1 d");
});
