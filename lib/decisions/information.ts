import { localDay } from "./time.ts";

/** The list of questions, as far as its numbers go; one on the wire fits as well as a state. */
interface Listed {
  readonly questions: readonly { readonly answer: object | null; readonly removed: object | null }[];
}

/**
 * The questions that stand on the list: all but those that were taken off.
 *
 * @example standingQuestions(decision).length
 */
export function standingQuestions<Q extends Listed["questions"][number]>(state: {
  readonly questions: readonly Q[];
}): readonly Q[] {
  return state.questions.filter(({ removed }) => removed === null);
}

/**
 * How much of what one wishes to know is known, by the list: answered ÷ asked, in per cent. Cut off, never rounded up, so that
 * nothing is enough before it is.
 *
 * @returns a whole percentage; null where nothing is on the list.
 * @example listShare({ questions: [answered, answered, open] }) // 66
 */
export function listShare(state: Listed): number | null {
  const standing = standingQuestions(state);
  if (standing.length === 0) return null;
  return Math.floor((100 * standing.filter(({ answer }) => answer !== null).length) / standing.length);
}

const DAY_MS = 86_400_000;

/**
 * What waiting has cost since there was enough to decide: whole days and parts of days, times what a day costs. Cut off to whole
 * units of the workspace's currency.
 *
 * @param perDay what a day of waiting costs, in whole units.
 * @returns 0 where `since` lies after `now`.
 * @example costOfWaiting("2026-11-20T09:00:00.000Z", "2026-11-23T21:00:00.000Z", 400) // 1400
 */
export function costOfWaiting(since: string, now: string, perDay: number): number {
  return Math.floor((Math.max(0, Date.parse(now) - Date.parse(since)) / DAY_MS) * perDay);
}

/**
 * How many days are left until a door closes, counted in days of the calendar.
 *
 * @param until the last day on which one can walk back.
 * @returns 0 on that day itself; negative once it is closed.
 * @example daysToClose("2026-11-25", "2026-11-23T09:00:00.000Z", "Europe/Berlin") // 2
 */
export function daysToClose(until: string, now: string, zone: string): number {
  return (Date.parse(until) - Date.parse(localDay(now, zone))) / DAY_MS;
}
