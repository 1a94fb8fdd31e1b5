/** Three questions that help to choose a door, and the words of their answers, lightest first. */
export const doorQuestions: readonly {
  readonly field: "undoCost" | "undoTime" | "noticed";
  readonly question: string;
  readonly words: Readonly<Record<string, string>>;
}[] = [
  {
    field: "undoCost",
    question: "What would undoing it cost?",
    words: { little: "Little", some: "Some", much: "Much" },
  },
  {
    field: "undoTime",
    question: "How long would undoing it take?",
    words: { days: "Days", weeks: "Weeks", months: "Months" },
  },
  {
    field: "noticed",
    question: "Who outside would notice?",
    words: { nobody: "Nobody", few: "A few", many: "Many" },
  },
];
