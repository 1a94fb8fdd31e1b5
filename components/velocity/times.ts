import { formatDuration } from "@/lib/format/duration";
import type { PercentileFigure } from "@/lib/metrics/time-to-decide";
import { type WorkWeek, workdayOf } from "@/lib/metrics/working-time";
import { few } from "./numbers.ts";

/** How a page tells lengths of time: those of the calendar, or those of working days. All in seconds. */
export interface Times {
  readonly kind: "time" | "working time";
  /** What a day is, said where a table leaves the page; null where it needs no saying. */
  readonly unit: string | null;
  /** What lies between days that are known as days keeps its digits ("812.9 d"); else as everywhere. */
  readonly of: (seconds: number) => string;
  /** The same within a sentence: "229 days". */
  readonly inWords: (seconds: number) => string;
  /** As part of a sentence: within so long. */
  readonly within: (seconds: number) => string;
  /** As exact as it is known, for whoever points at it. */
  readonly exact: (seconds: number) => string;
  /** The interval of a time; an end that is not reached is open. */
  readonly between: (figure: Pick<PercentileFigure, "lower" | "upper">) => string | null;
  /** A percentile, or why there is none. */
  readonly percentile: (figure: Pick<PercentileFigure, "shown" | "n" | "value">) => string;
}

const HOUR = 3600;
const DAY = 24 * HOUR;
/** From so many days on, days alone say it. */
const LONG = 10;

const isNearly = (value: number, unit: number) => Math.abs(value / unit - Math.round(value / unit)) < 1e-6;
const decimals = (value: number) => String(Number(value.toFixed(2)));

interface Clock {
  /** Seconds of a day. */
  readonly day: number;
  /** Before a unit, and after a time of several units. */
  readonly word: "" | "working ";
  readonly tail: "" | " of working time";
}

function timesBy({ day, word, tail }: Clock): Omit<Times, "kind" | "unit"> {
  // Percentiles between whole days are whole twentieths of a day.
  const isByDay = (seconds: number) => isNearly(seconds, day / 20);
  const of = (seconds: number) => {
    if (seconds === 0) return "0 d";
    return seconds >= LONG * day && isByDay(seconds)
      ? `${decimals(seconds / day)} d`
      : formatDuration(seconds, day);
  };
  const inWords = (seconds: number) => {
    if (seconds === 0) return `a ${word}day`;
    const short = of(seconds);
    return /^[\d.]+ d$/.test(short)
      ? short.replace(/ d$/, ` ${word}${short === "1 d" ? "day" : "days"}`)
      : `${short}${tail}`;
  };
  return {
    of,
    inWords,
    within: (seconds) => {
      const words = inWords(seconds);
      return words.startsWith("under") ? `in ${words}` : `within ${words}`;
    },
    exact: (seconds) =>
      isByDay(seconds)
        ? `${decimals(seconds / day)} ${word}days`
        : `${(seconds / day).toFixed(3)} ${word}days (${(seconds / HOUR).toFixed(2)} ${word}hours)`,
    between: ({ lower, upper }) => {
      if (lower === null) return null;
      return upper === null ? `${of(lower)} or more` : `${of(lower).replace(/ d$/, "")}–${of(upper)}`;
    },
    percentile: ({ shown, n, value }) => {
      if (!shown) return few(n);
      return value === null ? "not reached" : of(value);
    },
  };
}

/** A day is a day. */
export const calendarTimes: Times = {
  kind: "time",
  unit: null,
  ...timesBy({ day: DAY, word: "", tail: "" }),
};

/** The times of a page that looks in these hours, or in none. */
export function timesOf({ working }: { readonly working?: WorkWeek | undefined }): Times {
  if (working === undefined) return calendarTimes;
  const day = workdayOf(working);
  return {
    kind: "working time",
    unit: `working time, 1 d = ${formatDuration(day)}`,
    ...timesBy({ day, word: "working ", tail: " of working time" }),
  };
}
