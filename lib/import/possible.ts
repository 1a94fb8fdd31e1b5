import type { When } from "../decisions/events.ts";
import type { DataProblem } from "../decisions/words.ts";

/** The times of a record that can contradict each other. */
interface RecordTimes {
  readonly opened: When;
  readonly decided: When | null;
  readonly dropped: When | null;
  readonly superseded: When | null;
}

/**
 * What is impossible about the times of a record; the first of several.
 *
 * @example impossibleIn({ opened: june, decided: may, dropped: null, superseded: null }) // "decided_before_opened"
 */
export function impossibleIn({ opened, decided, dropped, superseded }: RecordTimes): DataProblem | null {
  if (decided !== null && decided.at < opened.at) return "decided_before_opened";
  if (dropped !== null && dropped.at < opened.at) return "dropped_before_opened";
  if (superseded !== null && decided !== null && superseded.at < decided.at)
    return "superseded_before_decided";
  return null;
}

const sameWhen = (a: When | null, b: When | null) =>
  a === null || b === null ? a === b : a.on === null ? a.at === b.at && b.on === null : a.on === b.on;

/** What two versions of a record have in common with each other. */
interface Comparable extends RecordTimes {
  readonly title: string | null;
  readonly question: string | null;
  readonly ownerName: string | null;
  readonly door: string | null;
  readonly tags: readonly string[];
  readonly link: string | null;
  readonly choice: string | null;
}

/**
 * Whether a record says the same as it did before. Days are compared as days: the end of today was earlier this morning.
 *
 * @example saysTheSame(before, record) // false after the title was changed
 */
export function saysTheSame(a: Comparable, b: Comparable): boolean {
  return (
    a.title === b.title &&
    a.question === b.question &&
    a.ownerName === b.ownerName &&
    a.door === b.door &&
    a.link === b.link &&
    a.choice === b.choice &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, place) => tag === b.tags[place]) &&
    sameWhen(a.opened, b.opened) &&
    sameWhen(a.decided, b.decided) &&
    sameWhen(a.dropped, b.dropped) &&
    sameWhen(a.superseded, b.superseded)
  );
}
