import type { Door } from "../decisions/words.ts";
import type { Delimiter } from "./csv.ts";

/** What the columns of a file mean. No zod here: the screen that corrects it runs in browsers. */

export const dateFormats = ["ymd", "dmy", "mdy", "words", "unix", "excel"] as const;
export type DateFormat = (typeof dateFormats)[number];

/** What a word in the status column says: the dates decide, one of the four ends, or that the row is none of ours. */
export const statusMeanings = ["by_dates", "open", "decided", "dropped", "superseded", "leave_out"] as const;
export type StatusMeaning = (typeof statusMeanings)[number];

export const doorMeanings = ["two_way", "one_way", "unset"] as const;
export type DoorMeaning = Door | "unset";

/** `format` is null where the file does not say which one it is, and somebody has to. */
export interface DateColumn {
  readonly column: number;
  readonly format: DateFormat | null;
}

/** Keys of `words` as `wordOf` makes them; a word that is not among them makes its row bad. */
export interface WordColumn<Meaning> {
  readonly column: number;
  readonly words: Readonly<Record<string, Meaning>>;
}

export const textFields = ["title", "key", "owner", "question", "choice", "link"] as const;
export type TextField = (typeof textFields)[number];
export const dateFields = ["opened", "decided", "dropped", "superseded"] as const;
export type DateField = (typeof dateFields)[number];

/** Columns are counted from 0. */
export type Mapping = { readonly [F in TextField]: number | null } & {
  readonly [F in DateField]: DateColumn | null;
} & {
  readonly delimiter: Delimiter;
  readonly tags: readonly number[];
  readonly status: WordColumn<StatusMeaning> | null;
  readonly door: WordColumn<DoorMeaning> | null;
  /** Tags that every record gets, such as where it came from. */
  readonly alsoTag: readonly string[];
  /** Whether records with impossible times are kept, and marked. */
  readonly keepImpossible: boolean;
};

/**
 * A word of a column as the keys of `words` have it.
 *
 * @example wordOf(" In  Review ") // "in review"
 */
export function wordOf(cell: string): string {
  return cell.trim().replace(/\s+/g, " ").toLowerCase().slice(0, 100);
}

/** Something that keeps a file from being imported as it is mapped; `field` is a name in the mapping. */
export interface Missing {
  readonly field: TextField | DateField;
  readonly message: string;
}

/**
 * What still has to be said before anything can be imported.
 *
 * @example missingIn(mapping) // [{ field: "opened", message: "needs a column" }]
 */
export function missingIn(mapping: Mapping): Missing[] {
  const missing: Missing[] = [];
  if (mapping.title === null) missing.push({ field: "title", message: "needs a column" });
  if (mapping.opened === null) missing.push({ field: "opened", message: "needs a column" });
  for (const field of dateFields) {
    if (mapping[field]?.format === null)
      missing.push({ field, message: "needs to know how its dates are written" });
  }
  return missing;
}
