import { describe, expect, it } from "vitest";
import type { Command } from "../../../lib/decisions/commands.ts";
import type { KnownPerson } from "../../../lib/decisions/context.ts";
import { factsOf } from "../../../lib/decisions/facts.ts";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import {
  agrees,
  asks,
  ben,
  cleo,
  DAY,
  decided,
  disagrees,
  drops,
  emil,
  HOUR,
  lena,
  olga,
  opened,
  reopens,
  SECOND,
  Story,
  settles,
  undoes,
  weighs,
} from "./story.ts";

const reading = (share: number): Command => ({ type: "logReading", input: { share } });
const commits: Command = { type: "commit", input: {} };

describe("the clock of a decision", () => {
  it("runs from opened to first decided, and does not start again", () => {
    const story = opened();
    const start = story.now;
    story.wait(HOUR - SECOND);
    story.does(olga, settles);
    const first = story.now;
    const facts = { openedAt: start, firstDecidedAt: first, durationSeconds: 3600, targetSeconds: 259_200 };
    expect(story.facts).toMatchObject({
      ...facts,
      decidedAt: first,
      closedAt: first,
      reopenCount: 0,
      reopenedAt: null,
    });
    story.wait(DAY);
    story.does(olga, reopens);
    const reopenedAt = story.now;
    expect(story.facts).toMatchObject({
      ...facts,
      decidedAt: null,
      closedAt: null,
      reopenCount: 1,
      reopenedAt,
    });
    story.wait(DAY);
    story.does(olga, settles);
    const second = story.now;
    expect(story.facts).toMatchObject({ ...facts, decidedAt: second, closedAt: second, reopenCount: 1 });
    story.does(olga, reopens);
    expect(story.facts).toMatchObject({ ...facts, reopenCount: 2, reopenedAt });
  });

  const dated = (share: number) => {
    const story = new Story();
    const alreadyDecided = { choice: { text: "x" }, share, decidedAt: "2026-10-26" };
    const input = {
      title: "x",
      door: "two_way" as const,
      openedAt: "2026-10-24",
      noticedAt: "2026-10-01",
      alreadyDecided,
    };
    story.does(olga, { type: "open", input });
    return story;
  };

  it("counts days between days", () => {
    expect(dated(1).facts).toMatchObject({
      durationSeconds: 2 * 86_400,
      openedOn: "2026-10-24",
      firstDecidedOn: "2026-10-26",
      decidedOn: "2026-10-26",
      decidedAt: "2026-10-26T22:59:59.999Z",
      noticedAt: "2026-09-30T22:00:00.000Z",
      noticedOn: "2026-10-01",
      // The reading is of today.
      enoughReachedAt: null,
      enoughReachedOn: null,
    });
    expect(dated(70).facts).toMatchObject({
      enoughReachedAt: "2026-10-26T22:59:59.999Z",
      enoughReachedOn: "2026-10-26",
    });
    const flagged = dated(70);
    flagged.does(olga, { type: "flagWrong", input: { what: "It is slow.", noticedAt: "2026-10-28" } });
    flagged.does(olga, reopens);
    flagged.does(olga, { type: "decide", input: { choice: { text: "y" }, share: 80 } });
    expect(flagged.facts).toMatchObject({
      flaggedOn: "2026-10-28",
      flaggedDecidedOn: "2026-10-26",
      correctedAt: flagged.now,
      correctedOn: null,
    });
  });

  it("is empty while nothing is decided", () => {
    expect(opened().facts).toMatchObject({
      status: "open",
      owner: olga.id,
      openedKnown: true,
      firstDecidedAt: null,
      durationSeconds: null,
      targetSeconds: null,
      decidedAt: null,
      closedAt: null,
      shareAtDecision: null,
      reviewDueOn: null,
      optionCount: 2,
    });
  });

  it("says when it was dropped, only while it is", () => {
    const story = opened();
    story.does(olga, drops);
    const at = story.now;
    expect(story.facts).toMatchObject({ droppedAt: at, closedAt: at, decidedAt: null });
    story.does(olga, reopens);
    expect(story.facts).toMatchObject({ droppedAt: null, closedAt: null, reopenCount: 1 });
    story.does(olga, drops);
    expect(story.facts).toMatchObject({ droppedAt: story.now, closedAt: story.now });
  });

  it("says when a decision was first opened again, whatever was dropped and reopened before", () => {
    const story = opened();
    story.does(olga, drops);
    story.does(olga, reopens);
    expect(story.facts).toMatchObject({ reopenedAt: null, reopenCount: 1 });
    story.does(olga, settles);
    expect(story.facts.reopenedAt).toBeNull();
    story.wait(DAY).does(olga, reopens);
    expect(story.facts).toMatchObject({ reopenedAt: story.now, reopenCount: 2 });
  });

  it.each([
    ["reverse", "reversedAt", "supersededAt"],
    ["supersede", "supersededAt", "reversedAt"],
  ] as const)("after %s says so, and still when it was decided", (type, is, isNot) => {
    const story = decided();
    const at = story.now;
    story.does(olga, { type, input: { reason: "x" } });
    expect(story.facts).toMatchObject({
      decidedAt: at,
      closedAt: at,
      firstDecidedAt: at,
      [is]: story.now,
      [isNot]: null,
    });
  });
});

