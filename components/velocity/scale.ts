import { roundWorkingTimes, type WorkWeek } from "@/lib/metrics/working-time";
import { onPlot } from "./on-plot.ts";

/** A time axis that is stretched at its beginning, where most happens: the square root of time. */
export const timeScale = (most: number) => (seconds: number) =>
  most <= 0 ? 0 : onPlot(Math.sqrt(Math.min(Math.max(seconds, 0), most) / most));

const HOUR = 3600;
const DAY = 24 * HOUR;
const TICKS: readonly (readonly [number, string])[] = [
  [HOUR, "1 h"],
  [6 * HOUR, "6 h"],
  [DAY, "1 d"],
  [3 * DAY, "3 d"],
  [7 * DAY, "7 d"],
  [14 * DAY, "14 d"],
  [30 * DAY, "30 d"],
  [90 * DAY, "90 d"],
  [180 * DAY, "180 d"],
  [365 * DAY, "1 y"],
  [730 * DAY, "2 y"],
  [1825 * DAY, "5 y"],
  [3650 * DAY, "10 y"],
  [7300 * DAY, "20 y"],
];

export interface Tick {
  readonly x: number;
  readonly value: number;
  readonly label: string;
  /** Only where there is room. */
  readonly minor: boolean;
}

/** So far apart must labels be, as parts of the width: on a wide screen, and on a narrow one. */
const [GAP, NARROW_GAP] = [0.065, 0.15];

const marksOf = (working: WorkWeek | undefined) =>
  working === undefined
    ? TICKS
    : roundWorkingTimes(working).map(({ seconds, label }) => [seconds, label] as const);

/** From the largest down, because the long times are those that people look for. */
export function timeTicks(
  most: number,
  { working }: { readonly working?: WorkWeek | undefined },
): readonly Tick[] {
  const scale = timeScale(most);
  let [last, lastMajor] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const ticks = marksOf(working)
    .toReversed()
    .flatMap(([value, label]): Tick[] => {
      const x = scale(value);
      if (value > most || last - x < GAP || x < GAP / 2) return [];
      const minor = lastMajor - x < NARROW_GAP;
      last = x;
      if (!minor) lastMajor = x;
      return [{ x, value, label, minor }];
    });
  return ticks.reverse();
}

const STEPS = [1, 2, 5];

/** Whole numbers from 0 to the first round one that is not under the largest count. */
export function countTicks(largest: number): readonly number[] {
  for (let power = 1; ; power *= 10) {
    for (const step of STEPS) {
      const each = step * power;
      if (each * 4 >= largest) {
        const steps = Math.max(1, Math.ceil(largest / each));
        return Array.from({ length: steps + 1 }, (_, place) => place * each);
      }
    }
  }
}
