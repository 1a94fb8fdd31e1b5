import { describe, expect, it } from "vitest";
import type { Command } from "../../../lib/decisions/commands.ts";
import { lineOf } from "../../../lib/decisions/ledger.ts";
import { redact } from "../../../lib/decisions/redact.ts";
import { agrees, asks, ben, cleo, disagrees, olga, opened, type Story, settles, weighs } from "./story.ts";

const hides: Command = { type: "hideAnswers", input: { hide: true } };
const thinks = (probability: number): Command => ({ type: "forecast", input: { probability } });
const reviews = (verdict: "good" | "bad" | "mixed"): Command => ({ type: "review", input: { verdict } });

/** Ben doubts and is asked to commit. */
function asked(story = opened()) {
  story.does(ben, disagrees());
  story.does(olga, asks(ben));
  return story;
}
const line = ({ present }: Story, viewer = olga.id) =>
  lineOf(redact(present, viewer), present.commitments[0]?.seq ?? 0);

describe("a line of the ledger", () => {
  it("is not there where there is no such ask", () => {
    expect(lineOf(opened().present, 7)).toBeUndefined();
  });

  it("is not there for whoever does not see the answers, and is for whoever it is about", () => {
    const story = opened();
    story.does(olga, hides);
    story.does(olga, agrees);
    asked(story);
    expect(line(story, cleo.id)).toBeUndefined();
    expect(line(story, ben.id)?.commitment.person).toBe(ben.id);
    story.does(cleo, agrees);
    expect(line(story, cleo.id)?.doubt?.by).toBe(ben.id);
  });

  it("holds the other side: the owner's own view, else that of whoever asked", () => {
    const story = opened();
    story.does(cleo, agrees);
    story.does(ben, disagrees());
    story.does(cleo, asks(ben));
    expect(line(story)?.other?.by).toBe(cleo.id);
    story.does(olga, agrees);
    expect(line(story)?.other?.by).toBe(olga.id);
  });

  it("keeps what was said until the answer, and nothing that came after it", () => {
    const story = asked();
    story.does(olga, weighs(ben));
    story.does(ben, { type: "commit", input: {} });
    story.does(ben, agrees);
    story.does(olga, agrees);
    expect(line(story)).toMatchObject({
      doubt: { stance: "disagree" },
      other: null,
      weighing: { person: ben.id },
    });
  });

  it("names who was closer once it was reviewed, of the two whom it is between", () => {
    const told = (verdict: "good" | "bad" | "mixed") => {
      const story = asked();
      story.does(cleo, thinks(1));
      story.does(ben, thinks(20));
      story.does(olga, thinks(90));
      story.does(olga, settles);
      expect(line(story)).toMatchObject({ verdict: null, closer: null });
      story.does(olga, reviews(verdict));
      return story;
    };
    expect(line(told("bad"))?.closer).toBe("doubter");
    expect(line(told("good"))?.closer).toBe("owner");
    expect(line(told("mixed"))?.closer).toBeNull();
  });

  it("tells no verdict of an earlier decision once a new one was made, and that of the earlier one until then", () => {
    const story = asked();
    story.does(ben, thinks(20));
    story.does(olga, thinks(90));
    story.does(olga, settles);
    story.does(olga, reviews("bad"));
    story.does(olga, { type: "reopen", input: { reason: "New facts." } });
    expect(line(story)).toMatchObject({ verdict: "bad", closer: "doubter" });
    story.does(olga, settles);
    expect(line(story)).toMatchObject({ verdict: null, closer: null });
    story.does(olga, reviews("good"));
    expect(line(story)).toMatchObject({ verdict: "good", closer: "owner" });
  });

  it("names nobody where one of them put no number on it, or where the verdict is disputed", () => {
    const alone = asked();
    alone.does(ben, thinks(20));
    alone.does(olga, settles);
    alone.does(olga, reviews("bad"));
    expect(line(alone)?.closer).toBeNull();
    const disputed = asked();
    disputed.does(ben, thinks(20));
    disputed.does(olga, thinks(90));
    disputed.does(olga, settles);
    disputed.does(olga, reviews("bad"));
    expect(line(disputed)?.closer).toBe("doubter");
    disputed.does(ben, {
      type: "dispute",
      input: { verdict: "good", reason: "It held." },
    });
    expect(line(disputed)?.closer).toBeNull();
  });
});
