import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../../../lib/decisions/commands.ts";
import { mentionsIn, piecesOf } from "../../../lib/decisions/mentions.ts";
import { redact, redactHistory } from "../../../lib/decisions/redact.ts";
import { replay } from "../../../lib/decisions/replay.ts";
import {
  agrees,
  ben,
  cleo,
  disagrees,
  drops,
  fieldsOf,
  gus,
  idOf,
  MINUTE,
  olga,
  only,
  opened,
  type Story,
  stranger,
  undoes,
  vera,
} from "./story.ts";

const says = (text: string, more: { replyTo?: number; about?: number } = {}): Command => ({
  type: "comment",
  input: { text, ...more },
});
const edits = (comment: number, text: string): Command => ({ type: "editComment", input: { comment, text } });
const deletes = (comment: number): Command => ({ type: "deleteComment", input: { comment } });

/** What Ben says first, by its number. */
function talked(text = "What would it cost?"): { story: Story; seq: number } {
  const story = opened();
  return { story, seq: only(story.does(ben, says(text)), "commented").seq };
}

describe("a comment", () => {
  it("is written by whoever takes part, guests too, and not by viewers", () => {
    const { story } = talked();
    story.does(gus, { ...says("As a guest: no.") });
    expect(story.refused(vera, says("I read.")).code).toBe("not-allowed");
    expect(story.present.comments.map(({ by }) => by)).toEqual([ben.id, gus.id]);
  });

  it("is possible after closing as well", () => {
    const { story } = talked();
    story.does(olga, drops);
    story.does(ben, says("A pity."));
    expect(story.present.comments).toHaveLength(2);
  });

  it("answers a thread, whichever of its comments it was an answer to", () => {
    const { story, seq } = talked();
    const second = only(story.does(olga, says("Little.", { replyTo: seq })), "commented").seq;
    story.does(ben, says("How little?", { replyTo: second }));
    expect(story.present.comments.map(({ replyTo }) => replyTo)).toEqual([null, seq, seq]);
  });

  it("is about an option or a position, and so are its answers", () => {
    const story = opened();
    const position = only(story.does(cleo, disagrees()), "positionTaken").seq;
    const first = only(story.does(ben, says("Why?", { about: position })), "commented").seq;
    story.does(cleo, says("Because.", { replyTo: first }));
    story.does(ben, says("Dear.", { about: 2 }));
    expect(story.present.comments.map(({ about }) => about)).toEqual([position, position, 2]);
  });

  it("refuses what is not there to be answered or talked about", () => {
    const { story, seq } = talked();
    expect(fieldsOf(story.refused(ben, says("?", { replyTo: 99 })))).toEqual(["replyTo"]);
    expect(fieldsOf(story.refused(ben, says("?", { replyTo: 2 })))).toEqual(["replyTo"]);
    expect(fieldsOf(story.refused(ben, says("?", { about: 99 })))).toEqual(["about"]);
    expect(fieldsOf(story.refused(ben, says("?", { about: seq })))).toEqual(["about"]);
    expect(fieldsOf(story.refused(ben, says("?", { replyTo: seq, about: 2 })))).toEqual(["about"]);
  });

  it("names people who can see the decision, and nobody else", () => {
    const story = opened();
    story.does(ben, says(`<@${cleo.id}>, <@${olga.id}> and <@${cleo.id.toUpperCase()}>: what now?`));
    expect(story.present.comments[0]?.mentions).toEqual([cleo.id, olga.id]);
    expect(fieldsOf(story.refused(ben, says(`<@${stranger.id}>?`)))).toEqual(["text"]);
    story.does(olga, { type: "setVisibility", input: { visibility: "people" } });
    expect(fieldsOf(story.refused(olga, says(`<@${cleo.id}>?`)))).toEqual(["text"]);
  });

  it("names at most twenty people", () => {
    const many = Array.from({ length: 21 }, (_, place) => `<@${idOf(100 + place)}>`).join(" ");
    expect(fieldsOf(opened().refused(ben, says(many)))).toEqual(["text"]);
  });

  it("finds no place any more after a thousand", () => {
    const { story } = talked();
    for (let count = 1; count < 1_000; count++) story.does(ben, says(`Number ${count}`));
    expect(story.refused(ben, says("One more.")).code).toBe("wrong-state");
  });
});

