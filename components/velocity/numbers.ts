import { formatNumber } from "@/lib/format/number";
import type { Interval } from "@/lib/metrics/kaplan-meier";

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

/** Whether some of so many are spoken of as one: “1 of 3 is”, “0 of 1 is”. */
export const isOne = (hits: number, n: number): boolean => hits === 1 || n === 1;

export const few = (n: number): string => `n = ${n}`;

export const counted = (n: number, one: string, several = `${one}s`): string =>
  `${formatNumber(n)} ${n === 1 ? one : several}`;
