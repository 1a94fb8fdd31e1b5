import type { DoorMeaning, StatusMeaning } from "./mapping.ts";
import { wordOf } from "./mapping.ts";

/** Words that other places use, and what they mean here. What is not listed is asked, never guessed. */

type Ending = Exclude<StatusMeaning, "by_dates" | "leave_out">;

const STATUS: Readonly<Record<Ending, string>> = {
  open:
    "draft, open, opened, new, proposed, proposal, pending, in progress, in review, under review, under discussion, review, " +
    "discussion, deferred, on hold, backlog, todo, to do, triage, waiting, offen, in arbeit, entwurf, ouvert",
  // Saying no is deciding.
  decided:
    "accepted, approved, decided, agreed, adopted, active, provisional, final, implemented, complete, completed, done, closed, " +
    "resolved, rejected, declined, denied, entschieden, angenommen, abgelehnt, erledigt, geschlossen, accepté, rejeté",
  dropped:
    "withdrawn, dropped, cancelled, canceled, abandoned, duplicate, invalid, wontfix, won't fix, won't do, not planned, stale, " +
    "zurückgezogen, verworfen, abgebrochen, retiré",
  superseded: "superseded, replaced, obsolete, obsoleted, deprecated, ersetzt, abgelöst, remplacé",
};

const DOOR: Readonly<Record<DoorMeaning, string>> = {
  two_way: "two-way, two way, twoway, two_way, 2-way, 2 way, reversible, type 2, easy to reverse, umkehrbar",
  one_way:
    "one-way, one way, oneway, one_way, 1-way, 1 way, irreversible, type 1, hard to reverse, not reversible, unumkehrbar",
  unset: "unset, unknown, n/a, none, -, ?",
};

function dictionary<M extends string>(lists: Readonly<Record<M, string>>): ReadonlyMap<string, M> {
  const entries = Object.entries<string>(lists);
  const meanings = Object.keys(lists);
  return new Map(
    entries.flatMap(([meaning, list]) => {
      const known = meanings.find((one): one is M => one === meaning);
      return known ? list.split(", ").map((word) => [word, known] as const) : [];
    }),
  );
}

const statuses = dictionary(STATUS);
const doors = dictionary(DOOR);

const REVERSIBLE: Readonly<Record<string, DoorMeaning>> = {
  yes: "two_way",
  true: "two_way",
  y: "two_way",
  ja: "two_way",
  no: "one_way",
  false: "one_way",
  n: "one_way",
  nein: "one_way",
};

function known<M>(words: readonly string[], meaning: (word: string) => M | undefined): Record<string, M> {
  const found = words.flatMap((word) => {
    const means = meaning(word);
    return means === undefined ? [] : [[word, means] as const];
  });
  return Object.fromEntries(found);
}

/**
 * What the known ones among the words of a status column mean. Where the file has dates of deciding, those say it better.
 *
 * @example statusWords(["Final", "April Fool!"], true) // { final: "by_dates" }
 */
export function statusWords(words: readonly string[], dated: boolean): Record<string, StatusMeaning> {
  return known<StatusMeaning>(words.map(wordOf), (word) => {
    const ending = statuses.get(word);
    return dated && ending ? "by_dates" : ending;
  });
}

/**
 * What the known ones among the words of a door column mean; yes and no count where the column asks whether it is reversible.
 *
 * @example doorWords(["Type 1"], "Kind of decision") // { "type 1": "one_way" }
 */
export function doorWords(words: readonly string[], columnName: string): Record<string, DoorMeaning> {
  const asksReversible = /^(is )?revers|umkehrbar/i.test(columnName);
  return known(
    words.map(wordOf),
    (word) => doors.get(word) ?? (asksReversible ? REVERSIBLE[word] : undefined),
  );
}

/**
 * Whether most of these words are ones that a status column has.
 *
 * @example looksLikeStatus(["Draft", "Final", "Joke"]) // true
 */
export function looksLikeStatus(words: readonly string[]): boolean {
  const hits = words.filter((word) => statuses.has(wordOf(word))).length;
  return hits >= 2 && hits * 2 > words.length;
}
