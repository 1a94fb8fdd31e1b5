import { describe, expect, it } from "vitest";
import type { CommandInput } from "../../../lib/decisions/commands.ts";
import { ben, DAY, fieldsOf, MONDAY, olga, only, SECOND, Story, stranger, types, vera } from "./story.ts";

type Open = CommandInput<"open">;
const basic: Open = { title: "Which queue?", door: "two_way" };
const open = (input: Partial<Open> = {}) => ({ type: "open" as const, input: { ...basic, ...input } });
const later = (milliseconds: number) => new Date(Date.parse(MONDAY) + milliseconds).toISOString();

describe("opening a decision", () => {
  it("makes the opener its owner, now, with nothing else", () => {
    const story = new Story();
    const events = story.does(ben, open());
    expect(types(events)).toEqual(["opened"]);
    expect(story.present).toMatchObject({
      owner: ben.id,
      opener: ben.id,
      status: "open",
      openedKnown: true,
      seq: 1,
    });
    expect(story.present.opened).toEqual({ at: story.now, on: null });
  });

  it("brings options and a first reading in one batch", () => {
    const story = new Story();
    const events = story.does(olga, open({ options: ["A", "B"], share: 40 }));
    expect(types(events)).toEqual(["opened", "optionAdded", "optionAdded", "readingLogged"]);
    expect(new Set(events.map(({ batch }) => batch)).size).toBe(1);
    expect(story.present.options.map(({ seq, label }) => [seq, label])).toEqual([
      [2, "A"],
      [3, "B"],
    ]);
    expect(story.present.readings).toMatchObject([{ seq: 4, share: 40, by: olga.id }]);
  });

  it("has the tags that it is given, or none", () => {
    const story = new Story();
    story.does(olga, open({ tags: ["EU"] }));
    expect(story.facts.tags).toEqual(["EU"]);
    const plain = new Story();
    plain.does(olga, open());
    expect(plain.facts.tags).toEqual([]);
  });

  it("backdates the opening only, to the start of a day in the workspace's zone", () => {
    const story = new Story();
    const events = story.does(
      olga,
      open({ openedAt: "2026-11-20", noticedAt: "2026-11-01", due: "2026-11-30", share: 10 }),
    );
    expect(story.present).toMatchObject({
      noticed: { at: "2026-10-31T23:00:00.000Z", on: "2026-11-01" },
      opened: { at: "2026-11-19T23:00:00.000Z", on: "2026-11-20" },
      due: { at: "2026-11-30T22:59:59.999Z", on: "2026-11-30" },
      recordedAt: story.now,
    });
    expect(only(events, "opened").occurredAt).toBe("2026-11-19T23:00:00.000Z");
    expect(only(events, "readingLogged").occurredAt).toBe(story.now);
  });

  it("takes an instant with its offset as that instant", () => {
    const story = new Story();
    story.does(olga, open({ openedAt: "2026-11-20T09:30:00+01:00" }));
    expect(story.present.opened).toEqual({ at: "2026-11-20T08:30:00.000Z", on: null });
  });

  it("accepts an opening right now and refuses one a millisecond later", () => {
    expect(new Story().says(olga, open({ openedAt: later(SECOND) })).ok).toBe(true);
    expect(fieldsOf(new Story().refused(olga, open({ openedAt: later(SECOND + 1) })))).toEqual(["openedAt"]);
    expect(fieldsOf(new Story().refused(olga, open({ openedAt: "2026-11-24" })))).toEqual(["openedAt"]);
  });

  it("lets a question be noticed when it was opened, not after", () => {
    const at = "2026-11-20T09:30:00Z";
    expect(new Story().says(olga, open({ openedAt: at, noticedAt: at })).ok).toBe(true);
    const refusal = new Story().refused(olga, open({ openedAt: at, noticedAt: "2026-11-20T09:30:01Z" }));
    expect(refusal.code).toBe("invalid");
    expect(fieldsOf(refusal)).toEqual(["noticedAt"]);
  });

  it("lets it be due when it was opened, not before", () => {
    const at = "2026-11-20T09:30:00Z";
    expect(new Story().says(olga, open({ openedAt: at, due: at })).ok).toBe(true);
    expect(fieldsOf(new Story().refused(olga, open({ openedAt: at, due: "2026-11-20T09:29:59Z" })))).toEqual([
      "due",
    ]);
  });

  it("refuses a day that the zone never had, in every field at once", () => {
    const apia = new Story({ zone: "Pacific/Apia" });
    const input = { openedAt: "2011-12-30", noticedAt: "2011-12-30", due: "2011-12-30" };
    expect(fieldsOf(apia.refused(olga, open(input)))).toEqual(["openedAt", "noticedAt", "due"]);
    const decided = {
      ...basic,
      alreadyDecided: { decidedAt: "2011-12-30", choice: { text: "x" }, share: 1 },
    };
    expect(fieldsOf(apia.refused(olga, open(decided)))).toEqual(["alreadyDecided.decidedAt"]);
  });

  it("gives it to a member who can see it, and to nobody else", () => {
    const story = new Story();
    story.does(olga, open({ owner: ben.id }));
    expect(story.present).toMatchObject({ owner: ben.id, opener: olga.id });
    for (const owner of [stranger.id, vera.id]) {
      expect(fieldsOf(new Story().refused(olga, open({ owner })))).toEqual(["owner"]);
    }
  });

  it("refuses the same option twice, whatever its case, and names the second", () => {
    expect(fieldsOf(new Story().refused(olga, open({ options: ["Kafka", "Postgres", "KAFKA"] })))).toEqual([
      "options.2",
    ]);
  });

  it("is refused to viewers, and where there is or was a decision", () => {
    expect(new Story().refused(vera, open()).code).toBe("not-allowed");
    const story = new Story();
    story.does(olga, open());
    expect(story.refused(olga, open()).code).toBe("already-done");
    story.does(olga, { type: "edit", input: { title: "Another" } });
  });
});

