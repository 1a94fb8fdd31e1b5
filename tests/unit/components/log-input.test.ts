import { describe, expect, it } from "vitest";
import { atFields, tagsIn, toInput } from "../../../components/decisions/log/to-input.ts";
import { commandInputs } from "../../../lib/decisions/commands.ts";

describe("the quick log as a command", () => {
  it("is nothing while nobody said which door it is", () => {
    expect(toInput({ title: "Which queue?" })).toBeNull();
  });

  it("of a title and a door is a title and a door", () => {
    expect(
      toInput({ title: " Which queue? ", door: "two_way", share: "", tags: " , ", choice: "left over" }),
    ).toEqual({
      title: "Which queue?",
      door: "two_way",
    });
  });

  it("of something decided gives a reason for every step that is left out, and passes the schema", () => {
    const input = toInput({
      title: "Which queue?",
      door: "one_way",
      share: "70",
      decided: "on",
      choice: "Postgres",
      openedAt: "2026-11-20",
      decidedAt: "2026-11-21T14:00:00.000Z",
      skips: "Logged after the fact.",
    });
    expect(input).toMatchObject({
      openedAt: "2026-11-20",
      alreadyDecided: { share: 70, choice: { text: "Postgres" } },
    });
    expect(input?.alreadyDecided?.skips?.map(({ ask }) => ask)).toEqual([
      "two_options",
      "consulted",
      "way_back",
      "tripwire",
      "review_date",
      "expected_outcome",
    ]);
    expect(commandInputs.open.safeParse(input).success).toBe(true);
  });

  it("takes every tag once", () => {
    expect(tagsIn("Data, data,, Platform ,")).toEqual(["Data", "Platform"]);
  });

  it("shows a complaint where its field stands", () => {
    expect(atFields({ "alreadyDecided.decidedAt": "a", "tags.0": "b", title: "c", elsewhere: "d" })).toEqual({
      decidedAtText: "a",
      tags: "b",
      title: "c",
      elsewhere: "d",
    });
  });
});
