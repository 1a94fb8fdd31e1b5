import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listShare } from "../../../lib/decisions/information.ts";
import {
  ben,
  decided,
  drops,
  fieldsOf,
  gus,
  olga,
  opened,
  reopens,
  type Story,
  types,
  undoes,
  vera,
} from "./story.ts";

const asks = (question: string) => ({ type: "addQuestion", input: { question } }) as const;
const answers = (asked: number, answer?: string) =>
  ({ type: "answerQuestion", input: { asked, ...(answer && { answer }) } }) as const;
const withdraws = (asked: number) => ({ type: "withdrawAnswer", input: { asked } }) as const;
const removes = (asked: number) =>
  ({ type: "removeQuestion", input: { asked, reason: "Both cost the same." } }) as const;
const estimates = (share: number) => ({ type: "logReading", input: { share } }) as const;

const shares = (story: Story) => story.present.readings.map(({ share, counted }) => [share, counted]);

describe("the list of what one wishes to know", () => {
  it("moves the dial whenever it changes: answered ÷ asked, cut off", () => {
    const story = opened();
    story.does(olga, asks("What does it cost?"));
    story.does(ben, asks("Does it hold the load?"));
    story.does(ben, asks("Who runs it at night?"));
    const [first, second] = story.present.questions;
    story.does(olga, answers(first?.seq ?? 0, "300 a month."));
    story.does(ben, answers(second?.seq ?? 0));
    expect(shares(story)).toEqual([
      [0, true],
      [33, true],
      [66, true],
    ]);
    expect(story.present.questions[0]?.answer).toMatchObject({ by: olga.id, text: "300 a month." });
    expect(story.facts).toMatchObject({ questionCount: 3, answeredCount: 2 });
  });

  it("is no reading of its own where it says what it said before, and is one after an estimate", () => {
    const story = opened();
    expect(types(story.does(olga, asks("What does it cost?")))).toEqual(["questionAsked", "readingLogged"]);
    expect(types(story.does(olga, asks("Who runs it?")))).toEqual(["questionAsked"]);
    story.does(olga, estimates(60));
    expect(types(story.does(olga, asks("Does it scale?")))).toEqual(["questionAsked", "readingLogged"]);
    expect(shares(story)).toEqual([
      [0, true],
      [60, false],
      [0, true],
    ]);
  });

  it("gives way to an estimate, which is marked as one", () => {
    const story = opened();
    story.does(olga, asks("What does it cost?"));
    story.does(ben, estimates(80));
    expect(story.present.readings.at(-1)).toMatchObject({ share: 80, counted: false, by: ben.id });
  });

  it("says since when it was enough", () => {
    const story = opened();
    for (const question of ["One?", "Two?"]) story.does(olga, asks(question));
    for (const { seq } of story.present.questions) story.does(olga, answers(seq));
    const enough = story.present.readings.at(-1)?.at;
    expect(story.facts.enoughReachedAt).toBe(enough);
    story.does(olga, withdraws(story.present.questions[0]?.seq ?? 0));
    expect(story.facts.enoughReachedAt).toBeNull();
  });

  it("lets an answer be put into other words, and be taken back", () => {
    const story = opened();
    story.does(olga, asks("What does it cost?"));
    const [{ seq = 0 } = {}] = story.present.questions;
    story.does(olga, answers(seq));
    expect(types(story.does(ben, answers(seq, "300 a month.")))).toEqual(["questionAnswered"]);
    expect(story.refused(ben, answers(seq, "300 a month.")).code).toBe("already-done");
    expect(types(story.does(olga, withdraws(seq)))).toEqual(["answerWithdrawn", "readingLogged"]);
    expect(story.refused(olga, withdraws(seq)).code).toBe("already-done");
    expect(story.present.questions[0]?.answer).toBeNull();
  });

  it("gets shorter with a reason; what was taken off is still to be read, and an empty list says nothing", () => {
    const story = opened();
    story.does(olga, asks("What does it cost?"));
    story.does(olga, asks("Who runs it?"));
    const [{ seq: first = 0 } = {}, { seq: second = 0 } = {}] = story.present.questions;
    story.does(olga, answers(first));
    expect(types(story.does(ben, removes(second)))).toEqual(["questionRemoved", "readingLogged"]);
    expect(story.present.readings.at(-1)?.share).toBe(100);
    expect(types(story.does(ben, removes(first)))).toEqual(["questionRemoved"]);
    expect(story.present.questions.map(({ removed }) => removed?.reason)).toEqual(
      Array(2).fill("Both cost the same."),
    );
    expect(story.refused(ben, answers(first))).toMatchObject({
      code: "invalid",
      fields: [{ field: "asked" }],
    });
    // The same question may come back.
    story.does(olga, asks("What does it cost?"));
  });

  it("has each question once, whatever the case, and at most fifty", () => {
    const story = opened();
    story.does(olga, asks("What does it cost?"));
    expect(fieldsOf(story.refused(ben, asks("WHAT does it cost?")))).toEqual(["question"]);
    for (let place = 1; place < 50; place += 1) story.does(olga, asks(`Question ${place}?`));
    expect(story.refused(olga, asks("One more?"))).toMatchObject({
      code: "invalid",
      fields: [{ field: "question", message: "is one too many: a list has at most 50" }],
    });
    const [{ seq = 0 } = {}] = story.present.questions;
    story.does(olga, removes(seq));
    story.does(olga, asks("One more?"));
  });

  it("is for members, while it is open", () => {
    const story = opened();
    story.does(ben, asks("What does it cost?"));
    const [{ seq = 0 } = {}] = story.present.questions;
    for (const command of [asks("Why?"), answers(seq), withdraws(seq), removes(seq)]) {
      for (const who of [vera, gus]) expect(story.refused(who, command).code).toBe("not-allowed");
    }
    expect(fieldsOf(story.refused(ben, answers(99)))).toEqual(["asked"]);
    story.does(olga, drops);
    for (const command of [asks("Why?"), answers(seq), withdraws(seq), removes(seq)])
      expect(story.refused(ben, command).code).toBe("wrong-state");
    story.does(olga, reopens);
    story.does(ben, answers(seq));
    expect(decided().refused(ben, asks("Why?")).code).toBe("wrong-state");
  });

  it("is undone whole, with its reading", () => {
    const story = opened();
    const before = story.present;
    story.does(ben, asks("What does it cost?"));
    story.does(ben, undoes);
    expect({ ...story.present, seq: 0 }).toEqual({ ...before, seq: 0 });
  });
});

describe("the share of a list", () => {
  const question = fc.record({
    answer: fc.constantFrom(null, {}),
    removed: fc.constantFrom(null, null, {}),
  });

  it("is never more than is known, and never a whole percentage less", () => {
    fc.assert(
      fc.property(fc.array(question, { maxLength: 50 }), (questions) => {
        const standing = questions.filter(({ removed }) => removed === null);
        const share = listShare({ questions });
        expect(share === null).toBe(standing.length === 0);
        if (share === null) return;
        const exact = (100 * standing.filter(({ answer }) => answer !== null).length) / standing.length;
        expect(share).toBeLessThanOrEqual(exact);
        expect(share).toBeGreaterThan(exact - 1);
      }),
    );
  });

  it("is enough exactly where it is: seven of ten, not sixteen of twenty-three", () => {
    const list = (answered: number, asked: number) => ({
      questions: Array.from({ length: asked }, (_, place) => ({
        answer: place < answered ? {} : null,
        removed: null,
      })),
    });
    expect(listShare(list(7, 10))).toBe(70);
    expect(listShare(list(16, 23))).toBe(69);
    expect(listShare(list(29, 29))).toBe(100);
  });
});
