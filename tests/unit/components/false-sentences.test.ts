import { describe, expect, it } from "vitest";
import { sentences } from "@/components/signals/signal-words";
import { energySentence } from "@/components/velocity/comparison-words";
import { costSentence } from "@/components/velocity/hindsight-words";
import { endingWords } from "@/components/velocity/misalignment-words";
import { finishedSentence, headline } from "@/components/velocity/sentences";
import { calendarTimes } from "@/components/velocity/times";
import { velocityFromFacts } from "@/lib/metrics/from-facts";
import { proposals, referenceView } from "../metrics/proposals.ts";

const DAY = 86_400;
const behind = { pick: "timed" as const, cohort: {} };
const velocity = velocityFromFacts(proposals("UTC"), referenceView("UTC"), "none");
const { timeToDecide } = velocity.all;

describe("what the finished ones alone would say", () => {
  const figure = (days: number) => ({
    n: 6,
    shown: true,
    value: days * DAY,
    lower: null,
    upper: null,
    behind,
  });
  const told = (all: number, done: number, open: number, dropped = 0) =>
    finishedSentence(
      {
        ...timeToDecide,
        open,
        dropped,
        median: figure(all),
        finished: { ...timeToDecide.finished, p50: figure(done) },
      },
      calendarTimes,
    );

  it.each([
    [3, 3, 0, 0, "Every decision here is finished, so that counting these alone leaves none out."],
    [
      3,
      3,
      1,
      0,
      "Of the finished ones alone, half took up to 3 days; it is as much when those that still wait or were dropped are counted for as long as they could be watched.",
    ],
    [
      5,
      3,
      1,
      0,
      "Of the finished ones alone, half took up to 3 days; counting those that still wait or were dropped for as long as they could be watched, it is 5 days.",
    ],
    [
      5,
      3,
      0,
      1,
      "Of the finished ones alone, half took up to 3 days; counting those that still wait or were dropped for as long as they could be watched, it is 5 days.",
    ],
  ])(
    "half of all within %i d, of the finished within %i d, %i open, %i dropped",
    (all, done, open, dropped, words) => {
      expect(told(all, done, open, dropped)).toBe(words);
    },
  );
});

describe("how long the oldest waits", () => {
  const one = {
    id: "1",
    group: null,
    door: null,
    target: null,
    late: false,
    olderThan: null,
    finished: 0,
    risk: null,
  };
  const told = (open: number, ...oldest: (readonly [days: number, reopened: boolean])[]) =>
    headline(
      {
        ...velocity,
        all: { ...velocity.all, timeToDecide: { ...timeToDecide, open } },
        aging: {
          ...velocity.aging,
          oldest: oldest.map(([days, reopened]) => ({ ...one, age: days * DAY, reopened })),
        },
      },
      calendarTimes,
    ).split("; ")[1];

  it.each([
    [
      1,
      [
        [730, true],
        [1, false],
      ],
      "1 still waits, for 1 day.",
    ],
    [
      2,
      [
        [730, true],
        [9, false],
        [1, false],
      ],
      "2 still wait, the oldest for 9 days.",
    ],
    [
      2,
      [
        [9, false],
        [1, false],
      ],
      "2 still wait, the oldest for 9 days.",
    ],
    [1, [[730, true]], "1 still waits."],
    [0, [[730, true]], undefined],
  ] as const)("%i never decided among %j", (open, oldest, words) => {
    expect(told(open, ...oldest)).toBe(words);
  });
});

describe("what waiting and walking back cost", () => {
  const cost = (n: number, sum: number) => ({ n, sum, behind });
  const none = cost(0, 0);
  const costs = {
    delayForeseen: none,
    delayTold: none,
    reversalForeseen: none,
    reversalTold: none,
  };

  it.each([
    [
      {},
      "Nobody has said what waiting or walking back costs. A delay cost per day, a way back and a review say it.",
    ],
    [
      { delayForeseen: cost(1, 500) },
      "Waiting was foreseen to cost EUR 500 on 1 decision; nobody says what walking back cost.",
    ],
    [
      { delayForeseen: cost(3, 500), delayTold: cost(2, 900), reversalForeseen: cost(1, 2000) },
      "Waiting really cost EUR 900 on 2 decisions; walking back was foreseen to cost EUR 2,000 on 1 decision.",
    ],
    [
      { reversalTold: cost(1, 70) },
      "Nobody says what waiting cost; walking back really cost EUR 70 on 1 decision.",
    ],
  ])("%j", (some, words) => {
    expect(costSentence({ ...costs, ...some }, "EUR")).toBe(words);
  });
});

it("an escalation that lapsed was closed without an answer: its decision was made, or dropped", () => {
  expect(new Map(endingWords).get("lapsed")).toBe("Closed without an answer");
});

it.each([
  [1, "with each, about 1 more person takes a position on one decision."],
  [0.96, "with each, about 1 more person takes a position on one decision."],
  [0.5, "with each, about 0.5 more people take a position on one decision."],
  [1.25, "with each, about 1.3 more people take a position on one decision."],
])("%d more people in a quarter", (rise, words) => {
  expect(sentences.drift_people({ n: 80, among: null, rise })).toContain(words);
});

it.each([
  [
    [],
    "Whether deciding gave people energy is asked at the end of each decision, and told for a month that is over once five people have answered. No month has that many yet.",
  ],
  [
    [{ month: "2026-10", energised: 4, answers: 5 }],
    "In October 2026, 80 % of 5 answers said that deciding gave energy. Over all you may see, whatever the view. Answers are counted, not people: nothing here tells whose they are, and several may be of one person, though at least five people answered.",
  ],
])("energy of %j", (energy, words) => {
  expect(energySentence(energy)).toBe(words);
});
