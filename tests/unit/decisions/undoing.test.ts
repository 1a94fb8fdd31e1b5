import { describe, expect, it } from "vitest";
import { effectiveEvents, replay } from "../../../lib/decisions/replay.ts";
import { rowsOf } from "../../../lib/decisions/rows.ts";
import {
  agrees,
  ben,
  disagrees,
  MINUTE,
  olga,
  opened,
  SECOND,
  Story,
  settles,
  types,
  undoes,
  vera,
} from "./story.ts";

describe("undoing", () => {
  it("takes back all that one command did, and leaves both in the history", () => {
    const story = opened();
    const before = story.present;
    story.does(olga, { type: "decide", input: { choice: { option: 2 }, share: 80, forecast: 70 } });
    story.does(olga, undoes);
    expect(story.present).toEqual({ ...before, seq: 7 });
    expect(types(story.history).slice(3)).toEqual(["readingLogged", "forecastMade", "decided", "undone"]);
    expect(effectiveEvents(story.history)).toHaveLength(3);
  });

  it("goes on from there with numbers that were never used", () => {
    const story = opened();
    story.does(ben, agrees);
    story.does(ben, undoes);
    story.does(ben, disagrees());
    expect(story.history.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(story.present.positions).toMatchObject([{ seq: 6, stance: "disagree" }]);
  });

  it("of an act that is named is refused once another one came after it", () => {
    const story = opened();
    story.does(ben, agrees);
    const first = story.history.at(-1)?.batch;
    story.does(ben, disagrees());
    expect(story.refused(ben, { type: "undo", input: { batch: first } }).code).toBe("too-late");
    story.does(ben, { type: "undo", input: { batch: story.history.at(-1)?.batch } });
    expect(story.present.positions).toMatchObject([{ stance: "agree" }]);
  });

  it("is possible for sixty seconds, and not a millisecond longer", () => {
    const story = opened();
    story.does(ben, agrees);
    story.wait(MINUTE - SECOND + 1);
    expect(story.refused(ben, undoes).code).toBe("too-late");
    const quick = opened();
    quick.does(ben, agrees);
    quick.wait(MINUTE - SECOND);
    expect(quick.says(ben, undoes).ok).toBe(true);
  });

  it("goes by when it was recorded, not by a backdated time", () => {
    const story = new Story();
    story.does(olga, { type: "open", input: { title: "Old one", door: "two_way", openedAt: "2020-01-01" } });
    expect(story.says(olga, undoes).ok).toBe(true);
  });

  it("is for the same person, and only while nothing came after", () => {
    const story = opened();
    story.does(ben, agrees);
    expect(story.refused(olga, undoes).code).toBe("too-late");
    story.does(olga, settles);
    expect(story.refused(ben, undoes).code).toBe("too-late");
  });

  it("cannot be undone, and does not reach further back", () => {
    const story = opened();
    story.does(olga, agrees);
    story.does(olga, undoes);
    expect(story.refused(olga, undoes).code).toBe("wrong-state");
  });

  it("of an opening leaves no decision", () => {
    const story = opened();
    const events = story.does(olga, undoes);
    expect(events[0]?.seq).toBe(4);
    expect(story.state).toBeNull();
    expect(replay(story.history)).toBeNull();
    expect(Object.values(rowsOf(story.state)).flat()).toEqual([]);
    expect(story.refused(olga, agrees).code).toBe("not-found");
    expect(story.refused(olga, undoes).code).toBe("not-found");
    const again = story.refused(olga, { type: "open", input: { title: "Again", door: "two_way" } });
    expect(again.code).toBe("already-done");
  });

  it("is refused to viewers", () => {
    const story = opened();
    expect(story.refused(vera, undoes).code).toBe("not-allowed");
  });
});
