import { formatDuration } from "@/lib/format/duration";
import type { Interval } from "@/lib/metrics/kaplan-meier";
import type { PercentileFigure } from "@/lib/metrics/time-to-decide";

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Percentiles between whole days are whole twentieths of a day. */
const TWENTIETH = DAY / 20;
/** From here on days alone say it. */
const LONG = 10 * DAY;

const isNearly = (value: number, unit: number) => Math.abs(value / unit - Math.round(value / unit)) < 1e-6;
const decimals = (value: number) => String(Number(value.toFixed(2)));

/** A time to decide: what lies between days that are known as days keeps its digits ("812.9 d"); else as everywhere. */
export function timeOf(seconds: number): string {
  if (seconds === 0) return "0 d";
  return seconds >= LONG && isNearly(seconds, TWENTIETH)
    ? `${decimals(seconds / DAY)} d`
    : formatDuration(seconds);
}

/** The same within a sentence: "229 days". */
export function timeInWords(seconds: number): string {
  if (seconds === 0) return "a day";
  const short = timeOf(seconds);
  return /^[\d.]+ d$/.test(short) ? short.replace(/ d$/, short === "1 d" ? " day" : " days") : short;
}

/** As exact as it is known, for whoever points at it. */
export function exactTime(seconds: number): string {
  return isNearly(seconds, TWENTIETH)
    ? `${decimals(seconds / DAY)} days`
    : `${(seconds / DAY).toFixed(3)} days (${(seconds / HOUR).toFixed(2)} hours)`;
}

const PRECISE_UNDER = 0.1;

/** A share in per cent; small ones keep a decimal. */
export function percentOf(share: number): string {
  const hundred = share * 100;
  const digits = share > 0 && share < PRECISE_UNDER ? 1 : 0;
  return `${hundred.toFixed(digits)} %`;
}

export function rangeOf({ lower, upper }: Interval): string {
  const digits = upper < PRECISE_UNDER ? 1 : 0;
  const hundred = (share: number) => Number((share * 100).toFixed(digits));
  return `${hundred(lower)}–${hundred(upper)} %`;
}

/** As part of a sentence: within so long. */
export function withinWords(seconds: number): string {
  const words = timeInWords(seconds);
  return words.startsWith("under") ? `in ${words}` : `within ${words}`;
}

/** The interval of a time; an end that is not reached is open. */
export function timesBetween({ lower, upper }: Pick<PercentileFigure, "lower" | "upper">): string | null {
  if (lower === null) return null;
  return upper === null ? `${timeOf(lower)} or more` : `${timeOf(lower).replace(/ d$/, "")}–${timeOf(upper)}`;
}

export const few = (n: number): string => `n = ${n}`;

/** A percentile, or why there is none. */
export function percentileText({ shown, n, value }: Pick<PercentileFigure, "shown" | "n" | "value">): string {
  if (!shown) return few(n);
  return value === null ? "not reached" : timeOf(value);
}

export const counted = (n: number, one: string, several = `${one}s`): string =>
  `${n} ${n === 1 ? one : several}`;
