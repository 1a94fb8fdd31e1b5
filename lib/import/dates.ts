import { zoneOffset } from "../decisions/zone-offset.ts";
import type { DateFormat } from "./mapping.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Day 0 of spreadsheets, shifted by the leap day of 1900 that they wrongly have. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const EXCEL_DAYS = { from: 25_569, to: 73_415 };
const LONGEST = 60;

const TIME =
  "(?:(?:T|,?\\s+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*([ap])?\\.?(?:m\\.?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?$";
const WEEKDAY = "^(?:\\p{L}{2,10}\\.?,?\\s+)?";
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}`, "iu");
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = new RegExp(`^(\\d{1,2})[-/.]\\s?(\\d{1,2})[-/.]\\s?(\\d{4}|\\d{2})${TIME}`, "iu");
const DAY_MONTH = new RegExp(
  `${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s-]+(\\p{L}{3,10})\\.?,?[\\s-]+(\\d{4})${TIME}`,
  "iu",
);
const MONTH_DAY = new RegExp(
  `${WEEKDAY}(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${TIME}`,
  "iu",
);

/** By their first letters, in English, German, French and Spanish where those differ. */
const MONTHS: readonly RegExp[] = [
  /^(jan|ene)/,
  /^(feb|f[ée]v)/,
  /^(mar|mär)/,
  /^(apr|avr|abr)/,
  /^(may|mai)/,
  /^(jun|juin)/,
  /^(jul|juil)/,
  /^(aug|ao[uû]|ago)/,
  /^(sep)/,
  /^(oct|okt)/,
  /^(nov)/,
  /^(dec|dez|déc|dic)/,
];
const monthOf = (name: string) => MONTHS.findIndex((month) => month.test(name.toLowerCase())) + 1;

/** A wall clock in a zone as an instant; where the clock was turned back, the first of the two. */
function atWall(wall: number, zone: string): string {
  const guess = wall - zoneOffset(zone, wall);
  return new Date(wall - zoneOffset(zone, guess)).toISOString();
}

/** The parts of a time as the pattern TIME finds them: hour, minute, second, a or p, offset. */
type TimeParts = readonly (string | undefined)[];

function timed(
  day: number,
  [hours, minutes, seconds = "0", half, away]: TimeParts,
  zone: string,
): string | null {
  const bare = new Date(day).toISOString().slice(0, 10);
  if (hours === undefined || minutes === undefined) return bare;
  const given = Number(hours);
  if (given > (half ? 12 : 23) || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const hour = half ? (given % 12) + (half.toLowerCase() === "p" ? 12 : 0) : given;
  const time = ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  // Programs that know days only write them as midnight.
  if (away === undefined) return time === 0 ? bare : atWall(day + time, zone);
  const shift = /^([+-])(\d{2}):?(\d{2})$/.exec(away);
  const east = shift ? (Number(shift[2]) * 60 + Number(shift[3])) * MINUTE * (shift[1] === "-" ? -1 : 1) : 0;
  return new Date(day + time - east).toISOString();
}

function calendarDay(year: number, month: number, day: number): number | null {
  const at = Date.UTC(year, month - 1, day);
  const real = new Date(at);
  return month >= 1 && real.getUTCMonth() === month - 1 && real.getUTCDate() === day ? at : null;
}

const century = (digits: string) =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900);

function composed(
  [year, month, day]: readonly [string | undefined, string | undefined, string | undefined],
  time: TimeParts,
  zone: string,
): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const number = /^\d/.test(month) ? Number(month) : monthOf(month);
  const at = calendarDay(century(year), number, Number(day));
  return at === null ? null : timed(at, time, zone);
}

type Reader = (cell: string, zone: string) => string | null;

const readers: Readonly<Record<DateFormat, Reader>> = {
  ymd: (cell, zone) => {
    const found = YEAR_FIRST.exec(cell) ?? COMPACT.exec(cell);
    return found && composed([found[1], found[2], found[3]], found.slice(4), zone);
  },
  dmy: (cell, zone) => {
    const found = YEAR_LAST.exec(cell);
    return found && composed([found[3], found[2], found[1]], found.slice(4), zone);
  },
  mdy: (cell, zone) => {
    const found = YEAR_LAST.exec(cell);
    return found && composed([found[3], found[1], found[2]], found.slice(4), zone);
  },
  words: (cell, zone) => {
    const dayFirst = DAY_MONTH.exec(cell);
    if (dayFirst) return composed([dayFirst[3], dayFirst[2], dayFirst[1]], dayFirst.slice(4), zone);
    const found = MONTH_DAY.exec(cell);
    return found && composed([found[3], found[1], found[2]], found.slice(4), zone);
  },
  unix: (cell) => {
    if (!/^(\d{9,10}|\d{12,13})$/.test(cell)) return null;
    return new Date(Number(cell) * (cell.length < 12 ? 1000 : 1)).toISOString();
  },
  excel: (cell, zone) => {
    if (!/^\d{5}([.,]\d+)?$/.test(cell)) return null;
    const days = Number(cell.replace(",", "."));
    if (days < EXCEL_DAYS.from || days >= EXCEL_DAYS.to) return null;
    const wall = EXCEL_EPOCH + Math.round((days * DAY) / 1000) * 1000;
    return Number.isInteger(days) ? new Date(wall).toISOString().slice(0, 10) : atWall(wall, zone);
  },
};

/**
 * A cell as a day (`2026-11-23`) or, where it has a time, as an instant; a time without an offset is one of the workspace's
 * zone, and midnight without an offset is a day.
 *
 * @returns null where the cell is not written in this format, or names a day that no calendar has.
 * @example readDate("23.11.2026 09:30", "dmy", "Europe/Berlin") // "2026-11-23T08:30:00.000Z"
 */
export function readDate(cell: string, format: DateFormat, zone: string): string | null {
  const text = cell.trim();
  return text.length > LONGEST ? null : readers[format](text, zone);
}
