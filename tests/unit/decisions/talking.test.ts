import { describe, expect, it } from "vitest";
import type { Command, CommandInput } from "../../../lib/decisions/commands.ts";
import { currentPosition } from "../../../lib/decisions/current.ts";
import {
  agrees,
  asks,
  ben,
  cleo,
  decided,
  disagrees,
  drops,
  fieldsOf,
  olga,
  only,
  opened,
  reopens,
  settles,
  types,
} from "./story.ts";

const position = (input: CommandInput<"takePosition">): Command => ({ type: "takePosition", input });
const forecast = (probability: number, option?: number): Command => ({
  type: "forecast",
  input: { probability, ...(option !== undefined && { option }) },
});
const reading = (share: number): Command => ({ type: "logReading", input: { share } });

describe("readings", () => {
  it("are logged by anybody who takes part while it is open, also the same one again", () => {
    const story = opened();
    story.does(ben, reading(30));
    story.does(cleo, reading(30));
    expect(story.present.readings.map(({ share, by }) => [share, by])).toEqual([
      [30, ben.id],
      [30, cleo.id],
    ]);
  });

  it("are over once it is closed", () => {
    expect(decided().refused(ben, reading(30)).code).toBe("wrong-state");
  });
});

describe("positions", () => {
  it("are kept, and the latest of a person counts", () => {
    const story = opened();
    story.does(ben, disagrees());
    story.does(cleo, agrees);
    story.does(ben, agrees);
    expect(story.present.positions).toHaveLength(3);
    expect(currentPosition(story.present, ben.id)?.stance).toBe("agree");
    expect(currentPosition(story.present, olga.id)).toBeUndefined();
  });

  it.each(["disagree", "hold"] as const)("need a reason to %s, and say what it is about", (stance) => {
    expect(fieldsOf(opened().refused(ben, position({ stance })))).toEqual(["reason", "about"]);
    expect(fieldsOf(opened().refused(ben, position({ stance, about: "bet" })))).toEqual(["reason"]);
    expect(fieldsOf(opened().refused(ben, position({ stance, reason: "No." })))).toEqual(["about"]);
    const story = opened();
    story.does(ben, position({ stance, about: "bet", reason: "Too early." }));
    expect(story.present.positions).toMatchObject([{ stance, reasoned: true, about: "bet" }]);
  });

  it.each(["agree", "step_back"] as const)("need no reason to %s, and are about nothing", (stance) => {
    const story = opened();
    story.does(ben, position({ stance }));
    expect(story.present.positions).toMatchObject([{ stance, reasoned: false, reason: null }]);
    expect(fieldsOf(opened().refused(ben, position({ stance, about: "facts" })))).toEqual(["about"]);
  });

  it("may lean to an option that is there", () => {
    expect(opened().says(ben, position({ stance: "agree", option: 3 })).ok).toBe(true);
    for (const option of [1, 4]) {
      expect(fieldsOf(opened().refused(ben, position({ stance: "agree", option })))).toEqual(["option"]);
    }
  });

  it("say nothing new when they are the same, but anything that differs does", () => {
    const story = opened();
    story.does(ben, position({ stance: "hold", about: "facts", reason: "Wait." }));
    expect(story.refused(ben, position({ stance: "hold", about: "facts", reason: "Wait." })).code).toBe(
      "already-done",
    );
    for (const input of [
      { stance: "disagree", about: "facts", reason: "Wait." },
      { stance: "disagree", about: "bet", reason: "Wait." },
      { stance: "disagree", about: "bet", reason: "Wait, please." },
      { stance: "disagree", about: "bet", reason: "Wait, please.", option: 2 },
    ] as const) {
      expect(story.says(ben, position(input)).ok).toBe(true);
    }
  });

  it("can be repeated after each reopening, as can forecasts", () => {
    const story = opened();
    for (const _round of [1, 2, 3]) {
      story.does(ben, agrees);
      story.does(ben, forecast(60));
      story.does(olga, settles);
      expect(story.refused(ben, agrees).code).toBe("already-done");
      expect(story.refused(ben, forecast(60)).code).toBe("already-done");
      story.does(olga, reopens);
    }
  });

  it("are late after deciding, and over after dropping", () => {
    const story = decided();
    story.does(ben, disagrees());
    expect(story.present.positions).toMatchObject([{ late: true }]);
    story.does(olga, { type: "reverse", input: { reason: "It did not hold." } });
    story.does(ben, agrees);
    expect(story.present.positions).toMatchObject([{ late: true }, { late: true }]);
    const dropped = opened();
    dropped.does(ben, disagrees());
    dropped.does(olga, drops);
    expect(dropped.present.positions).toMatchObject([{ late: false }]);
    expect(dropped.refused(ben, agrees).code).toBe("wrong-state");
  });
});

describe("a change of position by somebody who was asked to commit", () => {
  const asked = () => {
    const story = opened();
    story.does(ben, disagrees());
    story.does(olga, asks(ben));
    return story;
  };

  it("lets the ask expire when they agree: there is nothing left to disagree with", () => {
    const story = asked();
    expect(types(story.does(ben, agrees))).toEqual(["positionTaken", "commitmentExpired"]);
    expect(story.present.commitments).toMatchObject([
      { status: "expired", answeredAt: story.now, direction: null },
    ]);
  });

  it("answers it when they step back", () => {
    const story = asked();
    expect(types(story.does(ben, position({ stance: "step_back" })))).toEqual([
      "positionTaken",
      "commitmentSteppedBack",
    ]);
    expect(story.present.commitments).toMatchObject([{ status: "stepped_back", answeredAt: story.now }]);
  });

  it("leaves it open when they still doubt", () => {
    const story = asked();
    expect(types(story.does(ben, disagrees("And it is dear.")))).toEqual(["positionTaken"]);
    expect(story.present.commitments).toMatchObject([{ status: "asked", answeredAt: null }]);
  });
});

describe("forecasts", () => {
  it("belong to a person and an option, late after deciding", () => {
    const story = opened();
    expect(only(story.does(ben, forecast(60, 2)), "forecastMade").data).toEqual({
      probability: 60,
      option: 2,
      late: false,
    });
    expect(only(story.does(ben, forecast(60)), "forecastMade").data).toEqual({
      probability: 60,
      option: null,
      late: false,
    });
    story.does(olga, settles);
    expect(only(story.does(ben, forecast(20)), "forecastMade").data).toEqual({
      probability: 20,
      option: null,
      late: true,
    });
  });

  it("refuse an unknown option, the same again, and a dropped decision", () => {
    const story = opened();
    story.does(ben, forecast(60, 2));
    expect(fieldsOf(story.refused(ben, forecast(60, 9)))).toEqual(["option"]);
    expect(story.refused(ben, forecast(60, 2)).code).toBe("already-done");
    expect(story.says(cleo, forecast(60, 2)).ok).toBe(true);
    story.does(olga, drops);
    expect(story.refused(ben, forecast(10, 2)).code).toBe("wrong-state");
  });
});
