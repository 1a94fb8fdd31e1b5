import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KnownPerson } from "../../../lib/decisions/context.ts";
import { factsOf } from "../../../lib/decisions/facts.ts";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { redact, redactHistory, seesAnswers } from "../../../lib/decisions/redact.ts";
import { effectiveEvents, replay } from "../../../lib/decisions/replay.ts";
import type { DecisionState } from "../../../lib/decisions/state.ts";
import { actorOf, beginning, commandOf, type Move, move } from "./moves.ts";
import {
  agrees,
  asks,
  ben,
  cast,
  cleo,
  disagrees,
  drops,
  gus,
  olga,
  opened,
  reopens,
  Story,
  settles,
  undoes,
  weighs,
} from "./story.ts";

const hides = { type: "hideAnswers", input: { hide: true } } as const;
const closes = { type: "closeRound", input: {} } as const;
const shows = { type: "hideAnswers", input: { hide: false } } as const;
const moves = fc.array(move, { minLength: 1, maxLength: 30, size: "max" });
const viewers = fc.constantFrom(...cast);

/** A random history, mostly one in which answers are hidden from the beginning. */
function told(made: readonly Move[], hidden: boolean): Story {
  const story = new Story();
  story.does(olga, beginning);
  if (hidden) story.does(olga, hides);
  for (const one of made) story.wait(one.wait).says(actorOf(one, story), commandOf(one, story));
  return story;
}

/** Whether answers are hidden from somebody, told from the events alone. */
function hiddenFrom(viewer: KnownPerson, { history, present }: Story): boolean {
  let mode = "shown";
  for (const event of effectiveEvents(history)) {
    if (event.type === "answersHidden") mode = event.data.hidden ? "hidden" : "shown";
    if (event.type === "roundClosed") mode = "closed";
    if (event.type === "decided" || event.type === "dropped") mode = "shown";
  }
  const answered = effectiveEvents(history).some(
    ({ type, actor }) => type === "positionTaken" && actor === viewer.id,
  );
  return mode !== "shown" && !answered && !(mode === "closed" && present.owner === viewer.id);
}

const without = ({ seq: _, ...rest }: DecisionState) => rest;
/** Without how many people deciding gave energy: that is only ever shown as a sum over many decisions. */
const factsIn = (state: DecisionState) => {
  const {
    energisedCount: _,
    drainedCount: __,
    energyPeople: ___,
    ...facts
  } = factsOf(state, "Europe/Berlin", defaultPolicies);
  return facts;
};