describe("enough information", () => {
  const told = (...shares: number[]) => {
    const story = opened();
    const times = shares.map((share) => {
      story.wait(HOUR);
      story.does(ben, reading(share));
      return story.now;
    });
    return { story, times };
  };

  it("was reached at the start of the last run that still lasts", () => {
    for (const [shares, start] of [
      [[70], 0],
      [[69], -1],
      [[80, 60, 70, 90], 2],
      [[80, 90, 69], -1],
      [[10, 20, 70, 70], 2],
    ] as const) {
      const { story, times } = told(...shares);
      expect(story.facts.enoughReachedAt).toBe(times[start] ?? null);
    }
  });

  it("lasts until the first decision, whatever is read after a reopening", () => {
    const { story, times } = told(70);
    story.does(olga, { type: "decide", input: { choice: { option: 2 } } });
    story.does(olga, reopens);
    story.does(ben, reading(10));
    expect(story.facts).toMatchObject({ enough: 70, enoughReachedAt: times[0] });
  });

  it("waits once more after a reopening only if what is read now is enough", () => {
    const { story, times } = told(80);
    story.does(olga, settles);
    story.does(olga, reopens);
    expect(story.facts).toMatchObject({ enoughReachedAt: times[0], enoughSince: times[0] });
    story.does(ben, reading(40));
    expect(story.facts).toMatchObject({ enoughReachedAt: times[0], enoughSince: null });
    const early = told(10).story;
    early.does(olga, { type: "decide", input: { choice: { option: 2 }, share: 40 } });
    early.does(olga, reopens);
    early.does(ben, reading(90));
    const { now } = early;
    expect(early.facts).toMatchObject({ enoughReachedAt: null, enoughSince: now });
    early.wait(DAY).does(olga, settles);
    expect(early.facts).toMatchObject({ enoughReachedAt: null, enoughSince: now });
  });

  it("was not reached where the reading of the decision is too low", () => {
    const { story } = told(90);
    story.does(olga, { type: "decide", input: { choice: { option: 2 }, share: 50 } });
    expect(story.facts).toMatchObject({ enoughReachedAt: null, shareAtDecision: 50 });
  });

  it("was reached at the latest when it was decided, though the reading came later", () => {
    const story = opened();
    story.wait(3 * DAY);
    const decidedAt = "2026-11-24T10:00:00.000Z";
    story.does(olga, { type: "decide", input: { choice: { option: 2 }, share: 70, decidedAt } });
    expect(story.facts.enoughReachedAt).toBe(decidedAt);
  });

  it("follows the present policy while it is open, and the frozen one after", () => {
    const { story, times } = told(70);
    const strict = { ...defaultPolicies, two_way: { ...defaultPolicies.two_way, enough: 71, target: 5 } };
    expect(factsOf(story.present, "UTC", strict)).toMatchObject({ enough: 71, enoughReachedAt: null });
    story.does(olga, { type: "decide", input: { choice: { option: 2 } } });
    expect(factsOf(story.present, "UTC", strict)).toMatchObject({
      enough: 70,
      enoughReachedAt: times[0],
      targetSeconds: 259_200,
    });
  });

  it("is unknown where the door is", () => {
    const { story } = told(100);
    const facts = factsOf({ ...story.present, door: null }, "UTC", defaultPolicies);
    expect(facts).toMatchObject({ enough: null, enoughReachedAt: null });
  });
});

