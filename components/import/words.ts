import type { Import, Preview } from "@/lib/client/imports";
import type { Problem } from "@/lib/client/problem";
import type { Status } from "@/lib/decisions/words";
import type { Delimiter } from "@/lib/import/csv";
import type { DateFormat, DoorMeaning, StatusMeaning } from "@/lib/import/mapping";
import type { Meaning } from "@/lib/import/meaning";

/** What the screen calls things. */

export const meaningWords: Readonly<Record<Meaning, string>> = {
  title: "Title",
  key: "Key, to find it again",
  owner: "Owner, as a name",
  question: "Question",
  choice: "Choice that was made",
  link: "Link",
  opened: "Opened on",
  decided: "Decided on",
  dropped: "Dropped on",
  superseded: "Superseded on",
  status: "Status",
  door: "Door",
  tags: "Tags",
};

export const delimiterWords: Readonly<Record<Delimiter, string>> = {
  ",": "A comma",
  ";": "A semicolon",
  "\t": "A tab",
  "|": "A bar",
};

export const formatWords: Readonly<Record<DateFormat, string>> = {
  ymd: "Year first: 2026-11-23",
  dmy: "Day first: 23/11/2026",
  mdy: "Month first: 11/23/2026",
  words: "In words: 23 Nov 2026",
  unix: "Seconds since 1970",
  excel: "Spreadsheet numbers",
};

export const statusMeaningWords: Readonly<Record<StatusMeaning, string>> = {
  by_dates: "As its dates say",
  open: "Open",
  decided: "Decided",
  dropped: "Dropped",
  superseded: "Superseded",
  leave_out: "Leave these rows out",
};

export const doorMeaningWords: Readonly<Record<DoorMeaning, string>> = {
  two_way: "Two-way",
  one_way: "One-way",
  unset: "Leave unset",
};

export const statusWord: Readonly<Record<Status, string>> = {
  open: "Open",
  decided: "Decided",
  dropped: "Dropped",
  reversed: "Reversed",
  superseded: "Superseded",
};

const number = new Intl.NumberFormat("en-GB");

/** A count with its noun: `1 row`, `1,204 rows`. */
export const counted = (count: number, noun: string): string =>
  `${number.format(count)} ${noun}${count === 1 ? "" : "s"}`;

export const grouped = (count: number): string => number.format(count);

const names: Readonly<Record<string, string>> = {
  ...meaningWords,
  delimiter: "What parts the columns",
  alsoTag: "Tag all of them",
};

const nameOf = (field: string) => (Object.hasOwn(names, field) ? names[field] : undefined);

/** What still has to be said, as one sentence. */
function stillMissing({ missing }: Preview): string {
  return missing.map(({ field, message }) => `“${nameOf(field) ?? field}” ${message}`).join("; ");
}

function willCome({ records, bad, leftOut, impossible }: Preview): string {
  const parts = [`${counted(records, "decision")} will come in`];
  if (impossible > 0) parts.push(`${impossible} of them marked as impossible`);
  if (bad > 0) parts.push(`${counted(bad, "row")} cannot be read`);
  if (leftOut > 0) parts.push(`${counted(leftOut, "row")} left out as you said`);
  return `${parts.join(", ")}.`;
}

/** What would come of the import as it stands. */
export const outlook = (preview: Preview): string =>
  preview.missing.length > 0 ? `Not yet: ${stillMissing(preview)}.` : willCome(preview);

/** What was refused, with the parts of a mapping as the screen calls them. */
export function refusal({ fields, detail, message }: Pick<Problem, "fields" | "detail" | "message">): string {
  const sentences = Object.entries(fields).map(([field, sentence]) => {
    const name = nameOf(field.replace(/^mapping\./, "").replace(/\..*$/, ""));
    if (name === undefined) return sentence;
    return sentence.startsWith("It ") ? `“${name}” ${sentence.slice(3)}` : `“${name}”: ${sentence}`;
  });
  return sentences.join(" ") || detail || message;
}

/** What taking an import back does. */
export function takingBack({ added, changed }: Pick<Import, "added" | "changed">): string {
  const parts: string[] = [];
  if (added > 0) parts.push(`${counted(added, "decision")} will be gone`);
  if (changed > 0)
    parts.push(`${counted(changed, "decision")} will be as ${changed === 1 ? "it was" : "they were"} before`);
  return `${parts.join(", and ")}.`;
}