describe("whatever was answered, and whoever looks", { timeout: 180_000 }, () => {
  it("what is hidden could as well not have happened: state, history and facts are the same without it", () => {
    let hiding = 0;
    fc.assert(
      fc.property(moves, viewers, fc.nat(3), (made, viewer, open) => {
        const story = told(made, open > 0);
        if (story.state === null) return;
        const { present: state, history } = story;
        const shown = redactHistory(history, state, viewer.id);
        const alone = replay(shown);
        if (alone === null) throw new Error("The opening was hidden.");
        expect(without(redact(alone, viewer.id))).toEqual(without(redact(state, viewer.id)));
        expect(redactHistory(shown, alone, viewer.id)).toEqual(shown);
        expect(factsIn(alone)).toEqual(factsIn(state));
        if (shown.length < history.length) hiding += 1;
      }),
      { numRuns: 400 },
    );
    expect(hiding).toBeGreaterThan(40);
  });

  it("nothing that others answered is left where answers are hidden, and nothing is missing where they are not", () => {
    let hiding = 0;
    fc.assert(
      fc.property(moves, viewers, fc.nat(3), (made, viewer, open) => {
        const story = told(made, open > 0);
        if (story.state === null) return;
        const { present: state, history } = story;
        const seen = redact(state, viewer.id);
        const all = redactHistory(history, state, viewer.id);
        const hidden = hiddenFrom(viewer, story);
        expect(seesAnswers(state, viewer.id)).toBe(!hidden);
        if (!hidden) {
          const own = { forecasts: [], energies: [] };
          expect({ ...seen, ...own }).toEqual({ ...state, ...own });
          const kept = history.filter(({ type }) => !["forecastMade", "energySaid", "undone"].includes(type));
          expect(all).toEqual(expect.arrayContaining([...kept]));
          return;
        }
        if (state.positions.length > 0) hiding += 1;
        expect(seen.positions).toEqual([]);
        const others = [...seen.weighings, ...seen.commitments].filter(
          ({ by, person }) => by !== viewer.id && person !== viewer.id,
        );
        expect(others).toEqual([]);
        for (const event of all) if (event.type === "positionTaken") expect(event.actor).toBe(viewer.id);
        expect(factsIn(state)).toMatchObject({
          contested: false,
          positionPeople: 0,
          askCount: 0,
          commitmentCount: 0,
        });
      }),
      { numRuns: 600 },
    );
    expect(hiding).toBeGreaterThan(20);
  });

  it("a forecast stays with whoever made it until there is a review", () => {
    fc.assert(
      fc.property(moves, viewers, (made, viewer) => {
        const { state, history } = told(made, false);
        if (state === null) return;
        const reviewed = state.reviews.at(-1)?.seq ?? 0;
        const theirs = redact(state, viewer.id).forecasts.filter(({ by }) => by !== viewer.id);
        expect(theirs.filter(({ seq }) => seq > reviewed)).toEqual([]);
        const events = redactHistory(history, state, viewer.id);
        const made_ = events.filter(({ type, actor }) => type === "forecastMade" && actor !== viewer.id);
        expect(made_.filter(({ seq }) => seq > reviewed)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("hidden answers", () => {
  const answered = () => {
    const story = opened();
    story.does(olga, hides);
    story.does(ben, disagrees());
    return story;
  };
  const positionsFor = (story: Story, viewer: KnownPerson) =>
    redact(story.present, viewer.id).positions.map(({ by }) => by);

  it("are seen by those who gave theirs, by nobody else, not by the owner", () => {
    const story = answered();
    for (const viewer of [olga, cleo, gus]) expect(positionsFor(story, viewer)).toEqual([]);
    story.does(cleo, agrees);
    for (const viewer of [ben, cleo]) expect(positionsFor(story, viewer)).toEqual([ben.id, cleo.id]);
    story.does(gus, agrees);
    expect(positionsFor(story, gus)).toHaveLength(3);
  });

  it("are seen by the owner from when the round is closed, and by everybody after deciding", () => {
    const story = answered();
    story.does(olga, closes);
    expect(positionsFor(story, olga)).toEqual([ben.id]);
    expect(positionsFor(story, cleo)).toEqual([]);
    story.does(olga, settles);
    expect(positionsFor(story, cleo)).toEqual([ben.id]);
    story.does(olga, reopens);
    expect(positionsFor(story, cleo)).toEqual([ben.id]);
  });

  it("are hidden again where the decision is taken back, and shown where it is dropped", () => {
    const story = answered();
    story.does(olga, settles);
    story.does(olga, undoes);
    expect(positionsFor(story, cleo)).toEqual([]);
    story.does(olga, drops);
    expect(positionsFor(story, cleo)).toEqual([ben.id]);
  });

  it("let through what names one, without the words that did not yet, and nothing of what names one no longer", () => {
    const heardBy = (viewer: KnownPerson, { history, present }: Story) => [
      redact(present, viewer.id).comments.map(({ text }) => text),
      redactHistory(history, present, viewer.id).flatMap((event) => {
        if (event.type === "commented") return [event.data.text];
        return event.type === "commentEdited" ? [event.data.to] : [];
      }),
    ];
    const named = `<@${cleo.id}>, what do you think?`;
    const story = answered();
    story.does(ben, { type: "comment", input: { text: "Hm." } });
    expect(heardBy(cleo, story)).toEqual([[], []]);
    const comment = story.present.comments[0]?.seq ?? 0;
    story.does(ben, { type: "editComment", input: { comment, text: named } });
    expect(heardBy(cleo, story)).toEqual([[named], [null, named]]);
    expect(heardBy(ben, story)).toEqual([[named], ["Hm.", named]]);
    story.does(ben, { type: "deleteComment", input: { comment } });
    expect(heardBy(cleo, story)).toEqual([[], []]);
  });

  it("let through to whoever asked what became of it, in the history as on the page, and to nobody else", () => {
    const story = opened();
    story.does(ben, disagrees());
    story.does(olga, asks(ben));
    story.does(olga, { type: "hideAnswers", input: { hide: true, reason: "Too much echo." } });
    story.does(ben, { type: "decline", input: { reason: "Not on these terms." } });
    const heardBy = (viewer: KnownPerson) => [
      redact(story.present, viewer.id).commitments.map(({ status }) => status),
      redactHistory(story.history, story.present, viewer.id).flatMap(({ type }) =>
        /^commitment/.test(type) ? [type] : [],
      ),
    ];
    for (const one of [olga, ben])
      expect(heardBy(one)).toEqual([["declined"], ["commitmentAsked", "commitmentDeclined"]]);
    expect(heardBy(cleo)).toEqual([[], []]);
  });

  it("cannot be shown once somebody gave one in confidence, and need a reason to be hidden afterwards", () => {
    expect(answered().refused(olga, shows).code).toBe("wrong-state");
    const before = opened();
    before.does(olga, hides);
    before.does(olga, shows);
    expect(before.present.answers).toBe("shown");
    const open = opened();
    open.does(ben, disagrees());
    expect(open.refused(olga, hides).fields).toMatchObject([{ field: "reason" }]);
    open.does(olga, { type: "hideAnswers", input: { hide: true, reason: "Too much echo." } });
    expect(open.present.answers).toBe("hidden");
  });

  it("are not to be found out by acting on them", () => {
    const story = answered();
    for (const person of [ben, cleo]) {
      const refusals = [story.refused(olga, asks(person)), story.refused(olga, weighs(person))];
      expect(refusals.map(({ code }) => code)).toEqual(["wrong-state", "wrong-state"]);
      expect(refusals.map(({ detail }) => detail)).toEqual(
        refusals.map(() => expect.stringContaining("hidden")),
      );
    }
    story.does(olga, closes);
    story.does(olga, weighs(ben));
  });

  it("are closed by their owner only, and only where there is a round", () => {
    expect(answered().refused(ben, closes).code).toBe("not-allowed");
    expect(opened().refused(olga, closes).code).toBe("wrong-state");
  });
});