describe("logging a decision that was made already", () => {
  const closing = { choice: { text: "Postgres" }, share: 75 };

  it("writes opening, options, readings, forecast and decision in one batch", () => {
    const story = new Story();
    const alreadyDecided = { ...closing, forecast: 80, choice: { option: 2 } };
    const events = story.does(olga, open({ options: ["Kafka", "Postgres"], share: 50, alreadyDecided }));
    expect(types(events)).toEqual([
      "opened",
      "optionAdded",
      "optionAdded",
      "readingLogged",
      "readingLogged",
      "forecastMade",
      "decided",
    ]);
    expect(story.present.outcomes).toMatchObject([{ option: 3, choice: null, share: 75, unmet: [] }]);
    expect(story.present.forecasts).toMatchObject([{ probability: 80, option: 3, late: false }]);
    expect(story.present.status).toBe("decided");
  });

  it("has no duration when nobody says when the question arose", () => {
    const story = new Story();
    story.does(olga, open({ alreadyDecided: { ...closing, decidedAt: "2026-11-10" } }));
    expect(story.present.openedKnown).toBe(false);
    expect(story.present.opened).toEqual({ at: "2026-11-10T22:59:59.999Z", on: "2026-11-10" });
    expect(story.facts.durationSeconds).toBeNull();
  });

  it("has one when somebody does", () => {
    const story = new Story();
    story.does(
      olga,
      open({ openedAt: "2026-11-02", alreadyDecided: { ...closing, decidedAt: "2026-11-10" } }),
    );
    expect(story.present.openedKnown).toBe(true);
    expect(story.facts.durationSeconds).toBe((8 * DAY) / SECOND);
  });

  it("takes the share of the opening where the closing gives none", () => {
    const story = new Story();
    story.does(olga, open({ share: 60, alreadyDecided: { choice: { text: "Postgres" } } }));
    expect(story.present.outcomes).toMatchObject([{ share: 60 }]);
    expect(story.present.readings).toHaveLength(1);
  });

  it("refuses a decision before its opening or in the future", () => {
    const early = open({ openedAt: "2026-11-11", alreadyDecided: { ...closing, decidedAt: "2026-11-10" } });
    expect(fieldsOf(new Story().refused(olga, early))).toEqual(["alreadyDecided.decidedAt"]);
    const late = open({ alreadyDecided: { ...closing, decidedAt: "2026-11-24" } });
    expect(fieldsOf(new Story().refused(olga, late))).toEqual(["alreadyDecided.decidedAt"]);
  });

  it("counts an option by its place in the list, and refuses a place outside it", () => {
    const pick = (option: number, options?: string[]) =>
      open({ ...(options && { options }), alreadyDecided: { ...closing, choice: { option } } });
    expect(new Story().says(olga, pick(1, ["A", "B"])).ok).toBe(true);
    for (const bad of [pick(3, ["A", "B"]), pick(1)]) {
      expect(fieldsOf(new Story().refused(olga, bad))).toEqual(["alreadyDecided.choice.option"]);
    }
  });

  it("asks for what the door asks for, or for the reason why not", () => {
    const bare = open({ alreadyDecided: {} });
    expect(fieldsOf(new Story().refused(olga, bare))).toEqual([
      "alreadyDecided.skips",
      "alreadyDecided.skips",
    ]);
    const skips = [
      { ask: "choice" as const, reason: "Lost in the move." },
      { ask: "share" as const, reason: "Nobody remembers." },
    ];
    const story = new Story();
    story.does(olga, open({ alreadyDecided: { skips } }));
    expect(story.present.outcomes).toMatchObject([{ unmet: ["choice", "share"], skips, share: null }]);
  });

  it("may tell of somebody else's decision, but not of their forecast", () => {
    expect(new Story().says(olga, open({ owner: ben.id, alreadyDecided: closing })).ok).toBe(true);
    const refusal = new Story().refused(
      olga,
      open({ owner: ben.id, alreadyDecided: { ...closing, forecast: 50 } }),
    );
    expect(fieldsOf(refusal)).toEqual(["alreadyDecided.forecast"]);
  });
});
