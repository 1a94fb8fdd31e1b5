import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doorHint } from "../../../lib/decisions/door-hint.ts";
import { measure, mismatchOf } from "../../../lib/decisions/mismatch.ts";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { redact, redactHistory } from "../../../lib/decisions/redact.ts";
import { noticers, undoCosts, undoTimes } from "../../../lib/decisions/words.ts";
import {
  agrees,
  ben,
  cleo,
  DAY,
  decided,
  drops,
  emil,
  fieldsOf,
  gus,
  lena,
  olga,
  opened,
  Story,
  types,
  undoes,
  vera,
} from "./story.ts";

const two = defaultPolicies.two_way;
const one = defaultPolicies.one_way;
const oneWayAsks = one.asks;
const light = { took: 0, people: 1, consulted: 0, share: 75, unmet: 0 };
const reasons = { type: "dismissMismatch", input: { reason: "It waited for the budget." } } as const;
const live = (story: Story) => mismatchOf(story.present, two, story.now, "Europe/Berlin");
const settles = (share: number) => ({ type: "decide", input: { choice: { option: 2 }, share } }) as const;

describe("the three questions that help to choose a door", () => {
  const answers = fc.record({
    undoCost: fc.constantFrom(...undoCosts, null),
    undoTime: fc.constantFrom(...undoTimes, null),
    noticed: fc.constantFrom(...noticers, null),
  });

  it("hint at a two-way door where undoing is light, at a one-way door where it is heavy, and at none where nobody answered", () => {
    expect(doorHint({})).toBeNull();
    expect(doorHint({ undoCost: "little", undoTime: "days", noticed: "many" })).toBe("two_way");
    expect(doorHint({ noticed: "many" })).toBe("two_way");
    expect(doorHint({ undoCost: "much" })).toBe("one_way");
    expect(doorHint({ undoTime: "months" })).toBe("one_way");
    expect(doorHint({ undoCost: "some", undoTime: "weeks", noticed: "few" })).toBe("one_way");
  });

  it("never hint at a lighter door for a heavier answer", () => {
    fc.assert(
      fc.property(answers, (given) => {
        if (doorHint(given) !== "one_way") return;
        expect(doorHint({ ...given, undoCost: "much" })).toBe("one_way");
        expect(doorHint({ ...given, noticed: "many" })).toBe("one_way");
      }),
    );
  });

  it("are kept with the decision, from the opening or with the door, and said once", () => {
    const story = new Story();
    const doorAnswers = { undoCost: "little", undoTime: "days" } as const;
    const events = story.does(olga, {
      type: "open",
      input: { title: "Which queue?", door: "two_way", options: ["Postgres"], doorAnswers },
    });
    expect(types(events)).toEqual(["opened", "optionAdded", "doorQuestioned"]);
    expect(story.present.doorAnswers).toEqual({ ...doorAnswers, noticed: null });
    const again = { type: "setDoor", input: { door: "two_way", doorAnswers } } as const;
    expect(story.refused(olga, again).code).toBe("invalid");
    const more = { ...doorAnswers, noticed: "many" } as const;
    story.does(olga, { type: "setDoor", input: { door: "two_way", doorAnswers: more } });
    expect(story.present.doorAnswers).toEqual(more);
    const other = { door: "one_way", reason: "A contract.", doorAnswers: { undoCost: "much" } } as const;
    expect(types(story.does(olga, { type: "setDoor", input: other }))).toEqual(["doorQuestioned", "doorSet"]);
  });

  it("do not shift the numbers of options where one was chosen already", () => {
    const story = new Story();
    story.does(olga, {
      type: "open",
      input: {
        title: "Which queue?",
        door: "two_way",
        options: ["Postgres", "Kafka"],
        doorAnswers: { undoCost: "some" },
        alreadyDecided: { choice: { option: 2 }, share: 70 },
      },
    });
    const [outcome] = story.present.outcomes;
    expect(story.present.options.find(({ seq }) => seq === outcome?.option)?.label).toBe("Kafka");
  });
});

