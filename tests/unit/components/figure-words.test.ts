import { describe, expect, it } from "vitest";
import { qualitySentence } from "@/components/velocity/comparison-words";
import { tripwireSentence } from "@/components/velocity/correction-words";
import { sidesSentence } from "@/components/velocity/dissent-words";
import { calibrationSentence } from "@/components/velocity/hindsight-words";
import { talkSentence, wornDownSentence } from "@/components/velocity/misalignment-words";
import { stepsSentence } from "@/components/velocity/step-words";
import { shareOf } from "@/lib/metrics/share-figure";

const behind = { pick: "timed" as const, cohort: {} };
const share = (hits: number, n: number) => shareOf(hits, n, behind, behind);
const some = (n: number) => ({ n, behind });

describe("quality against speed", () => {
  const pair = (met: number, good: number, shown = true) => ({
    door: "two_way" as const,
    team: null,
    speed: share(met, 10),
    quality: share(good, 10),
    shown,
  });
  const least =
    " at least half of the decisions in time and at least half of them good. Speed without quality is no speed; teams count those below them.";

  it.each([
    [[], "Nothing here has a target that has come, or was reviewed."],
    [
      [pair(9, 9, false)],
      "No team has five decisions with a verdict and five with a target that has come, so that nothing is set side by side yet.",
    ],
    [[pair(5, 5)], `1 of 1 pair of team and door has${least}`],
    [[pair(5, 4)], `0 of 1 pair of team and door has${least}`],
    [[pair(5, 5), pair(4, 9), pair(9, 9, false)], `1 of 2 pairs of team and door has${least}`],
    [[pair(5, 5), pair(9, 9), pair(0, 0)], `2 of 3 pairs of team and door have${least}`],
  ])("%#", (points, words) => {
    expect(qualitySentence(points)).toBe(words);
  });
});

describe("forecasts", () => {
  const brier = (score: number) => ({ n: 9, score, reliability: 0.1, resolution: 0.1, uncertainty: 0.2 });

  it.each([
    [null, "This is told of teams and of the whole, never of one person’s decisions."],
    [
      { n: 0, brier: null, bins: [] },
      "No decision here has a forecast of its owner and a verdict, good or bad. One says when deciding how likely it is to turn out well.",
    ],
    [
      { n: 1, brier: null, bins: [] },
      "1 forecast with a verdict (n = 1), too few to say how good they were.",
    ],
    [
      { n: 4, brier: null, bins: [] },
      "4 forecasts with a verdict (n = 4), too few to say how good they were.",
    ],
    [
      { n: 9, brier: brier(0.15), bins: [] },
      "Over 9 decisions, what owners expected last before deciding scores 0.150: better than if everybody had always named the share that turned out well.",
    ],
    [
      { n: 9, brier: brier(0.2), bins: [] },
      "Over 9 decisions, what owners expected last before deciding scores 0.200: no better than if everybody had always named the share that turned out well.",
    ],
  ])("%#", (calibration, words) => {
    expect(calibrationSentence(calibration)).toBe(words);
  });
});

describe("the steps before deciding", () => {
  const step = (ask: "tripwire" | "consulted", hours: number, judged: number) => ({
    ask,
    ran: some(9),
    hours,
    skipped: share(0, 9),
    changed: share(0, judged),
  });
  const nothing = "Whether they changed anything is asked after deciding; nobody has said so yet.";

  it.each([
    [[], [], "Nothing was decided here through a door that asks for anything."],
    [[step("tripwire", 0, 0)], [], `Nobody said how long the steps took. ${nothing}`],
    [[step("tripwire", 1, 0)], [], `The steps took 1 hour in all. ${nothing}`],
    [
      [step("tripwire", 1, 2), step("consulted", 3, 0)],
      [],
      "The steps took 4 hours in all. No step of which at least five said so was idle for a whole year.",
    ],
    [
      [step("tripwire", 2, 9)],
      [step("tripwire", 2, 9)],
      "The steps took 2 hours in all. In the year before, “A tripwire” never changed anything, though it was asked each time: do you still need it?",
    ],
    [
      [step("tripwire", 2, 9)],
      [step("tripwire", 2, 9), step("consulted", 2, 9)],
      "The steps took 2 hours in all. In the year before, “A tripwire” and “Somebody other than the owner has said what they think” never changed anything, though it was asked each time: do you still need them?",
    ],
  ])("%#", (steps, idle, words) => {
    expect(stepsSentence(steps, idle)).toBe(words);
  });
});

