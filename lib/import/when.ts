import type { When } from "../decisions/events.ts";
import { endOfSoFar, startOf } from "../decisions/time.ts";
import { readDate } from "./dates.ts";
import { type DateFormat, dateFormats } from "./mapping.ts";

/** Reads a cell as a time, at the start or the end of what it may mean; or says what is wrong with it. */
export type DateReader = (cell: string, format: DateFormat, end: "start" | "end") => When | string;

const YEARS = { from: "1970", to: "2100" };
const REMEMBERED = 20_000;

function inWords(cell: string, format: DateFormat, zone: string): string {
  const other = dateFormats.find((one) => one !== format && readDate(cell, one, zone) !== null);
  return other ? "is a date, but not written like the others in this column" : "is not a date";
}

/**
 * A reader for one file. The same days come again and again, and time zones are slow, so it remembers them.
 *
 * @param now the server's time: nothing can have happened after it.
 * @example dateReader("UTC", now)("2026-11-23", "ymd", "start") // { at: "2026-11-23T00:00:00.000Z", on: "2026-11-23" }
 */
export function dateReader(zone: string, now: string): DateReader {
  const remembered = new Map<string, When | string>();

  const read: DateReader = (cell, format, end) => {
    const given = readDate(cell, format, zone);
    if (given === null) return inWords(cell, format, zone);
    const year = given.slice(0, 4);
    if (year < YEARS.from || year > YEARS.to) return `lies outside the years ${YEARS.from} to ${YEARS.to}`;
    const when = end === "start" ? startOf(given, zone) : endOfSoFar(given, zone, now);
    if (when === null) return "is a day that the time zone never had";
    return when.at > now ? "lies in the future" : when;
  };

  return (cell, format, end) => {
    const name = `${end} ${format} ${cell}`;
    const known = remembered.get(name);
    if (known !== undefined) return known;
    const found = read(cell, format, end);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(name, found);
    return found;
  };
}
