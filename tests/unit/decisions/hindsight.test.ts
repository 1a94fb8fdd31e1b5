import { describe, expect, it } from "vitest";
import type { Command, CommandInput } from "../../../lib/decisions/commands.ts";
import { waitingLesson } from "../../../lib/decisions/hindsight.ts";
import { nextAction } from "../../../lib/decisions/next-action.ts";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import {
  ada,
  ben,
  cleo,
  DAY,
  decided,
  disagrees,
  fieldsOf,
  gus,
  olga,
  opened,
  reopens,
  type Story,
  settles,
  undoes,
} from "./story.ts";

const review = (input: CommandInput<"review">): Command => ({ type: "review", input });
const flags = (noticedAt?: string): Command => ({
  type: "flagWrong",
  input: { what: "Jobs were lost on Monday.", ...(noticedAt !== undefined && { noticedAt }) },
});
const hits: Command = { type: "hitTripwire", input: { what: "1.4 % in May." } };
const disputes = (verdict: "good" | "mixed" | "bad"): Command => ({
  type: "dispute",
  input: { verdict, reason: "It paid for itself twice." },
});
const holds = (until: string | null): Command => ({ type: "holdJudgement", input: { until } });
const reverses: Command = { type: "reverse", input: { reason: "It did not hold." } };

const wired = (input: Partial<CommandInput<"decide">> = {}) => {
  const story = opened();
  story.does(olga, {
    type: "decide",
    input: { choice: { option: 2 }, share: 70, tripwire: "Over 1 % of the jobs are lost.", ...input },
  });
  return story;
};
const next = (story: Story) =>
  nextAction(story.present, olga, story.now, defaultPolicies.two_way, "Europe/Berlin");

describe("flagging as wrong", () => {
  it("says what was noticed, and when, which may be before now and not before the decision", () => {
    const story = decided();
    const at = story.now;
    story.wait(3 * DAY);
    story.does(ben, flags());
    story.does(cleo, flags("2026-11-24T10:00:00+01:00"));
    expect(story.present.notices).toMatchObject([
      { by: ben.id, kind: "flag", what: "Jobs were lost on Monday." },
      { by: cleo.id, noticed: { at: "2026-11-24T09:00:00.000Z", on: null } },
    ]);
    expect(story.facts).toMatchObject({ flaggedDecidedAt: at, correctedAt: null });
    expect(fieldsOf(story.refused(ben, flags("2026-11-22")))).toEqual(["noticedAt"]);
    expect(fieldsOf(story.refused(ben, flags("2027-01-01")))).toEqual(["noticedAt"]);
  });

  it("needs a decision that stands: nothing open, nothing that was reversed", () => {
    expect(opened().refused(ben, flags()).code).toBe("wrong-state");
    const story = decided();
    story.does(olga, reverses);
    expect(story.refused(ben, flags()).code).toBe("wrong-state");
    expect(story.refused(gus, flags()).code).toBe("not-allowed");
  });

  it("is corrected by the first reversal, supersession or new decision after it", () => {
    const reversed = decided();
    reversed.does(ben, flags());
    reversed.wait(DAY).does(olga, reverses);
    expect(reversed.facts.correctedAt).toBe(reversed.now);
    const again = decided();
    again.does(ben, flags());
    again.wait(DAY).does(olga, reopens);
    expect(again.facts.correctedAt).toBeNull();
    again.wait(DAY).does(olga, settles);
    expect(again.facts.correctedAt).toBe(again.now);
    expect(again.facts.flaggedDecidedAt).toBe(again.present.outcomes[0]?.decided.at);
    again.wait(DAY).does(olga, reverses);
    expect(again.facts.correctedAt).toBe(again.present.outcomes[1]?.decided.at);
  });
});

describe("a tripwire", () => {
  it("can be hit where one was set, and asks its owner to review, whatever day judgement waits for", () => {
    const story = wired({ noJudgementBefore: "2027-06-01" });
    expect(story.facts).toMatchObject({ tripwireSet: true, tripwireHitAt: null });
    expect(next(story)).toBeNull();
    story.does(ben, flags());
    expect(next(story)).toBeNull();
    story.does(ben, hits);
    expect(next(story)).toBe("review");
    expect(story.facts.tripwireHitAt).toBe(story.now);
    story.does(olga, review({ verdict: "mixed" }));
    expect(next(story)).toBeNull();
    expect(decided().refused(ben, hits).code).toBe("wrong-state");
    expect(opened().refused(ben, hits).code).toBe("wrong-state");
  });

  it("of an earlier decision is no sign about the later one", () => {
    const story = wired();
    story.does(ben, hits);
    story.does(olga, reopens);
    story.does(olga, settles);
    expect(story.facts).toMatchObject({ tripwireSet: false, tripwireHitAt: null });
    expect(next(story)).toBeNull();
  });
});

