import { describe, expect, it } from "vitest";
import { evolve, isEffective } from "../../../lib/decisions/evolve.ts";
import { replay, stateAfter } from "../../../lib/decisions/replay.ts";
import { rowsOf } from "../../../lib/decisions/rows.ts";
import { AjarError } from "../../../lib/errors.ts";
import { ben, decided, disagrees, olga, opened } from "./story.ts";

describe("replaying", () => {
  it("gives nothing for nothing", () => {
    expect(replay([])).toBeNull();
    expect(stateAfter(null, [], [])).toBeNull();
  });

  it("gives the state that the commands led to", () => {
    const story = decided();
    story.does(ben, disagrees());
    expect(replay(story.history)).toEqual(story.present);
  });

  it("knows that a doubt had a reason after its words were erased, and only a doubt", () => {
    const story = opened();
    story.does(ben, disagrees());
    story.does(olga, { type: "takePosition", input: { stance: "agree", reason: "It is simple." } });
    const erased = story.history.map((event) =>
      event.type === "positionTaken" ? { ...event, data: { ...event.data, reason: null } } : event,
    );
    expect(replay(erased)?.positions.map(({ reasoned }) => reasoned)).toEqual([true, false]);
  });

  it("refuses a broken history", () => {
    const story = opened();
    const [first, ...rest] = story.history.filter(isEffective);
    if (first === undefined) throw new Error("There is no history.");
    expect(() => replay(rest)).toThrow(AjarError);
    expect(() => evolve(story.present, first)).toThrow(AjarError);
  });

  it("gives rows that are named by their number", () => {
    const rows = rowsOf(decided().present);
    expect(rows.options.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(rows.readings.map(({ seq }) => seq)).toEqual([4]);
    expect(rows.outcomes.map(({ seq }) => seq)).toEqual([5]);
  });
});
