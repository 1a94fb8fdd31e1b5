import { describe, expect, it } from "vitest";
import type { CommandInput } from "../../../lib/decisions/commands.ts";
import { ben, cleo, decided, fieldsOf, gus, MONDAY, olga, opened, Story, stranger, types } from "./story.ts";

type Plan = CommandInput<"setWayBack">;
const plans = (input: Plan) => ({ type: "setWayBack", input }) as const;
const costs = (perDay: number | null) => ({ type: "setDelayCost", input: { perDay } }) as const;
const whole: Plan = {
  exists: true,
  person: ben.id,
  hours: 8,
  cost: 4000,
  until: "2027-01-31",
  how: "Restore the old queue.",
};

describe("the way back", () => {
  it("names who, hours, cost and the day on which the door closes", () => {
    const story = opened();
    story.does(olga, plans(whole));
    expect(story.present.wayBack).toMatchObject({ ...whole, by: olga.id });
    expect(story.facts).toMatchObject({
      wayBackExists: true,
      wayBackHours: 8,
      wayBackCost: 4000,
      doorClosesOn: "2027-01-31",
    });
  });

  it("takes the place of what was said before, and is said once", () => {
    const story = opened();
    story.does(olga, plans(whole));
    expect(story.refused(olga, plans(whole)).code).toBe("already-done");
    story.does(olga, plans({ exists: true, hours: 2 }));
    expect(story.present.wayBack).toMatchObject({ hours: 2, person: null, until: null });
  });

  it("may be none, and then has no parts but its reason", () => {
    const story = opened();
    const parts = { person: ben.id, hours: 1, cost: 1, until: "2027-01-31" };
    expect(fieldsOf(story.refused(olga, plans({ exists: false, ...parts })))).toEqual(Object.keys(parts));
    story.does(olga, plans({ exists: false, how: "The wall is gone." }));
    expect(story.facts).toMatchObject({ wayBackExists: false, wayBackHours: null, doorClosesOn: null });
  });

  it("is walked by somebody who sees the decision, and not before there is one", () => {
    const story = opened();
    expect(fieldsOf(story.refused(olga, plans({ exists: true, person: stranger.id })))).toEqual(["person"]);
    expect(fieldsOf(story.refused(olga, plans({ exists: true, until: "2026-11-22" })))).toEqual(["until"]);
    story.does(olga, plans({ exists: true, until: "2026-11-23", person: cleo.id }));
    const day = new Story({ now: MONDAY });
    day.does(olga, { type: "open", input: { title: "Old", door: "two_way", openedAt: "2026-11-01" } });
    day.does(olga, plans({ exists: true, until: "2026-11-01" }));
  });

  it("is described by owner or opener, as long as it can be walked", () => {
    const story = opened();
    for (const who of [ben, gus]) expect(story.refused(who, plans(whole)).code).toBe("not-allowed");
    const closed = decided();
    closed.does(olga, plans(whole));
    closed.does(olga, { type: "reverse", input: { reason: "It did not hold." } });
    expect(closed.refused(olga, plans({ exists: false })).code).toBe("wrong-state");
  });

  it("comes along with deciding, is met by what was said before, and is not said twice", () => {
    const story = opened({ now: MONDAY });
    story.does(olga, { type: "setDoor", input: { door: "one_way", reason: "A contract." } });
    const skips = (["two_options", "consulted", "tripwire", "review_date", "expected_outcome"] as const).map(
      (ask) => ({ ask, reason: "Small." }),
    );
    const closing = { choice: { option: 2 }, share: 80, skips };
    expect(fieldsOf(story.refused(olga, { type: "decide", input: closing }))).toEqual(["skips"]);
    expect(
      fieldsOf(
        story.refused(olga, {
          type: "decide",
          input: { ...closing, wayBackPlan: { exists: true, person: stranger.id } },
        }),
      ),
    ).toEqual(["wayBackPlan.person"]);
    const events = story.does(olga, { type: "decide", input: { ...closing, wayBackPlan: whole } });
    expect(types(events).slice(0, 3)).toEqual(["wayBackSet", "readingLogged", "decided"]);
    story.does(olga, { type: "reopen", input: { reason: "New facts." } });
    const again = story.does(olga, { type: "decide", input: { ...closing, wayBackPlan: whole } });
    expect(types(again)[0]).toBe("decided");
  });
});

describe("the tripwire", () => {
  const tripwire = "Over 1 % lost.";
  const settle = (input: CommandInput<"decide">) =>
    ({ type: "decide", input: { choice: { option: 2 }, share: 80, ...input } }) as const;

  it("has a day on which somebody looks", () => {
    const story = opened();
    story.does(olga, settle({ tripwire, tripwireOn: "2026-12-24" }));
    expect(story.present.outcomes[0]).toMatchObject({ tripwire, tripwireOn: "2026-12-24" });
    expect(story.facts.tripwireOn).toBe("2026-12-24");
    story.does(olga, { type: "reopen", input: { reason: "New facts." } });
    expect(story.facts.tripwireOn).toBeNull();
  });

  it("cannot be looked at before the decision, or where there is none", () => {
    const story = opened();
    expect(fieldsOf(story.refused(olga, settle({ tripwire, tripwireOn: "2026-11-22" })))).toEqual([
      "tripwireOn",
    ]);
    expect(fieldsOf(story.refused(olga, settle({ tripwireOn: "2026-12-24" })))).toEqual(["tripwireOn"]);
  });
});

describe("what a day of waiting costs", () => {
  it("is said by owner or opener while it is open, and can be unsaid", () => {
    const story = opened();
    story.does(olga, costs(400));
    expect(story.facts.delayCostPerDay).toBe(400);
    expect(story.refused(olga, costs(400)).code).toBe("already-done");
    expect(story.refused(ben, costs(1)).code).toBe("not-allowed");
    story.does(olga, costs(0));
    expect(story.facts.delayCostPerDay).toBe(0);
    story.does(olga, costs(null));
    expect(story.present.delayCost).toBeNull();
    expect(decided().refused(olga, costs(1)).code).toBe("wrong-state");
  });
});
