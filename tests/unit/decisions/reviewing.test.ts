import { describe, expect, it } from "vitest";
import type { Command, CommandInput } from "../../../lib/decisions/commands.ts";
import { ben, decided, drops, olga, opened } from "./story.ts";

const review = (input: CommandInput<"review">): Command => ({ type: "review", input });

describe("reviewing", () => {
  it("says what came of it, as often as there is something to say", () => {
    const story = decided();
    story.does(olga, review({ verdict: "good" }));
    const said = {
      verdict: "mixed",
      note: "Fine but dear.",
      laterInformationWouldHaveChanged: false,
      pace: "too_slow",
    } as const;
    story.does(olga, review(said));
    expect(story.present.reviews).toMatchObject([
      { verdict: "good", note: null, laterInformationWouldHaveChanged: null, pace: null, by: olga.id },
      said,
    ]);
    expect(story.present.status).toBe("decided");
  });

  it.each(["reverse", "supersede"] as const)(
    "is possible after %s, and leaves the state as it is",
    (type) => {
      const story = decided();
      story.does(olga, { type, input: { reason: "So it is." } });
      const { status } = story.present;
      story.does(olga, review({ verdict: "bad" }));
      expect(story.present.status).toBe(status);
    },
  );

  it("needs a decision that was made, and its owner", () => {
    expect(opened().refused(olga, review({ verdict: "good" })).code).toBe("wrong-state");
    const dropped = opened();
    dropped.does(olga, drops);
    expect(dropped.refused(olga, review({ verdict: "good" })).code).toBe("wrong-state");
    expect(decided().refused(ben, review({ verdict: "good" })).code).toBe("not-allowed");
  });
});
