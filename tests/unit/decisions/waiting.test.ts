import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { waitingFor } from "../../../lib/decisions/waiting.ts";
import { actorOf, beginning, commandOf, move } from "./moves.ts";
import { asks, ben, cast, cleo, disagrees, drops, emil, lena, olga, opened, Story } from "./story.ts";

const kinds = (story: Story, person = ben) => waitingFor(story.present, person.id).map(({ kind }) => kind);

describe("what waits for somebody", () => {
  it("is an ask to commit, an escalation and a request for their view, until they answered", () => {
    const story = opened();
    story.does(olga, { type: "consult", input: { people: [ben.id] } });
    expect(kinds(story)).toEqual(["consultation"]);
    story.does(ben, disagrees());
    expect(kinds(story)).toEqual([]);
    story.does(olga, asks(ben));
    expect(kinds(story)).toEqual(["commitment"]);
    story.does(ben, { type: "escalate", input: { to: lena.id, statement: "So." } });
    expect(kinds(story, lena)).toEqual(["escalation"]);
    story.does(lena, { type: "resolveEscalation", input: { answer: "handed_up", note: "Up.", to: emil.id } });
    expect(kinds(story, lena)).toEqual([]);
    expect(waitingFor(story.present, emil.id)).toMatchObject([{ kind: "escalation", by: lena.id }]);
    story.does(olga, drops);
    for (const person of [ben, lena, emil, cleo]) expect(kinds(story, person)).toEqual([]);
  });

  it("is nothing on what is closed, and one of each kind at most, whatever happens", () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const story = new Story();
        story.does(olga, beginning);
        for (const one of moves) story.wait(one.wait).says(actorOf(one, story), commandOf(one, story));
        if (story.state === null) return;
        const { status } = story.present;
        for (const person of cast) {
          const found = kinds(story, person);
          expect(new Set(found).size).toBe(found.length);
          if (status !== "open") expect(found).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
