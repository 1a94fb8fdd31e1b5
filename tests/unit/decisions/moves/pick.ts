import { DAY, HOUR, MINUTE, type Story } from "../story.ts";

/** How the numbers of a move choose what the situation offers. */

export interface Drawn {
  readonly pick: readonly [number, number, number, number];
  readonly share: number;
}

export function at<T>(list: readonly T[], place: number): T {
  const found = list[place % list.length];
  if (found === undefined) throw new Error("Nothing to choose from.");
  return found;
}

export const some = <K extends string, V>(key: K, value: V, chosen: boolean): Partial<Record<K, V>> => {
  const given: Partial<Record<K, V>> = {};
  if (chosen) given[key] = value;
  return given;
};

/** A time around the present: instants and days, mostly past, some of them impossible. */
export function timeOf(story: Story, number: number, other: number): string {
  const shifts = [0, -1, 1, -HOUR, -DAY, -3 * DAY, -20 * DAY, MINUTE, DAY, 40 * DAY, -5, -400 * DAY];
  const time = new Date(Date.parse(story.now) + 1000 + at(shifts, number)).toISOString();
  return other % 2 === 0 ? time : time.slice(0, 10);
}

export const dayAround = (story: Story, number: number) => timeOf(story, number, 1);