describe("no judgement before a day", () => {
  it("is said when deciding or later; a review is asked for from then on, and one before is marked", () => {
    const story = wired({ reviewOn: "2026-12-01" });
    story.does(olga, holds("2027-03-01"));
    expect(story.facts).toMatchObject({ noJudgementBefore: "2027-03-01", reviewDueOn: "2027-03-01" });
    story.wait(30 * DAY);
    expect(next(story)).toBeNull();
    story.does(olga, review({ verdict: "mixed" }));
    expect(story.present.reviews).toMatchObject([{ early: true }]);
    expect(story.facts.earlyReview).toBe(true);
    story.wait(100 * DAY);
    story.does(olga, review({ verdict: "good", verb: "double_down" }));
    expect(story.present.reviews).toMatchObject([{ early: true }, { early: false, verb: "double_down" }]);
    story.does(olga, holds(null));
    expect(story.facts.reviewDueOn).toBe("2026-12-01");
  });

  it("lets a flag wait, and then asks", () => {
    const story = wired({ noJudgementBefore: "2026-11-25", reviewOn: "2027-06-01" });
    story.does(ben, flags());
    expect(next(story)).toBeNull();
    story.wait(2 * DAY);
    expect(next(story)).toBe("review");
  });

  it("is not before the decision, not the same again, and only of what is decided", () => {
    const story = decided();
    expect(fieldsOf(story.refused(olga, holds("2026-11-22")))).toEqual(["until"]);
    expect(story.refused(olga, holds(null)).code).toBe("invalid");
    expect(story.refused(ben, holds("2027-01-01")).code).toBe("not-allowed");
    expect(opened().refused(olga, holds("2027-01-01")).code).toBe("wrong-state");
    const early = { choice: { option: 2 }, share: 1, noJudgementBefore: "2026-11-22" };
    expect(fieldsOf(opened().refused(olga, { type: "decide", input: early }))).toEqual(["noJudgementBefore"]);
  });
});

describe("disputing a verdict", () => {
  const judged = () => {
    const story = opened();
    story.does(ben, disagrees());
    story.does(olga, settles);
    story.does(olga, review({ verdict: "bad" }));
    return story;
  };

  it("sets another verdict beside the review, by somebody who had a part in it", () => {
    const story = judged();
    story.does(ben, disputes("good"));
    expect(story.present.disputes).toMatchObject([
      { by: ben.id, verdict: "good", review: story.present.reviews[0]?.seq },
    ]);
    expect(story.facts).toMatchObject({ latestVerdict: "bad", verdictDisputed: true });
    expect(story.refused(ben, disputes("good")).code).toBe("already-done");
    story.does(ben, disputes("mixed"));
    story.does(olga, review({ verdict: "mixed" }));
    expect(story.facts.verdictDisputed).toBe(false);
  });

  it("is not for those who looked on, nor for one's own verdict, nor with the same one", () => {
    const story = judged();
    expect(story.refused(cleo, disputes("good")).code).toBe("not-allowed");
    expect(story.refused(olga, disputes("good")).code).toBe("wrong-state");
    expect(fieldsOf(story.refused(ben, disputes("bad")))).toEqual(["verdict"]);
    expect(decided().refused(olga, disputes("bad")).code).toBe("wrong-state");
  });
});

describe("a bad outcome by the book", () => {
  const bad = (input: Partial<CommandInput<"review">> = {}) => {
    const story = decided();
    story.does(olga, review({ verdict: "bad", byTheBook: true, ...input }));
    return story;
  };

  it("stays open until somebody says what it taught", () => {
    const story = bad();
    expect(waitingLesson(story.present)).toBeDefined();
    expect(story.facts.lessonWaits).toBe(true);
    expect(next(story)).toBe("learn");
    story.does(ada, { type: "learn", input: { lesson: "Ask those who run it." } });
    expect(story.present.reviews).toMatchObject([
      { lesson: { kind: "learned", by: ada.id, text: "Ask those who run it." } },
    ]);
    expect([story.facts.lessonWaits, next(story)]).toEqual([false, null]);
    expect(story.refused(olga, { type: "skipLesson", input: { reason: "Done." } }).code).toBe("wrong-state");
    story.does(ada, undoes);
    expect(story.facts.lessonWaits).toBe(true);
  });

  it("or is left at that with a reason", () => {
    const story = bad();
    expect(story.refused(ben, { type: "skipLesson", input: { reason: "Hm." } }).code).toBe("not-allowed");
    story.does(olga, { type: "skipLesson", input: { reason: "It was the weather." } });
    expect(story.present.reviews).toMatchObject([{ lesson: { kind: "skipped" } }]);
    expect(story.facts).toMatchObject({ lessonWaits: false, byTheBook: true });
  });

  it("is the only one that can be by the book", () => {
    expect(fieldsOf(decided().refused(olga, review({ verdict: "good", byTheBook: true })))).toEqual([
      "byTheBook",
    ]);
    expect(decided().refused(olga, { type: "learn", input: { lesson: "x" } }).code).toBe("wrong-state");
  });
});

describe("what it cost", () => {
  it("is said when walking back, and can be said better in a review", () => {
    const story = decided();
    story.does(olga, { type: "reverse", input: { reason: "Lost jobs.", cost: { hours: 30 } } });
    expect(story.facts).toMatchObject({ reversalHours: 30, reversalMoney: null, delayHours: null });
    story.does(
      olga,
      review({ verdict: "bad", reversalCost: { hours: 45, money: 900 }, delayCost: { money: 2_000 } }),
    );
    expect(story.facts).toMatchObject({ reversalHours: 45, reversalMoney: 900, delayMoney: 2_000 });
  });

  it("of a way back goes with one that was taken", () => {
    const refusal = decided().refused(olga, review({ verdict: "bad", reversalCost: { hours: 1 } }));
    expect(fieldsOf(refusal)).toEqual(["reversalCost"]);
  });
});
