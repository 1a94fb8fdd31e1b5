import type { Act, Decision } from "@/lib/client/decisions";

/** Something on a list that is settled or not: a question with its answer, a blind spot with what was found there. */
export interface Entry {
  readonly seq: number;
  readonly words: string | null;
  readonly by: string;
  readonly at: string;
  readonly settled: { readonly by: string; readonly at: string; readonly text: string | null } | null;
}

interface Deed {
  readonly act: Act;
  readonly done: string;
}

/** A list in its words, and what is done with its entries. */
export interface ListKind {
  readonly settled: string;
  readonly open: string;
  readonly settling: string;
  readonly settle: (seq: number, text: string) => Deed;
  readonly unsettle: (seq: number) => Deed;
  readonly remove: (seq: number, reason: string) => Deed;
  readonly add: (words: string) => Deed;
  readonly addLabel: string;
  readonly addHint: string;
  /** The field of the complaint, and of the form. */
  readonly field: string;
}

export const questionList: ListKind = {
  settled: "Answered",
  open: "Asked",
  settling: "What is the answer? (optional)",
  settle: (asked, answer) => ({
    act: { type: "answerQuestion", input: { asked, ...(answer && { answer }) } },
    done: "Answered",
  }),
  unsettle: (asked) => ({ act: { type: "withdrawAnswer", input: { asked } }, done: "Not answered any more" }),
  remove: (asked, reason) => ({
    act: { type: "removeQuestion", input: { asked, reason } },
    done: "Taken off the list",
  }),
  add: (question) => ({ act: { type: "addQuestion", input: { question } }, done: "On the list" }),
  addLabel: "Put a question on the list",
  addHint: "What else would you want to know?",
  field: "question",
};

export const blindSpotList: ListKind = {
  settled: "Looked at",
  open: "Named",
  settling: "What did you find? (optional)",
  settle: (blindSpot, found) => ({
    act: { type: "checkBlindSpot", input: { blindSpot, ...(found && { found }) } },
    done: "Looked at",
  }),
  unsettle: (blindSpot) => ({
    act: { type: "uncheckBlindSpot", input: { blindSpot } },
    done: "Not looked at any more",
  }),
  remove: (blindSpot, reason) => ({
    act: { type: "removeBlindSpot", input: { blindSpot, reason } },
    done: "Taken off the list",
  }),
  add: (spot) => ({ act: { type: "addBlindSpot", input: { spot } }, done: "On the list" }),
  addLabel: "Name a blind spot",
  addHint: "Who or what might be overlooked?",
  field: "spot",
};

type Removal = Decision["questions"][number]["removed"];
type Listed = { readonly seq: number; readonly removed: Removal };

/** What was taken off a list, with its words. */
export const takenOff = <E extends Listed>(list: readonly E[], wordsOf: (entry: E) => string | null) =>
  list.flatMap((entry) =>
    entry.removed ? [{ seq: entry.seq, words: wordsOf(entry), ...entry.removed }] : [],
  );
