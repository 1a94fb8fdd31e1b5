import { describe, expect, it } from "vitest";
import type { Command } from "../../../lib/decisions/commands.ts";
import type { KnownPerson } from "../../../lib/decisions/context.ts";
import { nextAction } from "../../../lib/decisions/next-action.ts";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import {
  ada,
  agrees,
  asks,
  ben,
  cleo,
  DAY,
  disagrees,
  olga,
  opened,
  type Story,
  settles,
  vera,
  weighs,
} from "./story.ts";

const next = (story: Story, viewer: KnownPerson) =>
  nextAction(story.present, viewer, story.now, defaultPolicies.two_way, "Europe/Berlin");
const reading = (share: number): Command => ({ type: "logReading", input: { share } });

describe("the next sensible action", () => {
  it("of the owner is to gather until there is enough, then to decide", () => {
    const story = opened();
    expect(next(story, olga)).toBe("logReading");
    story.does(ben, reading(69));
    expect(next(story, olga)).toBe("logReading");
    story.does(ben, reading(70));
    expect(next(story, olga)).toBe("decide");
  });

  it("of the owner is to answer what is on the list, as long as it is not enough", () => {
    const story = opened();
    for (const question of ["What does it cost?", "Who runs it?"])
      story.does(ben, { type: "addQuestion", input: { question } });
    expect(next(story, olga)).toBe("answerQuestion");
    expect(next(story, ben)).toBe("takePosition");
    for (const { seq } of story.present.questions)
      story.does(olga, { type: "answerQuestion", input: { asked: seq } });
    expect(next(story, olga)).toBe("decide");
    story.does(olga, reading(40));
    expect(next(story, olga)).toBe("logReading");
  });

  it("of the owner is to decide once it is due, enough or not", () => {
    const story = opened();
    story.does(olga, { type: "edit", input: { due: "2026-11-24T10:00:00Z" } });
    expect(next(story, olga)).toBe("logReading");
    story.wait(2 * DAY);
    expect(next(story, olga)).toBe("decide");
    expect(nextAction(story.present, olga, story.now, null, "Europe/Berlin")).toBe("decide");
  });

  it("of the owner is to weigh a doubt, then to ask for a commitment, then to decide", () => {
    const story = opened();
    story.does(olga, reading(90));
    story.does(ben, disagrees());
    expect(next(story, olga)).toBe("weigh");
    story.does(olga, weighs(ben));
    expect(next(story, olga)).toBe("askToCommit");
    story.does(olga, asks(ben));
    expect(next(story, olga)).toBe("decide");
    story.does(ben, disagrees("Also it is dear."));
    story.does(olga, weighs(ben));
    expect(next(story, olga)).toBe("decide");
    story.does(ben, agrees);
    expect(next(story, olga)).toBe("decide");
  });

  it("of others is to take a position, once", () => {
    const story = opened();
    expect(next(story, ben)).toBe("takePosition");
    story.does(ben, agrees);
    expect(next(story, ben)).toBeNull();
  });

  it("of somebody who was asked is to answer, and of somebody who offered to commit", () => {
    const story = opened();
    for (const doubter of [ben, cleo]) story.does(doubter, disagrees());
    story.does(olga, asks(ben));
    story.does(cleo, { type: "offer", input: {} });
    expect(next(story, ben)).toBe("answer");
    expect(next(story, cleo)).toBe("commit");
    story.does(olga, { type: "drop", input: { reason: "Done otherwise." } });
    expect([ben, cleo, olga].map((viewer) => next(story, viewer))).toEqual([null, null, null]);
  });

  it("is to set a door that is unknown, for those who may", () => {
    const story = opened();
    const state = { ...story.present, door: null };
    const of = (viewer: KnownPerson) => nextAction(state, viewer, story.now, null, "Europe/Berlin");
    expect(of(olga)).toBe("setDoor");
    expect(of(ada)).toBe("takePosition");
  });

  it("of the owner is to review when it is due, by its date or after 90 days, until it is done", () => {
    const story = opened();
    story.does(olga, { type: "decide", input: { choice: { option: 2 }, share: 80, reviewOn: "2026-12-01" } });
    expect(next(story, olga)).toBeNull();
    story.wait(8 * DAY);
    expect(next(story, olga)).toBe("review");
    expect(next(story, ben)).toBeNull();
    story.does(olga, { type: "review", input: { verdict: "good" } });
    expect(next(story, olga)).toBeNull();
    const plain = opened();
    plain.does(olga, settles);
    plain.wait(89 * DAY);
    expect(next(plain, olga)).toBeNull();
    plain.wait(DAY);
    expect(next(plain, olga)).toBe("review");
  });

  it("of viewers is nothing", () => {
    expect(next(opened(), vera)).toBeNull();
  });
});
