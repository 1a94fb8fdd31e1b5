import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "../../../lib/decisions/text.ts";
import {
  dayAfter,
  durationSeconds,
  endOf,
  endOfSoFar,
  localDay,
  startOf,
  wholeDays,
} from "../../../lib/decisions/time.ts";

const HOUR = 3_600_000;
const when = (at: string, on: string | null = null) => ({ at, on });
/** Length of a day in hours, with both ends inside. */
const hours = (day: string, zone: string) => {
  const [start, end] = [startOf(day, zone), endOf(day, zone)];
  return start && end && (Date.parse(end.at) - Date.parse(start.at) + 1) / HOUR;
};

describe("a day in a zone", () => {
  it.each([
    ["Europe/Berlin", "2026-11-23", "2026-11-22T23:00:00.000Z", 24],
    ["Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00.000Z", 23],
    ["Europe/Berlin", "2026-10-25", "2026-10-24T22:00:00.000Z", 25],
    ["America/New_York", "2026-03-08", "2026-03-08T05:00:00.000Z", 23],
    ["America/New_York", "2026-11-01", "2026-11-01T04:00:00.000Z", 25],
    ["Australia/Lord_Howe", "2026-10-04", "2026-10-03T13:30:00.000Z", 23.5],
    ["Australia/Lord_Howe", "2026-04-05", "2026-04-04T13:00:00.000Z", 24.5],
    ["Asia/Kathmandu", "2026-01-01", "2025-12-31T18:15:00.000Z", 24],
    ["Pacific/Kiritimati", "2026-01-01", "2025-12-31T10:00:00.000Z", 24],
    ["Pacific/Apia", "2011-12-29", "2011-12-29T10:00:00.000Z", 24],
    ["Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00.000Z", 24],
    // Midnight is skipped: the day begins at one.
    ["America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00.000Z", 23],
    ["Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00.000Z", 23],
    // Midnight comes twice: the clock goes back to eleven, and the day before is the longer one.
    ["America/Sao_Paulo", "2018-02-17", "2018-02-17T02:00:00.000Z", 25],
    ["America/Havana", "2026-11-01", "2026-11-01T04:00:00.000Z", 25],
  ])("in %s, %s begins at %s and has %d hours", (zone, day, start, length) => {
    expect(startOf(day, zone)).toEqual(when(start, day));
    expect(hours(day, zone)).toBe(length);
  });

  it("does not exist where the zone left it out", () => {
    expect(startOf("2011-12-30", "Pacific/Apia")).toBeNull();
    expect(endOf("2011-12-30", "Pacific/Apia")).toBeNull();
    expect(endOfSoFar("2011-12-30", "Pacific/Apia", "2026-01-01T00:00:00.000Z")).toBeNull();
  });

  it("ends where the next begins, in every zone and in every year", () => {
    const zones = Intl.supportedValuesOf("timeZone");
    const day = fc.integer({ min: 0, max: 47_845 }).map((days) => dayAfter("1973-01-01", days % 46_000));
    fc.assert(
      fc.property(fc.constantFrom(...zones), day, (zone, today) => {
        const tomorrow = dayAfter(today, 1);
        const [start, end, next] = [startOf(today, zone), endOf(today, zone), startOf(tomorrow, zone)];
        if (start === null || end === null || next === null) return;
        expect(Date.parse(end.at) + 1).toBe(Date.parse(next.at));
        expect(localDay(start.at, zone)).toBe(today);
        expect(localDay(new Date(Date.parse(start.at) - 1).toISOString(), zone) < today).toBe(true);
        expect(hours(today, zone)).toBeGreaterThanOrEqual(20);
        expect(hours(today, zone)).toBeLessThanOrEqual(28);
      }),
      { numRuns: 400 },
    );
  });

  it("is refused in a zone that does not exist, as a fault of the server", () => {
    expect(() => startOf("2026-01-01", "Mars/Olympus")).toThrow(RangeError);
    expect(() => localDay("2026-01-01T00:00:00.000Z", "Mars/Olympus")).toThrow(RangeError);
  });
});

