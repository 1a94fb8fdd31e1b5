import { describe, expect, it } from "vitest";
import type { CommandInput } from "../../../lib/decisions/commands.ts";
import { replacing } from "../../../lib/decisions/replacement.ts";
import { replay } from "../../../lib/decisions/replay.ts";
import { ada, ben, cleo, decided, gus, lena, OTHER, olga, REPLACEMENT, type Story, TEAM } from "./story.ts";

type Successor = NonNullable<CommandInput<"reverse">["successor"]>;

/** What is opened in the place of a decision that somebody reverses. */
function opens(story: Story, successor: Successor, actor = olga) {
  const before = story.present;
  story.does(actor, { type: "reverse", input: { reason: "It lost jobs.", successor } });
  if (!story.context) throw new Error("Nothing was reversed.");
  const opened = replacing(before, successor, story.context);
  return opened.ok ? replay(opened.events) : opened.refusal;
}

describe("reversing in one step with what is decided instead", () => {
  it("names the next decision, which is opened for the same people in the same place", () => {
    const story = decided();
    story.parent = { id: OTHER, below: false };
    story.does(olga, { type: "linkParent", input: { parent: "K7F3Q" } });
    story.parent = undefined;
    story.does(olga, { type: "edit", input: { tags: ["billing"] } });
    story.does(olga, { type: "moveTeam", input: { team: TEAM } });
    const next = opens(story, { title: "Which queue instead?", question: "Load is growing." });
    expect(story.present.turns).toMatchObject([{ kind: "reversed", successor: REPLACEMENT }]);
    expect(next).toMatchObject({
      title: { value: "Which queue instead?" },
      question: { value: "Load is growing." },
      door: "two_way",
      owner: olga.id,
      tags: ["billing"],
      team: TEAM,
      parent: OTHER,
      status: "open",
      visibility: "workspace",
      people: [olga.id],
    });
  });

  it("goes on among the people on it, without guests", () => {
    const story = decided();
    story.does(olga, { type: "inviteGuest", input: { person: ben.id } });
    story.state = { ...story.present, people: [...story.present.people, gus.id] };
    story.does(olga, { type: "setVisibility", input: { visibility: "people" } });
    const next = opens(story, { title: "Which queue instead?", door: "one_way" }, ada);
    expect(next).toMatchObject({ visibility: "people", door: "one_way", owner: olga.id });
    expect(next).toMatchObject({ people: [ada.id, olga.id, ben.id] });
  });

  it("belongs to whoever reverses it where its owner cannot own any more", () => {
    const story = decided({ people: [ada, cleo, lena] });
    expect(opens(story, { title: "Which queue instead?" }, ada)).toMatchObject({ owner: ada.id });
  });

  it("needs to be told a door where the first one had none", () => {
    const story = decided();
    story.state = { ...story.present, door: null };
    expect(opens(story, { title: "Which queue instead?" })).toMatchObject({
      code: "invalid",
      fields: [{ field: "successor.door" }],
    });
  });

  it("names nothing where nothing is opened", () => {
    const story = decided();
    story.does(olga, { type: "reverse", input: { reason: "It lost jobs." } });
    expect(story.present.turns).toMatchObject([{ kind: "reversed", successor: null, cost: null }]);
  });
});
