import { describe, expect, it } from "vitest";
import { correctionLead, dissentLead, helpLead, speedLead, waitingLead } from "@/components/velocity/leads";
import { calendarTimes } from "@/components/velocity/times";
import { velocityFromFacts } from "@/lib/metrics/from-facts";
import { shareOf } from "@/lib/metrics/share-figure";
import type { Velocity } from "@/lib/metrics/velocity";
import { referenceView } from "../metrics/proposals.ts";

const behind = { pick: "timed" as const, cohort: {} };
const share = (hits: number, n: number) => shareOf(hits, n, behind, behind);
const empty = velocityFromFacts([], referenceView("UTC"), "none");
const { all } = empty;

const having = (some: Partial<Velocity["all"]>, aging = empty.aging): Velocity => ({
  ...empty,
  aging,
  all: { ...all, ...some },
});

describe("how fast", () => {
  it.each([
    [0, 0, "Nothing here has a target that has come, so that nothing can be on time or late."],
    [1, 1, "The one decision whose target has come was made within it."],
    [0, 1, "The one decision whose target has come was not made within it."],
    [1, 2, "50 % of 2 decisions were made within the target of their door."],
  ])("%i of %i in time", (hits, n, words) => {
    expect(speedLead(having({ timeToDecide: { ...all.timeToDecide, targetMet: share(hits, n) } }))).toBe(
      words,
    );
  });
});

describe("where it waits", () => {
  const one = {
    id: "1",
    group: null,
    door: null,
    age: 1,
    reopened: false,
    olderThan: null,
    finished: 0,
    risk: null,
  };
  const open = (n: number, ...late: (boolean | null)[]) => ({
    ...empty.aging,
    n,
    oldest: late.map((isLate) => ({ ...one, target: isLate === null ? null : 1, late: isLate === true })),
  });

  it.each([
    [open(0), 0, "Nothing is open."],
    [open(1, null), 0, "1 decision is open."],
    [open(1, false), 0, "1 decision is open, none of them past its target."],
    [open(2, true, false), 1, "2 decisions are open, 1 past its target; 1 has enough information."],
    [open(2, true, true), 2, "2 decisions are open, 2 past their target; 2 have enough information."],
    [open(9, true, true), 0, "9 decisions are open, at least 2 past their target."],
  ])("%#", (aging, enough, words) => {
    expect(waitingLead(having({ waiting: { ...all.waiting, n: enough } }, aging), calendarTimes)).toBe(words);
  });
});

type Of = readonly [hits: number, n: number];

describe("did waiting help", () => {
  const step = (from: number, to: number, hits: number, n: number) => ({ from, to, good: share(hits, n) });
  const told = (known: number, good: number, some70: Of, some90: Of) =>
    helpLead(
      having({
        shareAtDecision: { ...all.shareAtDecision, n: known },
        reviews: {
          ...all.reviews,
          good: share(good, good),
          byKnowledge: [
            step(0, 49, 0, 0),
            step(50, 69, 0, 0),
            step(70, 89, ...some70),
            step(90, 100, ...some90),
          ],
        },
      }),
    );
  const later = "Whether more of it made them better, reviews will tell:";

  it.each<[known: number, good: number, some70: Of, some90: Of, words: string]>([
    [0, 0, [0, 0], [0, 0], "No decision here says how much was known when it was made."],
    [1, 0, [0, 0], [0, 0], `1 decision says how much was known. ${later} there are none yet.`],
    [2, 1, [1, 1], [0, 0], `2 decisions say how much was known. ${later} there is 1, too few to compare.`],
    [
      60,
      40,
      [4, 4],
      [36, 36],
      `60 decisions say how much was known. ${later} there are 40, too few on one side to compare.`,
    ],
    [
      10,
      7,
      [4, 5],
      [3, 6],
      "Of those made with 70–89 % of the information 80 % (4 of 5) turned out well, of those made with 90 % or more 50 % (3 of 6).",
    ],
  ])("%i known, %i good, %j with 70, %j with 90", (known, good, some70, some90, words) => {
    expect(told(known, good, some70, some90)).toBe(words);
  });
});

describe("disagree and commit", () => {
  it.each([
    [share(0, 0), 0, "Nothing was decided in this view yet."],
    [share(0, 1), 0, "Nobody disagreed before the one decision."],
    [share(0, 2), 0, "Nobody disagreed before any of 2 decisions."],
    [
      share(1, 5),
      1,
      "20 % (1 of 5) of the decisions were contested; 1 commitment followed, 100 % (1 of 1) sincere.",
    ],
    [
      share(1, 5),
      2,
      "20 % (1 of 5) of the decisions were contested; 2 commitments followed, 100 % (2 of 2) sincere.",
    ],
  ])("%#", (contested, made, words) => {
    const commitments = { ...all.commitments, commitments: made, sincere: share(made, made) };
    expect(dissentLead(having({ contested, commitments }))).toBe(words);
  });
});

describe("course correction", () => {
  it.each([
    [share(0, 0), share(0, 0), "No decision is old enough to say whether it was walked back."],
    [
      share(0, 1),
      share(0, 1),
      "The one decision that is old enough was not reversed within 90 days; 0 of 1 due review is done.",
    ],
    [
      share(0, 5),
      share(1, 2),
      "None of 5 decisions was reversed within 90 days; 1 of 2 due reviews is done.",
    ],
    [
      share(1, 5),
      share(2, 3),
      "20 % (1 of 5) of the decisions were reversed within 90 days; 2 of 3 due reviews are done.",
    ],
  ])("%#", (reversed, coverage, words) => {
    expect(correctionLead(having({ reversed, reviews: { ...all.reviews, coverage } }))).toBe(words);
  });
});