describe("a mismatch of door and process", () => {
  it("is heavy for a two-way door past twice its target, over its cap, or with nearly everything known", () => {
    expect(measure("two_way", two, light)).toBeNull();
    expect(measure("two_way", two, { ...light, took: 2 * two.target })).toBeNull();
    const heavy = { ...light, took: 2 * two.target + 1, people: two.cap + 1, share: 90 };
    expect(measure("two_way", two, heavy)).toEqual({
      kind: "heavy",
      grounds: ["over_target", "over_cap", "nearly_all"],
    });
  });

  it("is light for a one-way door with a skipped step, under half of the information, or in haste with nobody asked", () => {
    const careful = { ...light, took: one.target, consulted: 1 };
    expect(measure("one_way", one, careful)).toBeNull();
    expect(measure("one_way", one, { ...careful, took: 0 })).toBeNull();
    expect(measure("one_way", one, { ...light, took: one.target / 10 })).toBeNull();
    expect(measure("one_way", one, { ...light, share: 49, unmet: 1 })).toEqual({
      kind: "light",
      grounds: ["unmet_asks", "below_half", "hasty"],
    });
    expect(measure("one_way", one, { ...careful, share: null, took: null, consulted: 0 })).toBeNull();
  });

  it("is seen while a two-way door is still open, and put aside with a reason until something new comes up", () => {
    const story = opened();
    expect(live(story)).toBeNull();
    expect(story.refused(olga, reasons).code).toBe("already-done");
    story.wait(7 * DAY);
    expect(live(story)).toEqual({ kind: "heavy", grounds: ["over_target"] });
    expect(story.refused(ben, reasons).code).toBe("not-allowed");
    story.does(olga, reasons);
    expect(story.present.dismissals).toMatchObject([{ by: olga.id, grounds: ["over_target"] }]);
    expect(story.refused(olga, reasons).code).toBe("already-done");
    for (const who of [ben, cleo, lena, emil, gus]) story.does(who, agrees);
    expect(types(story.does(olga, reasons))).toEqual(["mismatchDismissed"]);
    expect(story.present.dismissals[1]?.grounds).toEqual(["over_cap"]);
  });

  it("counts whoever was asked and answered once, and never whoever decides in the end", () => {
    const hasty = (consulted: boolean) => {
      const story = new Story();
      const input = { title: "Which cloud?", door: "one_way" as const, options: ["North", "South"] };
      story.does(olga, { type: "open", input });
      story.does(olga, { type: "consult", input: { people: consulted ? [ben.id, cleo.id] : [ben.id] } });
      // Who was asked for a view decides it instead, and nobody else was heard.
      story.does(olga, { type: "handOver", input: { to: ben.id } });
      const skips = oneWayAsks.map((ask) => ({ ask, reason: "No time." }));
      story.does(ben, { type: "decide", input: { choice: { option: 2 }, share: 85, skips } });
      return mismatchOf(story.present, one, story.now, "Europe/Berlin")?.grounds.includes("hasty");
    };
    expect(hasty(false)).toBe(true);
    expect(hasty(true)).toBe(false);
  });

  it("stays what it was once it is decided, by the policy that was frozen, and is a fact", () => {
    const story = opened();
    story.does(olga, settles(95));
    expect(story.facts).toMatchObject({ mismatch: "heavy", mismatchDismissed: false });
    story.wait(400 * DAY);
    expect(live(story)).toEqual({ kind: "heavy", grounds: ["nearly_all"] });
    story.does(olga, reasons);
    expect(story.facts).toMatchObject({ mismatch: "heavy", mismatchDismissed: true });
    expect(decided().facts.mismatch).toBeNull();
  });

  it("is nothing that anybody can tell of what was dropped, or has no door", () => {
    const story = opened();
    story.wait(30 * DAY);
    story.does(olga, drops);
    expect(live(story)).toBeNull();
    expect(mismatchOf({ ...opened().present, door: null }, null, story.now, "UTC")).toBeNull();
  });
});

describe("the steps that a door asks for", () => {
  const judges = (...steps: { ask: "choice" | "share" | "tripwire"; changed?: boolean; hours?: number }[]) =>
    ({ type: "judgeSteps", input: { steps } }) as const;

  it("are judged by the owner once it is decided: what changed something, what did not, and how long it took", () => {
    const story = decided();
    story.does(olga, judges({ ask: "share", changed: true, hours: 3 }, { ask: "choice", changed: false }));
    expect(story.facts).toMatchObject({
      askedSteps: ["choice", "share"],
      skippedSteps: [],
      changingSteps: ["share"],
      idleSteps: ["choice"],
      stepHours: [0, 3],
    });
    story.does(olga, judges({ ask: "share", changed: false }));
    expect(story.facts).toMatchObject({
      changingSteps: [],
      idleSteps: ["choice", "share"],
      stepHours: [0, 3],
    });
    expect(story.refused(ben, judges({ ask: "share" })).code).toBe("not-allowed");
    expect(opened().refused(olga, judges({ ask: "share" })).code).toBe("wrong-state");
  });

  it("cannot be judged where they were skipped, not asked for, or twice", () => {
    const story = opened();
    story.does(olga, {
      type: "decide",
      input: { choice: { option: 2 }, skips: [{ ask: "share", reason: "Nobody counted." }] },
    });
    expect(fieldsOf(story.refused(olga, judges({ ask: "share" }, { ask: "tripwire" })))).toEqual([
      "steps.0.ask",
      "steps.1.ask",
    ]);
    expect(fieldsOf(story.refused(olga, judges({ ask: "choice" }, { ask: "choice" })))).toEqual([
      "steps.1.ask",
    ]);
    expect(story.facts.skippedSteps).toEqual(["share"]);
  });
});

describe("whether deciding gave energy", () => {
  const says = (energy: "energised" | "drained") => ({ type: "sayEnergy", input: { energy } }) as const;

  it("is said by anybody who takes part, once each, and can change", () => {
    const story = decided();
    for (const who of [olga, gus]) story.does(who, says("energised"));
    expect(story.refused(olga, says("energised")).code).toBe("already-done");
    story.does(olga, says("drained"));
    expect(story.facts).toMatchObject({
      energisedCount: 1,
      drainedCount: 1,
      energyPeople: [olga.id, gus.id],
    });
    story.does(olga, undoes);
    expect(story.facts).toMatchObject({ energisedCount: 2, drainedCount: 0 });
    expect(story.refused(vera, says("drained")).code).toBe("not-allowed");
    expect(opened().refused(olga, says("drained")).code).toBe("wrong-state");
  });

  it("is seen by nobody else, not even that it was said or taken back", () => {
    const story = decided();
    story.does(ben, says("drained"));
    const before = redactHistory(story.history, story.present, olga.id);
    story.does(ben, undoes);
    expect(redactHistory(story.history, story.present, olga.id)).toEqual(before);
    expect(types(before)).not.toContain("energySaid");
    story.does(ben, says("drained"));
    expect(redact(story.present, olga.id).energies).toEqual([]);
    expect(redact(story.present, ben.id).energies).toMatchObject([{ energy: "drained" }]);
    expect(types(redactHistory(story.history, story.present, ben.id))).toContain("energySaid");
  });
});