describe("dissent", () => {
  it("is what was recorded before the decision", () => {
    const story = opened();
    story.does(cleo, agrees);
    expect(story.facts).toMatchObject({ contested: false, firstDissentAt: null, positionPeople: 1 });
    story.does(ben, disagrees());
    const at = story.now;
    story.does(ben, agrees);
    story.does(olga, settles);
    story.does(lena, disagrees());
    expect(story.facts).toMatchObject({ contested: true, firstDissentAt: at, positionPeople: 2 });
  });

  it("does not count after the decision, unless it is reopened: then it comes before the next", () => {
    const story = decided();
    story.does(ben, disagrees());
    const at = story.now;
    expect(story.facts).toMatchObject({ contested: false, firstDissentAt: null, positionPeople: 0 });
    story.does(olga, reopens);
    expect(story.facts).toMatchObject({ contested: true, firstDissentAt: at, positionPeople: 1 });
    story.does(olga, settles);
    expect(story.facts).toMatchObject({ contested: true, firstDissentAt: at });
  });

  it("tells when commitments were made, in which direction, and which of them were sincere", () => {
    const story = opened();
    for (const doubter of [ben, emil, lena, cleo]) story.does(doubter, disagrees());
    story.does(olga, weighs(ben));
    const times = [ben, emil, lena].map((doubter) => {
      story.does(olga, asks(doubter));
      return story.now;
    });
    story.does(cleo, { type: "offer", input: {} });
    story.does(cleo, commits);
    const firstCommittedAt = story.now;
    const [fromLena, fromEmil, fromBen] = [lena, emil, ben].map((doubter) => {
      story.does(doubter, commits);
      return story.now;
    });
    expect(story.facts).toMatchObject({
      askCount: 3,
      commitmentCount: 4,
      sincereTimes: [fromBen],
      upTimes: [firstCommittedAt, fromBen],
      downTimes: [fromEmil],
      peerTimes: [fromLena],
      firstAskedAt: times[0],
      firstCommittedAt,
    });
  });

  it("tells which asks got a quick yes: from whom was asked, within 24 hours, and no offer", () => {
    const story = opened();
    for (const doubter of [ben, cleo, emil, lena]) story.does(doubter, disagrees());
    const times = [ben, cleo, emil].map((doubter) => {
      story.does(olga, asks(doubter));
      return story.now;
    });
    story.does(lena, { type: "offer", input: {} });
    story.does(lena, commits);
    story.does(emil, { type: "decline", input: {} });
    expect(story.facts).toMatchObject({ askTimes: times, quickAskTimes: [] });
    // Every command takes a second.
    story.wait(DAY - 6 * SECOND).does(ben, commits);
    story.does(cleo, commits);
    expect(Date.parse(story.now) - Date.parse(times[1] ?? "")).toBe(DAY);
    expect(story.facts).toMatchObject({
      askTimes: times,
      quickAskTimes: times.slice(0, 2),
      commitmentCount: 3,
    });
    const late = opened();
    late.does(ben, disagrees());
    late.does(olga, asks(ben));
    late.wait(DAY).does(ben, commits);
    expect(late.facts).toMatchObject({ commitmentCount: 1, quickAskTimes: [] });
  });

  it("counts no expired ask as a commitment", () => {
    const story = opened();
    story.does(ben, disagrees());
    story.does(olga, asks(ben));
    story.does(olga, settles);
    expect(story.facts).toMatchObject({ askCount: 1, commitmentCount: 0, firstCommittedAt: null });
  });
});

