import { describe, expect, it } from "vitest";
import type { Command } from "../../../lib/decisions/commands.ts";
import { ben, fieldsOf, OTHER, olga, opened, SELF, Story } from "./story.ts";

const links: Command = { type: "linkParent", input: { parent: "K7F3Q" } };
const unlinks: Command = { type: "unlinkParent", input: {} };
const under = (id: string, below = false) => {
  const story = opened();
  story.parent = { id, below };
  return story;
};

describe("a part of a larger decision", () => {
  it("says so, can be moved below another one, and can stand by itself again", () => {
    const story = under(OTHER);
    story.does(olga, links);
    expect([story.present.parent, story.facts.parent]).toEqual([OTHER, OTHER]);
    expect(story.refused(olga, links).code).toBe("already-done");
    story.does(olga, unlinks);
    expect(story.present.parent).toBeNull();
    expect(story.refused(olga, unlinks).code).toBe("wrong-state");
  });

  it("is no part of itself, of its own parts, or of what cannot be seen", () => {
    for (const story of [under(SELF), under(OTHER, true), opened()])
      expect(fieldsOf(story.refused(olga, links))).toEqual(["parent"]);
    expect(under(OTHER).refused(ben, links).code).toBe("not-allowed");
  });

  it("is opened as one", () => {
    const story = new Story();
    const opens: Command = {
      type: "open",
      input: { title: "Which queue?", door: "two_way", parent: "K7F3Q" },
    };
    expect(fieldsOf(story.refused(ben, opens))).toEqual(["parent"]);
    story.parent = { id: OTHER, below: false };
    story.does(ben, opens);
    expect(story.present.parent).toBe(OTHER);
  });
});
