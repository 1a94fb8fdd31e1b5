import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../../../lib/decisions/commands.ts";
import { lateTurns, roundsOf } from "../../../lib/decisions/signs.ts";
import { agrees, asks, ben, cleo, DAY, disagrees, HOUR, olga, opened, type Story, settles } from "./story.ts";

const ZONE = "Europe/Berlin";
const meets: Command = { type: "met", input: {} };
const reads = (share: number): Command => ({ type: "logReading", input: { share } });
const meetDaily = (story: Story, times: number) => {
  for (let day = 0; day < times; day += 1) story.wait(DAY).does(ben, meets);
  return story;
};
const contested = () => {
  const story = opened();
  story.does(ben, disagrees());
  return story;
};

describe("exhaustion", () => {
  it("is three rounds in which nobody moved, while somebody doubts", () => {
    const story = meetDaily(contested(), 2);
    expect(roundsOf(story.present, ZONE)).toMatchObject({ count: 2, exhausted: false, exhaustedAt: null });
    meetDaily(story, 1);
    const third = story.present.meetings.at(-1)?.at;
    expect(roundsOf(story.present, ZONE)).toMatchObject({ count: 3, exhausted: true, exhaustedAt: third });
    expect(story.facts).toMatchObject({ quietRounds: 3, exhaustedAt: third, meetingCount: 3 });
  });

  it("ends where a position or the reading moves, and the record keeps that it was so", () => {
    for (const command of [reads(60), disagrees("Another reason.")]) {
      const story = meetDaily(contested(), 3);
      story.does(ben, command);
      expect(roundsOf(story.present, ZONE)).toMatchObject({ count: 0, exhausted: false });
      expect(story.facts.exhaustedAt).not.toBeNull();
    }
  });

  it("is none where nobody doubts", () => {
    const story = opened();
    story.does(ben, agrees);
    expect(roundsOf(meetDaily(story, 5).present, ZONE)).toMatchObject({ count: 5, exhausted: false });
  });

  it("counts a day on which at least two people wrote, and a day once", () => {
    const story = contested();
    const from = Date.parse(story.now) + HOUR;
    const wrote = (day: number, by: string, seq: number) => ({
      seq,
      by,
      at: new Date(from + day * DAY).toISOString(),
    });
    const rounds = (...comments: ReturnType<typeof wrote>[]) =>
      roundsOf({ ...story.present, comments }, ZONE).count;
    expect(rounds(wrote(1, "a", 10), wrote(1, "a", 11))).toBe(0);
    expect(rounds(wrote(1, "a", 10), wrote(1, "b", 11), wrote(1, "c", 12))).toBe(1);
    expect(rounds(wrote(1, "a", 10), wrote(2, "b", 11))).toBe(0);
    expect(rounds(wrote(1, "a", 10), wrote(1, "b", 11), wrote(2, "a", 12), wrote(2, "b", 13))).toBe(2);
  });

  it("says the same as counting days by hand, whatever the order of things", () => {
    const step = fc.record({ kind: fc.constantFrom("met", "read", "wait"), days: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const story = contested();
        let quiet = new Set<string>();
        for (const { kind, days } of steps) {
          story.wait(days * DAY);
          if (kind === "read") {
            story.does(olga, reads(50));
            quiet = new Set();
          }
          if (kind !== "met" || !story.says(ben, meets).ok) continue;
          quiet.add(String(story.present.meetings.length));
        }
        const { count, exhausted } = roundsOf(story.present, ZONE);
        expect([count, exhausted]).toEqual([quiet.size, quiet.size >= 3]);
      }),
    );
  });
});

describe("a change to agree that stamina may have settled", () => {
  const late = ({ present }: Story) => lateTurns(present).map(({ by }) => by);

  it("comes ten days after anything new, unasked", () => {
    const story = contested();
    story.wait(10 * DAY).does(ben, agrees);
    expect(late(story)).toEqual([ben.id]);
    expect(story.facts.lateTurns).toBe(1);
  });

  it("does not come within ten days of a reading, an option or evidence", () => {
    const added = { type: "addOption", input: { label: "NATS" } } as const;
    const attached = { type: "attachEvidence", input: { kind: "data", text: "It held." } } as const;
    for (const command of [reads(60), added, attached]) {
      const story = contested();
      story.wait(6 * DAY).does(olga, command);
      story.wait(6 * DAY).does(ben, agrees);
      expect(late(story)).toEqual([]);
    }
    const soon = contested();
    soon.wait(9 * DAY).does(ben, agrees);
    expect(late(soon)).toEqual([]);
  });

  it("is no such change where somebody was asked to commit, never doubted, or still does", () => {
    const asked = contested();
    asked.does(olga, asks(ben));
    asked.wait(12 * DAY).does(ben, agrees);
    expect(late(asked)).toEqual([]);
    const plain = opened();
    plain.wait(12 * DAY).does(cleo, agrees);
    expect(late(plain)).toEqual([]);
    const still = contested();
    still.wait(12 * DAY).does(ben, disagrees("Still so."));
    expect(late(still)).toEqual([]);
  });

  it("counts before the decision only", () => {
    const story = contested();
    story.does(olga, settles);
    story.wait(12 * DAY).does(ben, agrees);
    expect(story.facts.lateTurns).toBe(0);
  });
});