describe("what came of it", () => {
  it("is due on its review date, else 90 days after the day of the decision", () => {
    const story = opened({ zone: "Asia/Tokyo", now: "2026-11-23T20:00:00.000Z" });
    story.does(olga, settles);
    expect(story.facts.reviewDueOn).toBe("2027-02-22");
    story.does(olga, undoes);
    story.does(olga, { type: "decide", input: { choice: { option: 2 }, share: 1, reviewOn: "2026-12-24" } });
    expect(story.facts.reviewDueOn).toBe("2026-12-24");
    story.does(olga, reopens);
    expect(story.facts.reviewDueOn).toBeNull();
  });

  it("is what the latest review says", () => {
    const story = decided();
    story.does(olga, {
      type: "review",
      input: { verdict: "bad", laterInformationWouldHaveChanged: true, pace: "too_fast" },
    });
    story.does(olga, { type: "review", input: { verdict: "good", laterInformationWouldHaveChanged: false } });
    expect(story.facts).toMatchObject({
      latestVerdict: "good",
      latestReviewAt: story.now,
      laterInformationWouldHaveChanged: false,
      pace: null,
    });
  });

  it("stays with the decision that was reviewed: a new one has none yet", () => {
    const story = decided();
    story.does(olga, { type: "review", input: { verdict: "bad", pace: "too_fast", verb: "stop" } });
    const bad = { latestVerdict: "bad", latestReviewAt: story.now, pace: "too_fast", verb: "stop" };
    expect(story.facts).toMatchObject(bad);
    story.does(olga, reopens);
    expect(story.facts).toMatchObject(bad);
    story.does(olga, settles);
    const none = { latestVerdict: null, latestReviewAt: null, pace: null, verb: null };
    expect(story.facts).toMatchObject(none);
    expect(story.present.reviews).toHaveLength(1);
    story.does(olga, { type: "review", input: { verdict: "good" } });
    expect(story.facts).toMatchObject({ latestVerdict: "good", latestReviewAt: story.now });
  });

  it("tells the share and the unmet asks of the latest decision", () => {
    const story = opened();
    story.does(olga, { type: "decide", input: { share: 40, skips: [{ ask: "choice", reason: "x" }] } });
    expect(story.facts).toMatchObject({ shareAtDecision: 40, unmetCount: 1 });
    story.does(olga, reopens);
    story.does(olga, settles);
    expect(story.facts).toMatchObject({ shareAtDecision: 80, unmetCount: 0 });
  });
});

describe("the two sides of it", () => {
  const expects = (probability: number) => ({ type: "forecast", input: { probability } }) as const;
  const reviews = { type: "review", input: { verdict: "good" } } as const;

  it("are told once somebody reviewed it: the owner's last forecast before deciding, and those of who doubted", () => {
    const story = opened();
    story.does(olga, expects(60));
    story.does(ben, disagrees());
    story.does(ben, expects(30));
    story.does(cleo, expects(95));
    story.does(olga, expects(80));
    story.does(olga, settles);
    story.does(ben, expects(5));
    expect(story.facts).toMatchObject({ ownerForecast: null, dissentForecasts: [] });
    story.does(olga, reviews);
    expect(story.facts).toMatchObject({ ownerForecast: 80, dissentForecasts: [30] });
  });

  it("are not held against the verdict on what was decided before", () => {
    const story = opened();
    story.does(ben, disagrees());
    story.does(ben, expects(30));
    story.does(olga, expects(60));
    story.does(olga, settles);
    story.does(olga, { type: "review", input: { verdict: "bad" } });
    story.does(olga, reopens);
    story.does(olga, expects(90));
    story.does(olga, settles);
    expect(story.facts).toMatchObject({ ownerForecast: null, dissentForecasts: [] });
    story.does(olga, reviews);
    expect(story.facts).toMatchObject({ ownerForecast: 90, dissentForecasts: [30] });
  });

  it("are about the option that was chosen, or none in particular", () => {
    const story = opened();
    story.does(ben, disagrees());
    story.does(ben, { type: "forecast", input: { probability: 20, option: 3 } });
    story.does(olga, { type: "forecast", input: { probability: 70, option: 2 } });
    story.does(olga, settles);
    story.does(olga, reviews);
    expect(story.facts).toMatchObject({ ownerForecast: 70, dissentForecasts: [] });
  });

  it("tell when doubters first doubted, and when they committed, the earliest commitment first", () => {
    const story = opened();
    expect(story.facts).toMatchObject({ doubtedTimes: [], committedTimes: [] });
    const saying = (person: KnownPerson, command: Command) => {
      story.wait(HOUR).does(person, command);
      return story.now;
    };
    const bensDoubt = saying(ben, disagrees());
    const cleosDoubt = saying(cleo, disagrees());
    saying(ben, disagrees("Once more."));
    for (const doubter of [ben, cleo]) story.does(olga, asks(doubter));
    const cleoCame = saying(cleo, commits);
    expect(story.facts).toMatchObject({ doubtedTimes: [cleosDoubt], committedTimes: [cleoCame] });
    const benCame = saying(ben, commits);
    expect(story.facts).toMatchObject({
      doubtedTimes: [cleosDoubt, bensDoubt],
      committedTimes: [cleoCame, benCame],
    });
  });
});
