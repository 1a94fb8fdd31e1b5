import { describe, expect, it } from "vitest";
import type { Command, CommandInput } from "../../../lib/decisions/commands.ts";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import {
  agrees,
  ben,
  DAY,
  decided,
  fieldsOf,
  HOUR,
  olga,
  only,
  opened,
  reopens,
  Story,
  settles,
  types,
} from "./story.ts";

type Closing = CommandInput<"decide">;
const decide = (input: Closing = {}): Command => ({ type: "decide", input });
const choice = { option: 2 };

describe("deciding", () => {
  it("records choice, share, and the policy as it stands", () => {
    const story = opened();
    story.wait(DAY);
    const events = story.does(
      olga,
      decide({ choice, share: 70, expectedOutcome: "No lost jobs.", forecast: 80 }),
    );
    expect(types(events)).toEqual(["readingLogged", "forecastMade", "decided"]);
    expect(story.present).toMatchObject({
      status: "decided",
      readings: [{ share: 70, by: olga.id }],
      forecasts: [{ probability: 80, option: 2, late: false }],
      outcomes: [
        {
          at: story.now,
          by: olga.id,
          decided: { at: story.now, on: null },
          option: 2,
          choice: null,
          share: 70,
          expectedOutcome: "No lost jobs.",
          tripwire: null,
          wayBack: null,
          reviewOn: null,
          policy: defaultPolicies.two_way,
          unmet: [],
          skips: [],
        },
      ],
    });
  });

  it("takes a choice in words", () => {
    const story = opened();
    story.does(olga, decide({ choice: { text: "Neither." }, share: 70 }));
    expect(story.present.outcomes).toMatchObject([{ option: null, choice: "Neither." }]);
  });

  it("refuses an option that is not there", () => {
    for (const option of [1, 4]) {
      expect(fieldsOf(opened().refused(olga, decide({ choice: { option }, share: 70 })))).toEqual([
        "choice.option",
      ]);
    }
  });

  it("uses the latest reading, and writes one only where the share differs", () => {
    const story = opened();
    story.does(ben, { type: "logReading", input: { share: 20 } });
    story.does(ben, { type: "logReading", input: { share: 55 } });
    expect(types(story.does(olga, decide({ choice })))).toEqual(["decided"]);
    expect(story.present.outcomes).toMatchObject([{ share: 55 }]);
    story.does(olga, reopens);
    expect(types(story.does(olga, decide({ choice, share: 55 })))).toEqual(["decided"]);
    story.does(olga, reopens);
    expect(types(story.does(olga, decide({ choice, share: 20 })))).toEqual(["readingLogged", "decided"]);
  });

  it("is for the open decision only", () => {
    expect(decided().refused(olga, settles).code).toBe("wrong-state");
  });

  it("freezes the policy: a later one changes nothing", () => {
    const policies = { ...defaultPolicies, two_way: { ...defaultPolicies.two_way, target: 60, asks: [] } };
    const story = opened({ policies });
    story.does(olga, decide());
    expect(story.present.outcomes).toMatchObject([
      { policy: { target: 60, asks: [] }, share: null, unmet: [] },
    ]);
  });

  it("has no policy where the door is unknown, and asks for nothing", () => {
    const story = opened();
    story.state = { ...story.present, door: null };
    expect(story.says(olga, decide()).ok).toBe(true);
    expect(story.present.outcomes).toMatchObject([{ policy: null, unmet: [], skips: [] }]);
  });
});

describe("when it was decided", () => {
  const on = (decidedAt: string) => decide({ choice, share: 70, decidedAt });

  it("may lie between the opening and now, and only the decision is backdated", () => {
    const story = opened();
    story.wait(3 * DAY);
    const events = story.does(olga, on("2026-11-24T12:00:00Z"));
    expect(only(events, "decided").occurredAt).toBe("2026-11-24T12:00:00.000Z");
    expect(only(events, "readingLogged").occurredAt).toBe(story.now);
    expect(story.present.outcomes[0]?.at).toBe(story.now);
  });

  it("is the end of a day that is over, and now for today", () => {
    const story = opened();
    story.wait(2 * DAY);
    story.does(olga, on("2026-11-24"));
    expect(story.present.outcomes[0]?.decided).toEqual({ at: "2026-11-24T22:59:59.999Z", on: "2026-11-24" });
    const today = opened();
    today.wait(HOUR);
    today.does(olga, on("2026-11-23"));
    expect(today.present.outcomes[0]?.decided).toEqual({ at: today.now, on: "2026-11-23" });
  });

  it("is neither before the opening nor in the future", () => {
    const story = opened();
    const { at } = story.present.opened;
    story.wait(HOUR);
    const before = new Date(Date.parse(at) - 1).toISOString();
    expect(fieldsOf(story.refused(olga, on(before)))).toEqual(["decidedAt"]);
    expect(fieldsOf(story.refused(olga, on("2026-11-22")))).toEqual(["decidedAt"]);
    expect(fieldsOf(story.refused(olga, on("2026-11-24")))).toEqual(["decidedAt"]);
    const next = Date.parse(story.now) + 1000;
    expect(fieldsOf(story.refused(olga, on(new Date(next + 1).toISOString())))).toEqual(["decidedAt"]);
    expect(story.says(olga, on(at)).ok).toBe(true);
  });

  it("is not before the last reopening", () => {
    const story = decided();
    story.wait(DAY);
    story.does(olga, reopens);
    const reopenedAt = story.now;
    story.wait(DAY);
    expect(fieldsOf(story.refused(olga, on("2026-11-23")))).toEqual(["decidedAt"]);
    expect(story.says(olga, on(reopenedAt)).ok).toBe(true);
    story.does(olga, reopens);
    expect(fieldsOf(story.refused(olga, on(reopenedAt)))).toEqual(["decidedAt"]);
  });

  it("is a day that the zone had", () => {
    const story = new Story({ zone: "Pacific/Apia", now: "2012-01-05T00:00:00.000Z" });
    story.does(olga, {
      type: "open",
      input: { title: "Which side of the line?", door: "two_way", openedAt: "2011-12-01" },
    });
    const input = { choice: { text: "East." }, share: 70, decidedAt: "2011-12-30" };
    expect(fieldsOf(story.refused(olga, decide(input)))).toEqual(["decidedAt"]);
  });

  it("comes before its review", () => {
    const story = opened();
    story.wait(2 * DAY);
    const reviewOn = "2026-11-23";
    expect(fieldsOf(story.refused(olga, decide({ choice, share: 70, reviewOn })))).toEqual(["reviewOn"]);
    expect(story.says(olga, decide({ choice, share: 70, reviewOn, decidedAt: "2026-11-23" })).ok).toBe(true);
  });
});