describe("changing a comment", () => {
  it("is possible for ten minutes, for its author, and keeps both versions", () => {
    const { story, seq } = talked();
    story.wait(10 * MINUTE - 1_000);
    const edit = only(story.does(ben, edits(seq, "What would it cost us?")), "commentEdited");
    expect(edit.data).toMatchObject({ replaces: seq, to: "What would it cost us?" });
    expect(story.present.comments[0]).toMatchObject({
      text: "What would it cost us?",
      words: [seq, edit.seq],
      editedAt: edit.occurredAt,
    });
    expect(story.refused(ben, edits(seq, "Too late.")).code).toBe("too-late");
  });

  it("refuses others, what is the same, and what is no comment", () => {
    const { story, seq } = talked();
    expect(fieldsOf(story.refused(olga, edits(seq, "Mine.")))).toEqual(["comment"]);
    expect(story.refused(ben, edits(seq, "What would it cost?")).code).toBe("invalid");
    expect(fieldsOf(story.refused(ben, edits(2, "?")))).toEqual(["comment"]);
    expect(fieldsOf(story.refused(ben, edits(seq, `<@${stranger.id}>`)))).toEqual(["text"]);
  });
});

describe("deleting a comment", () => {
  it("takes its words and leaves a trace and the answers", () => {
    const { story, seq } = talked();
    story.does(olga, says("Little.", { replyTo: seq }));
    story.wait(60 * MINUTE);
    story.does(ben, deletes(seq));
    const [first, second] = story.present.comments;
    expect(first).toMatchObject({ text: null, mentions: [], deletedAt: story.now });
    expect(second).toMatchObject({ text: "Little.", replyTo: seq });
  });

  it("is for its author alone, and happens once", () => {
    const { story, seq } = talked();
    expect(fieldsOf(story.refused(olga, deletes(seq)))).toEqual(["comment"]);
    story.does(ben, deletes(seq));
    expect(story.refused(ben, deletes(seq)).code).toBe("already-done");
    expect(story.refused(ben, edits(seq, "Back?")).code).toBe("already-done");
  });
});

describe("undo", () => {
  it("does not take comments back, and nothing from before them", () => {
    const { story } = talked();
    expect(story.refused(ben, undoes).code).toBe("wrong-state");
    expect(story.refused(olga, undoes).code).toBe("too-late");
  });
});

describe("hidden answers", () => {
  const hidden = () => {
    const story = opened();
    story.does(olga, { type: "hideAnswers", input: { hide: true } });
    const seq = only(story.does(ben, says("I would not.")), "commented").seq;
    story.does(ben, edits(seq, `I would not, <@${cleo.id}>.`));
    const other = only(story.does(gus, says("Why not?")), "commented").seq;
    return { story, seq, other };
  };

  it("hide what others say until one gave one's own, but for what names one", () => {
    const { story, seq, other } = hidden();
    const seen = (who: typeof ben) => redact(story.present, who.id).comments.map((said) => said.seq);
    expect(seen(ben)).toEqual([seq]);
    expect(seen(cleo)).toEqual([seq]);
    expect(seen(olga)).toEqual([]);
    expect(redactHistory(story.history, story.present, olga.id).map(({ type }) => type)).not.toContain(
      "commented",
    );
    story.does(olga, agrees);
    expect(seen(olga)).toEqual([seq, other]);
  });

  it("leave nothing to answer, to delete or to talk about that is hidden", () => {
    const { story, other } = hidden();
    const position = only(story.does(gus, agrees), "positionTaken").seq;
    expect(fieldsOf(story.refused(olga, says("?", { replyTo: other })))).toEqual(["replyTo"]);
    expect(fieldsOf(story.refused(olga, says("?", { about: position })))).toEqual(["about"]);
    expect(story.refused(olga, deletes(other))).toEqual(story.refused(olga, deletes(99)));
  });
});

it("words in pieces are the words, and the people in them those who are mentioned", () => {
  const person = fc.nat(50).map((number) => `<@${idOf(number)}>`);
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), person)), (parts) => {
      const text = parts.join("");
      const pieces = piecesOf(text);
      const whole = pieces.map((piece) => ("person" in piece ? `<@${piece.person}>` : piece.text)).join("");
      expect(whole).toBe(text);
      const people = pieces.flatMap((piece) => ("person" in piece ? [piece.person] : []));
      expect([...new Set(people)]).toEqual(mentionsIn(text));
    }),
  );
});

it("a state from words that were erased is the state after deleting, but for the time", () => {
  const { story, seq } = talked();
  story.does(ben, deletes(seq));
  const erased = story.history.map((event) =>
    event.type === "commented" ? { ...event, data: { ...event.data, text: null } } : event,
  );
  expect(replay(erased)).toEqual(story.present);
});