describe("talk that moves nobody", () => {
  const clock = { n: 0, shown: false, value: null, lower: null, upper: null, behind };
  const none = some(0);
  const figures = {
    recognised: none,
    toEscalation: clock,
    toAnswer: clock,
    early: share(0, 0),
    never: none,
    escalated: none,
    endings: { ruled: none, returned: none, withdrawn: none, lapsed: none, unanswered: none },
  };

  it.each([
    [0, 0, "No open decision is talked over and over without anybody moving."],
    [
      1,
      1,
      "1 open decision was talked over three times without anybody moving; on 1 decision that was made, somebody came round late and without anything new.",
    ],
    [
      2,
      3,
      "2 open decisions were talked over three times without anybody moving; on 3 decisions that were made, somebody came round late and without anything new.",
    ],
  ])("%i open, %i made", (exhausted, late, words) => {
    expect(talkSentence({ ...figures, exhausted: some(exhausted), lateTurned: some(late) })).toBe(words);
  });

  it.each([
    [[], "no quarter has that many yet."],
    [[{ quarter: "2026-07-01", answers: 5 }], "5 in Q3 2026."],
    [
      [
        { quarter: "2026-01-01", answers: 6 },
        { quarter: "2026-10-01", answers: 12 },
      ],
      "6 in Q1 2026 and 12 in Q4 2026.",
    ],
  ])("worn down: %j", (quarters, words) => {
    expect(wornDownSentence(quarters)).toBe(
      `Being worn down is said in private, and told only for the whole workspace and from five people in a quarter on: ${words}`,
    );
  });
});

type Of = readonly [hits: number, n: number];
type Tripwires = readonly [set: number, checked: Of, hit: Of, falseAlarms: Of, words: string];

describe("tripwires", () => {
  it.each<Tripwires>([
    [0, [0, 0], [0, 0], [0, 0], "No decision here has a tripwire: what one would see if it were wrong."],
    [1, [0, 0], [0, 0], [0, 0], "The one tripwire here is not due yet and was not hit."],
    [3, [0, 0], [0, 0], [0, 0], "Of 3 tripwires none is due and none was hit."],
    [1, [0, 1], [0, 1], [0, 0], "0 of 1 tripwire that came due was looked at, and 0 were hit."],
    [
      3,
      [1, 2],
      [1, 2],
      [1, 1],
      "1 of 2 tripwires that came due was looked at, and 1 was hit, on a decision that turned out well.",
    ],
    [
      9,
      [5, 6],
      [4, 6],
      [2, 3],
      "5 of 6 tripwires that came due were looked at, and 4 were hit, 2 of them on decisions that turned out well.",
    ],
    [
      9,
      [5, 6],
      [4, 6],
      [1, 3],
      "5 of 6 tripwires that came due were looked at, and 4 were hit, 1 of them on a decision that turned out well.",
    ],
  ])("%i set, checked %j, hit %j, false %j", (set, checked, hit, falseAlarms, words) => {
    expect(
      tripwireSentence({
        set: some(set),
        checked: share(...checked),
        hit: share(...hit),
        falseAlarms: share(...falseAlarms),
      }),
    ).toBe(words);
  });
});

describe("who was right", () => {
  const sides = (n: number, owners: number | null, dissenters: number | null) => ({
    n,
    closer: share(Math.floor(n / 2), n),
    owners,
    dissenters,
  });
  const few = ", too few to say more.";

  it.each([
    [null, "This is told of teams and of the whole, never of one person’s decisions."],
    [
      sides(0, null, null),
      "No decision here has a forecast from both sides and a verdict, good or bad. Forecasts are asked for when one decides or disagrees.",
    ],
    [sides(1, 0.2, 0.3), `1 decision with a forecast from both sides has a verdict (n = 1)${few}`],
    [sides(4, 0.2, 0.3), `4 decisions with a forecast from both sides have a verdict (n = 4)${few}`],
    [
      sides(8, 0.2, 0.3),
      "Doubt was closer to what came of it in 50 % of 8 decisions. On the whole those who decided expected better.",
    ],
    [
      sides(8, 0.3, 0.2),
      "Doubt was closer to what came of it in 50 % of 8 decisions. On the whole those who doubted expected better.",
    ],
    [
      sides(8, 0.2, 0.2),
      "Doubt was closer to what came of it in 50 % of 8 decisions. Both sides expected equally well.",
    ],
  ])("%#", (figures, words) => {
    expect(sidesSentence(figures)).toBe(words);
  });
});