describe("what the door asks for", () => {
  const full = {
    choice,
    share: 80,
    wayBack: "none",
    tripwire: "Over 1 % lost jobs.",
    reviewOn: "2027-02-01",
    expectedOutcome: "No lost jobs.",
  } satisfies Closing;

  const oneWay = (options: string[] = ["Postgres", "Kafka"]) => {
    const story = new Story();
    story.does(olga, { type: "open", input: { title: "Which queue?", door: "one_way", options } });
    story.does(ben, agrees);
    return story;
  };

  it("never blocks: each ask that is not met is skipped with a reason", () => {
    const refusal = opened().refused(olga, decide());
    expect(refusal.code).toBe("invalid");
    expect(refusal.fields).toEqual([
      { field: "skips", message: expect.stringContaining('"choice"') },
      { field: "skips", message: expect.stringContaining('"share"') },
    ]);
    const story = opened();
    const skips = [
      { ask: "share" as const, reason: "No time." },
      { ask: "choice" as const, reason: "Any will do." },
    ];
    const events = story.does(olga, decide({ skips }));
    expect(types(events)).toEqual(["decided", "askSkipped", "askSkipped"]);
    expect(story.present.outcomes).toMatchObject([{ unmet: ["choice", "share"], skips }]);
  });

  it("is all of it for a one-way door, where everything is met", () => {
    const story = oneWay();
    story.does(olga, agrees);
    story.does(olga, decide(full));
    expect(story.present.outcomes).toMatchObject([{ unmet: [], policy: defaultPolicies.one_way }]);
  });

  it.each([
    ["choice", { choice: undefined }],
    ["share", { share: undefined }],
    ["way_back", { wayBack: undefined }],
    ["tripwire", { tripwire: undefined }],
    ["review_date", { reviewOn: undefined }],
    ["expected_outcome", { expectedOutcome: undefined }],
  ] as const)("notices that %s is missing", (ask, missing) => {
    const input = Object.fromEntries(
      Object.entries({ ...full, ...missing }).filter(([, value]) => value !== undefined),
    );
    const refusal = oneWay().refused(olga, decide(input));
    expect(refusal.fields).toEqual([{ field: "skips", message: expect.stringContaining(`"${ask}"`) }]);
    expect(oneWay().says(olga, decide({ ...input, skips: [{ ask, reason: "Later." }] })).ok).toBe(true);
  });

  it("wants two options", () => {
    const one = oneWay(["Postgres"]).refused(olga, decide(full));
    expect(one.fields).toEqual([{ field: "skips", message: expect.stringContaining('"two_options"') }]);
  });

  it("wants somebody consulted who is not the owner", () => {
    const story = new Story();
    story.does(olga, { type: "open", input: { title: "Which?", door: "one_way", options: ["A", "B"] } });
    story.does(olga, agrees);
    const refusal = story.refused(olga, decide(full));
    expect(refusal.fields).toEqual([{ field: "skips", message: expect.stringContaining('"consulted"') }]);
  });

  it("does not mind a reason for what is met or not asked, and does not keep it", () => {
    const story = opened();
    const skips = [
      { ask: "choice" as const, reason: "Was not clear." },
      { ask: "tripwire" as const, reason: "Never." },
    ];
    expect(types(story.does(olga, decide({ choice, share: 70, skips })))).toEqual([
      "readingLogged",
      "decided",
    ]);
    expect(story.present.outcomes).toMatchObject([{ unmet: [], skips: [] }]);
  });

  it("takes one reason for each", () => {
    const skip = { ask: "choice" as const, reason: "No." };
    expect(fieldsOf(opened().refused(olga, decide({ share: 1, skips: [skip, skip] })))).toEqual([
      "skips.1.ask",
    ]);
  });
});
