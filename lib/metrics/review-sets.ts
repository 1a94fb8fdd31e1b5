import type { PickName } from "./picks.ts";

/** How much was known when deciding, in whole per cent, and the sets of those judged good or bad since. */
export const knowledge = [
  { from: 0, to: 49, good: "goodUnder50", judged: "judgedUnder50" },
  { from: 50, to: 69, good: "good50to69", judged: "judged50to69" },
  { from: 70, to: 89, good: "good70to89", judged: "judged70to89" },
  { from: 90, to: 100, good: "good90up", judged: "judged90up" },
] as const satisfies readonly {
  readonly from: number;
  readonly to: number;
  readonly good: PickName;
  readonly judged: PickName;
}[];

/** The sets that reviews are counted in. */
export const reviewSets = [
  "reviewed",
  "toReview",
  "good",
  "judged",
  "mixed",
  "wouldChange",
  "lateInformation",
  "tooSlow",
  "tooFast",
  "paced",
  "goodUnder50",
  "judgedUnder50",
  "good50to69",
  "judged50to69",
  "good70to89",
  "judged70to89",
  "good90up",
  "judged90up",
] as const satisfies readonly PickName[];
export type ReviewSet = (typeof reviewSets)[number];
