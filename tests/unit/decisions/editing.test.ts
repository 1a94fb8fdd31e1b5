import { describe, expect, it } from "vitest";
import type { Command, CommandInput } from "../../../lib/decisions/commands.ts";
import { ada, ben, decided, drops, fieldsOf, olga, opened, stranger, types, vera } from "./story.ts";

const edit = (input: CommandInput<"edit">): Command => ({ type: "edit", input });
const setDoor = (input: CommandInput<"setDoor">): Command => ({ type: "setDoor", input });
const addOption = (label: string): Command => ({ type: "addOption", input: { label } });
const handOver = (to: string): Command => ({ type: "handOver", input: { to } });

describe("editing", () => {
  it("records what changes, and what each change replaces", () => {
    const story = opened();
    const first = story.does(olga, edit({ title: "Which queue, and why?", question: "Load is growing." }));
    expect(first.map(({ data }) => data)).toEqual([
      { to: "Which queue, and why?", replaces: 1 },
      { to: "Load is growing.", replaces: 1 },
    ]);
    const second = story.does(olga, edit({ title: "Which queue?", question: null }));
    expect(second.map(({ data }) => data)).toEqual([
      { to: "Which queue?", replaces: 4 },
      { to: null, replaces: 5 },
    ]);
    expect(story.present.title).toEqual({ value: "Which queue?", seq: 6 });
    expect(story.present.question).toEqual({ value: null, seq: 7 });
  });

  it("leaves out what stays the same and refuses an edit that changes nothing", () => {
    const story = opened();
    const { value } = story.present.title;
    if (value === null) throw new Error("erased");
    expect(types(story.does(olga, edit({ title: value, question: "Why now?" })))).toEqual(["questionEdited"]);
    for (const same of [{}, { title: value }, { due: null }]) {
      expect(story.refused(olga, edit(same))).toMatchObject({
        code: "invalid",
        detail: "There is nothing to change.",
      });
    }
  });

  it("moves the due time, keeping its precision", () => {
    const story = opened();
    story.does(olga, edit({ due: "2026-12-01" }));
    const due = { at: "2026-12-01T22:59:59.999Z", on: "2026-12-01" };
    expect(story.present.due).toEqual(due);
    story.does(olga, edit({ due: due.at }));
    expect(story.present.due).toEqual({ at: due.at, on: null });
    expect(story.does(olga, edit({ due: null }))[0]?.data).toEqual({
      from: { at: due.at, on: null },
      to: null,
    });
    expect(story.present.due).toBeNull();
  });

  it("refuses a due time before the opening, or after the decision was closed", () => {
    expect(fieldsOf(opened().refused(olga, edit({ due: "2026-11-22" })))).toEqual(["due"]);
    expect(fieldsOf(opened({ zone: "Pacific/Apia" }).refused(olga, edit({ due: "2011-12-30" })))).toEqual([
      "due",
    ]);
    expect(decided().refused(olga, edit({ due: "2026-12-01" })).code).toBe("wrong-state");
  });

  it("changes the tags at any time, and tells them from the old ones by order and by case", () => {
    for (const story of [opened(), decided()]) {
      story.does(olga, edit({ tags: ["EU", "billing"] }));
      expect(story.present.tags).toEqual(["EU", "billing"]);
      expect(story.refused(olga, edit({ tags: ["EU", "billing"] })).code).toBe("invalid");
      const [event] = story.does(olga, edit({ tags: ["eu", "billing"] }));
      expect(event?.data).toEqual({ from: ["EU", "billing"], to: ["eu", "billing"] });
      for (const tags of [["billing", "eu"], ["billing"], []]) story.does(olga, edit({ tags }));
      expect(story.present.tags).toEqual([]);
    }
  });

  it("lets words be mended after deciding", () => {
    expect(types(decided().does(olga, edit({ title: "Which message queue?" })))).toEqual(["titleEdited"]);
  });
});

describe("options", () => {
  it("are known by the number of their event", () => {
    const story = opened();
    const [event] = story.does(olga, { type: "addOption", input: { label: "NATS", note: "Small." } });
    expect(event?.seq).toBe(4);
    expect(story.present.options.at(-1)).toMatchObject({
      seq: 4,
      label: "NATS",
      note: "Small.",
      by: olga.id,
    });
  });

  it("are added while the decision is open only", () => {
    expect(decided().refused(olga, addOption("NATS")).code).toBe("wrong-state");
    const story = opened();
    story.does(olga, drops);
    expect(story.refused(olga, addOption("NATS")).code).toBe("wrong-state");
  });

  it("are not listed twice, whatever their case or form", () => {
    expect(fieldsOf(opened().refused(olga, addOption("KAFKA")))).toEqual(["label"]);
    const story = opened();
    story.does(olga, addOption("Caf\u00e9"));
    expect(story.refused(olga, addOption("Cafe\u0301")).code).toBe("invalid");
  });
});

describe("the door", () => {
  it("is changed with a reason, at any time", () => {
    const reason = "The contract binds us for years.";
    for (const story of [opened(), decided()]) {
      expect(story.does(olga, setDoor({ door: "one_way", reason }))[0]?.data).toEqual({
        from: "two_way",
        to: "one_way",
        reason,
      });
      expect(story.present.door).toBe("one_way");
    }
  });

  it("is not changed without a reason, nor to what it is", () => {
    expect(fieldsOf(opened().refused(olga, setDoor({ door: "one_way" })))).toEqual(["reason"]);
    expect(opened().refused(olga, setDoor({ door: "two_way", reason: "Sure." })).code).toBe("invalid");
  });

  it("needs no reason where it was unknown", () => {
    const story = opened();
    story.state = { ...story.present, door: null };
    expect(story.says(olga, setDoor({ door: "one_way" })).ok).toBe(true);
  });
});

describe("handing over", () => {
  it("makes another member the owner, by the owner or an admin, at any time", () => {
    for (const story of [opened(), decided()]) {
      story.does(olga, handOver(ben.id));
      expect(story.present.owner).toBe(ben.id);
      expect(story.does(ada, handOver(ada.id))[0]?.data).toEqual({ from: ben.id, to: ada.id, reason: null });
    }
  });

  it("refuses somebody who cannot own it, or who does", () => {
    for (const to of [stranger.id, vera.id])
      expect(fieldsOf(opened().refused(olga, handOver(to)))).toEqual(["to"]);
    expect(opened().refused(olga, handOver(olga.id)).detail).toBe("There is nothing to change.");
  });
});
