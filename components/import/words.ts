import type { Status } from "@/lib/decisions/words";
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
