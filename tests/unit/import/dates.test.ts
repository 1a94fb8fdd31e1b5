import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDate } from "../../../lib/import/dates.ts";
import { type DateFormat, dateFormats } from "../../../lib/import/mapping.ts";
import { dateReader } from "../../../lib/import/when.ts";

const BERLIN = "Europe/Berlin";

describe("a date", () => {
  it.each<[string, DateFormat, string | null]>([
    ["2026-11-23", "ymd", "2026-11-23"],
    ["2026/1/3", "ymd", "2026-01-03"],
    ["20261123", "ymd", "2026-11-23"],
    ["2026-11-23T09:30:00Z", "ymd", "2026-11-23T09:30:00.000Z"],
    ["2026-11-23T09:30:00.123456+02:00", "ymd", "2026-11-23T07:30:00.000Z"],
    ["2026-11-23 09:30 -0530", "ymd", "2026-11-23T15:00:00.000Z"],
    ["2026-11-23 09:30", "ymd", "2026-11-23T08:30:00.000Z"],
    ["2026-07-23 09:30", "ymd", "2026-07-23T07:30:00.000Z"],
    ["2026-11-23 00:00:00", "ymd", "2026-11-23"],
    ["2026-02-30", "ymd", null],
    ["2026-11-23 25:00", "ymd", null],
    ["2026-11-23x", "ymd", null],
    ["23.11.2026", "dmy", "2026-11-23"],
    ["3. 4. 2026", "dmy", "2026-04-03"],
    ["3/4/26", "dmy", "2026-04-03"],
    ["3/4/71", "dmy", "1971-04-03"],
    ["3/4/2026", "mdy", "2026-03-04"],
    ["3/4/2026 2:05 PM", "mdy", "2026-03-04T13:05:00.000Z"],
    ["3/4/2026 12:05 am", "mdy", "2026-03-03T23:05:00.000Z"],
    ["13/4/2026", "mdy", null],
    ["23 Nov 2026", "words", "2026-11-23"],
    ["23. Mai 2026", "words", "2026-05-23"],
    ["Mon, 23 Nov 2026 10:00:00 +0100", "words", "2026-11-23T09:00:00.000Z"],
    ["November 3rd, 2026", "words", "2026-11-03"],
    ["03-Mar-2026", "words", "2026-03-03"],
    ["3 März 2026", "words", "2026-03-03"],
    ["23 Foo 2026", "words", null],
    ["1764000000", "unix", "2025-11-24T16:00:00.000Z"],
    ["1764000000000", "unix", "2025-11-24T16:00:00.000Z"],
    ["46349", "excel", "2026-11-23"],
    ["46349.5", "excel", "2026-11-23T11:00:00.000Z"],
    ["123", "excel", null],
    ["", "ymd", null],
    ["x".repeat(100_000), "words", null],
  ])("%j read as %s is %j", (cell, format, expected) => {
    expect(readDate(cell, format, BERLIN)).toBe(expected);
  });

  it("is read or refused, whatever stands there", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...dateFormats), (cell, format) => {
        expect(readDate(cell, format, BERLIN) ?? "0000").toMatch(/^-?\+?\d{4}/);
      }),
    );
  });

  it("comes back from every format in which a day can be written", () => {
    const day = fc.date({ min: new Date("1970-01-01"), max: new Date("2069-12-31"), noInvalidDate: true });
    const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
    fc.assert(
      fc.property(day, (at) => {
        const iso = at.toISOString().slice(0, 10);
        const [y = "", m = "", d = ""] = iso.split("-");
        expect(readDate(`${d}.${m}.${y}`, "dmy", BERLIN)).toBe(iso);
        expect(readDate(`${Number(m)}/${Number(d)}/${y}`, "mdy", BERLIN)).toBe(iso);
        expect(readDate(`${Number(d)} ${months[Number(m) - 1]} ${y}`, "words", BERLIN)).toBe(iso);
      }),
    );
  });
});

describe("a reader of dates", () => {
  const read = dateReader(BERLIN, "2026-11-23T09:00:00.000Z");

  it("gives a day its beginning or its end in the zone, and today ends now", () => {
    expect(read("2026-11-20", "ymd", "start")).toEqual({ at: "2026-11-19T23:00:00.000Z", on: "2026-11-20" });
    expect(read("2026-11-20", "ymd", "end")).toEqual({ at: "2026-11-20T22:59:59.999Z", on: "2026-11-20" });
    expect(read("2026-11-23", "ymd", "end")).toEqual({ at: "2026-11-23T09:00:00.000Z", on: "2026-11-23" });
  });

  it.each([
    ["2026-11-24", "lies in the future"],
    ["1969-12-31", "lies outside the years 1970 to 2100"],
    ["2101-01-01", "lies outside the years 1970 to 2100"],
    ["soon", "is not a date"],
    ["23.11.2026", "is a date, but not written like the others in this column"],
  ])("says of %j that it %s", (cell, expected) => {
    expect(read(cell, "ymd", "start")).toBe(expected);
    expect(read(cell, "ymd", "start")).toBe(expected);
  });

  it("knows days that a zone never had", () => {
    expect(dateReader("Pacific/Apia", "2026-01-01T00:00:00.000Z")("2011-12-30", "ymd", "start")).toBe(
      "is a day that the time zone never had",
    );
  });
});
