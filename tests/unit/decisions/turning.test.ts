import { describe, expect, it } from "vitest";
import type { Command } from "../../../lib/decisions/commands.ts";
import {
  ada,
  decided,
  drops,
  fieldsOf,
  OTHER,
  olga,
  opened,
  reopens,
  SELF,
  type Story,
  settles,
} from "./story.ts";

const reverses: Command = { type: "reverse", input: { reason: "Too slow." } };
const supersedes = (by?: string): Command => ({
  type: "supersede",
  input: { reason: "We moved on.", ...(by !== undefined && { by }) },
});
const turned = (first: Command) => {
  const story = decided();
  story.does(olga, first);
  return story;
};
const dropped = () => {
  const story = opened();
  story.does(olga, drops);
  return story;
};
const reopened = () => turned(reopens);

/** Every state, and every command that turns it; the diagram of the domain as a table. */
const from: Record<string, () => Story> = {
  open: opened,
  reopened,
  decided,
  dropped,
  reversed: () => turned(reverses),
  superseded: () => turned(supersedes()),
};
const turns: Record<string, Command> = {
  decide: settles,
  drop: drops,
  reopen: reopens,
  reverse: reverses,
  supersede: supersedes(),
};
const diagram: Record<string, Record<string, string>> = {
  open: { decide: "decided", drop: "dropped" },
  reopened: { decide: "decided", drop: "dropped" },
  decided: { reopen: "open", reverse: "reversed", supersede: "superseded" },
  dropped: { reopen: "open" },
  reversed: {},
  superseded: {},
};

describe("the life of a decision", () => {
  for (const [name, begin] of Object.entries(from)) {
    for (const [deed, command] of Object.entries(turns)) {
      const target = diagram[name]?.[deed];
      it(target ? `${deed} makes ${name} ${target}` : `${deed} is refused when it is ${name}`, () => {
        const story = begin();
        if (target === undefined) expect(story.refused(olga, command).code).toBe("wrong-state");
        else {
          story.does(olga, command);
          expect(story.present.status).toBe(target);
        }
      });
    }
  }

  it("can be turned by an admin too, with a reason that is kept", () => {
    const story = decided();
    story.does(ada, reverses);
    expect(story.present.turns).toMatchObject([
      { kind: "reversed", by: ada.id, reason: "Too slow.", successor: null },
    ]);
  });

  it("keeps what was decided before when it is reopened", () => {
    const story = reopened();
    expect(story.present.outcomes).toHaveLength(1);
    story.does(olga, settles);
    expect(story.present.outcomes).toHaveLength(2);
  });
});

describe("superseding", () => {
  it("may name the later decision, by its id", () => {
    const story = decided();
    story.successor = { id: OTHER, status: "decided" };
    story.does(olga, supersedes("K7F3Q"));
    expect(story.present.turns).toMatchObject([{ kind: "superseded", successor: OTHER }]);
  });

  it("names none where none was given", () => {
    const story = decided();
    story.successor = { id: OTHER, status: "decided" };
    story.does(olga, supersedes());
    expect(story.present.turns).toMatchObject([{ successor: null }]);
  });

  it("refuses a decision that the actor cannot see, and itself", () => {
    const story = decided();
    expect(fieldsOf(story.refused(olga, supersedes("K7F3Q")))).toEqual(["by"]);
    story.successor = { id: SELF, status: "decided" };
    expect(fieldsOf(story.refused(olga, supersedes("K7F3Q")))).toEqual(["by"]);
  });

  it("refuses a decision that does not stand itself, so that no chain leads back", () => {
    const story = decided();
    for (const status of ["superseded", "reversed", "dropped"] as const) {
      story.successor = { id: OTHER, status };
      expect(fieldsOf(story.refused(olga, supersedes("K7F3Q")))).toEqual(["by"]);
    }
    story.successor = { id: OTHER, status: "open" };
    story.does(olga, supersedes("K7F3Q"));
    expect(story.present.status).toBe("superseded");
  });
});
