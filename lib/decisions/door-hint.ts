import type { Door, Noticer, UndoCost, UndoTime } from "./words.ts";
import { noticers, undoCosts, undoTimes } from "./words.ts";

/** Answers to the three questions; what was not answered is missing or null. */
export interface DoorAnswers {
  readonly undoCost?: UndoCost | null | undefined;
  readonly undoTime?: UndoTime | null | undefined;
  readonly noticed?: Noticer | null | undefined;
}

/** As heavy as this in one thing, or this much in all, and it can hardly be walked back. */
const HEAVY = { one: 2, all: 3 };

/**
 * Which door the answers sound like: one-way where undoing it costs much or takes months, or where cost, time and who would
 * notice weigh heavy together. A hint; nobody has to follow it.
 *
 * @returns null where nothing was answered.
 * @example doorHint({ undoCost: "little", undoTime: "days" }) // "two_way"
 */
export function doorHint({ undoCost, undoTime, noticed }: DoorAnswers): Door | null {
  const weight = <W extends string>(words: readonly W[], said: W | null | undefined) =>
    said ? words.indexOf(said) : null;
  const [cost, time, eyes] = [
    weight(undoCosts, undoCost),
    weight(undoTimes, undoTime),
    weight(noticers, noticed),
  ];
  if (cost === null && time === null && eyes === null) return null;
  const hardToUndo = Math.max(cost ?? 0, time ?? 0) >= HEAVY.one;
  const all = (cost ?? 0) + (time ?? 0) + (eyes ?? 0);
  return hardToUndo || all >= HEAVY.all ? "one_way" : "two_way";
}