describe("an instant", () => {
  it("is taken as it is, without a day, in UTC with milliseconds", () => {
    for (const read of [startOf, endOf]) {
      expect(read("2026-11-23T09:30:00+01:00", "Asia/Tokyo")).toEqual(when("2026-11-23T08:30:00.000Z"));
    }
    expect(endOfSoFar("2026-11-23T09:30:00.5+01:00", "Asia/Tokyo", "2026-11-23T00:00:00.000Z")).toEqual(
      when("2026-11-23T08:30:00.500Z"),
    );
  });

  it("can be read whenever the schema takes it", () => {
    const two = (max: number) => fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, "0"));
    const text = fc
      .tuple(
        fc.integer({ min: 1960, max: 2110 }),
        two(13),
        two(32),
        two(25),
        two(61),
        two(61),
        fc.constantFrom("", ".1", ".123456789"),
      )
      .chain(([y, mo, d, h, mi, s, f]) =>
        fc
          .tuple(fc.constantFrom("Z", "+", "-", ""), two(25), two(61))
          .map(
            ([sign, oh, om]) =>
              `${y}-${mo}-${d}T${h}:${mi}:${s}${f}${sign === "Z" || sign === "" ? sign : `${sign}${oh}:${om}`}`,
          ),
      );
    fc.assert(
      fc.property(text, (given) => {
        fc.pre(instant.safeParse(given).success);
        expect(startOf(given, "UTC")?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      }),
      { numRuns: 500, maxSkipsPerRun: 1000 },
    );
  });
});

describe("today, for what is decided today", () => {
  const zone = "Europe/Berlin";
  it("ends now, other days end at their end", () => {
    const now = "2026-11-23T22:59:00.000Z";
    expect(endOfSoFar("2026-11-23", zone, now)).toEqual(when(now, "2026-11-23"));
    expect(endOfSoFar("2026-11-22", zone, now)).toEqual(when("2026-11-22T22:59:59.999Z", "2026-11-22"));
    expect(endOfSoFar("2026-11-24", zone, now)).toEqual(when("2026-11-24T22:59:59.999Z", "2026-11-24"));
  });

  it("is the zone's today, not that of UTC", () => {
    const now = "2026-11-22T23:30:00.000Z";
    expect(endOfSoFar("2026-11-23", zone, now)).toEqual(when(now, "2026-11-23"));
    expect(endOfSoFar("2026-11-22", zone, now)?.at).toBe("2026-11-22T22:59:59.999Z");
  });
});

describe("durations", () => {
  const zone = "Europe/Berlin";
  const day = (on: string) => startOf(on, zone) ?? when("");

  it("are exact seconds between instants, also over a change of the clocks", () => {
    const [from, to] = [when("2026-03-28T12:00:00.000Z"), when("2026-03-29T12:00:00.999Z")];
    expect(durationSeconds(from, to, zone)).toBe(86_400);
    expect(durationSeconds(from, from, zone)).toBe(0);
  });

  it("are whole days between two days, whatever the clocks did", () => {
    expect(durationSeconds(day("2026-03-28"), day("2026-03-30"), zone)).toBe(2 * 86_400);
    expect(durationSeconds(day("2026-10-24"), day("2026-10-26"), zone)).toBe(2 * 86_400);
    expect(durationSeconds(day("2026-10-24"), when("2026-10-24T21:59:59.999Z", "2026-10-24"), zone)).toBe(0);
  });

  it("are exact where only one of the two is a day", () => {
    expect(durationSeconds(day("2026-03-29"), when("2026-03-30T00:00:00.000Z"), zone)).toBe(25 * 3600);
  });

  it("count days in the zone where the day was not given", () => {
    expect(wholeDays(when("2026-11-22T22:59:59.999Z"), when("2026-11-22T23:00:00.000Z"), zone)).toBe(1);
    expect(
      wholeDays(when("2026-11-22T22:59:59.999Z", "2026-11-20"), when("2026-11-22T23:00:00.000Z"), zone),
    ).toBe(3);
    expect(wholeDays(day("2026-11-20"), day("2026-11-01"), zone)).toBe(-19);
  });

  it("of days do not depend on the zone of the computer", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 4000 }), (start, length) => {
        const from = dayAfter("1970-01-01", start);
        expect(wholeDays(when("", from), when("", dayAfter(from, length)), zone)).toBe(length);
      }),
    );
  });
});
