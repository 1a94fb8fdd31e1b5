import { dayAfter } from "@/lib/decisions/time";

const PLAIN = /^\d{4}-\d{2}-\d{2}$/;

/** Whether it is written as calendars write a day, be it one or not. */
export const isPlain = (text: string): boolean => PLAIN.test(text.trim());

/**
 * A day as calendars write it, which nobody needs a dictionary for.
 *
 * @returns null where it is no day.
 * @example plainDay("2026-02-31") // null
 */
export function plainDay(text: string): string | null {
  const typed = text.trim();
  return isPlain(typed) && !Number.isNaN(Date.parse(typed)) && dayAfter(typed, 0) === typed ? typed : null;
}
