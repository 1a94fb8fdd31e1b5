import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandInputs } from "../../../lib/decisions/commands.ts";
import { decide } from "../../../lib/decisions/decide.ts";
import { eventData } from "../../../lib/decisions/events.ts";
import { evolve } from "../../../lib/decisions/evolve.ts";
import { factsOf } from "../../../lib/decisions/facts.ts";
import { mayDo } from "../../../lib/decisions/permissions.ts";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { effectiveEvents, replay, stateAfter } from "../../../lib/decisions/replay.ts";
import type { DecisionState } from "../../../lib/decisions/state.ts";
import { checkEvents, checkFacts, checkHistory, checkRefusal, checkState } from "./invariants.ts";
import { actorOf, beginning, commandOf, fitting, type Move, move, zones } from "./moves.ts";
import { MINUTE, olga, Story, undoes } from "./story.ts";

const moves = fc.array(move, { minLength: 1, maxLength: 40, size: "max" });
const RUNS = { numRuns: 200 };

function frozen<T>(value: T): T {
  if (value !== null && typeof value === "object" && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

/** Lets all moves happen, one after the other. */
function play(story: Story, made: readonly Move[]): string[] {
  const seen = made.map((one) => step(story, one));
  checkHistory(story.history);
  return seen;
}

/** Lets a move happen and looks at what came of it from all sides. */
function step(story: Story, drawn: Move): string {
  const made = fitting(drawn, story);
  story.wait(made.wait);
  const before = frozen(story.state);
  const history = frozen(story.history);
  const command = frozen(commandOf(made, story));
  const actor = actorOf(made, story);
  expect(commandInputs[command.type].safeParse(command.input).success).toBe(true);
  const said = story.says(actor, command);
  const { context } = story;
  if (context === undefined) throw new Error("No command was given.");
  expect(decide(before, history, command, context)).toEqual(said);
  if (before !== null && !mayDo(command.type, before, actor))
    expect(said).toMatchObject({ refusal: { code: "not-allowed" } });
  if (!said.ok) {
    checkRefusal(said.refusal);
    expect([story.state, story.history]).toEqual([before, history]);
    return `${command.type} ${said.refusal.code}`;
  }
  checkEvents(before, command, story, said.events);
  expect(replay(story.history)).toEqual(story.state);
  if (story.state !== null) {
    expect(story.state.seq).toBe(story.history.length);
    checkState(before, command, story.state);
    checkFacts(story);
  }
  return `${command.type} ok`;
}

const begun = (zone: string) => {
  const story = new Story({ zone });
  story.does(olga, beginning);
  return story;
};

/** Comments are changed and deleted instead. */
const isUndone = ({ type }: Move) => !["undo", "comment", "editComment", "deleteComment"].includes(type);

const without = (state: DecisionState | null) => state && { ...state, seq: 0 };

describe("whatever several people do, valid or not", { timeout: 180_000 }, () => {
  it("every rule of the domain holds after each command", () => {
    fc.assert(
      fc.property(moves, fc.constantFrom(...zones), (made, zone) => {
        const story = begun(zone);
        play(story, made);
      }),
      RUNS,
    );
  });

  it("also from the very opening", () => {
    const opening = move.map((one): Move => ({ ...one, type: "open" }));
    fc.assert(
      fc.property(
        opening,
        fc.array(move, { maxLength: 4 }),
        fc.constantFrom(...zones),
        (first, made, zone) => {
          const story = new Story({ zone });
          play(story, [first, ...made]);
        },
      ),
      { numRuns: 600 },
    );
  });

  it("undoing the last command leaves exactly what was before, and no trace in the facts", () => {
    fc.assert(
      fc.property(moves, move, fc.integer({ min: 0, max: MINUTE - 1000 }), (made, last, wait) => {
        const story = begun("Europe/Berlin");
        for (const one of made) story.wait(one.wait).says(actorOf(one, story), commandOf(one, story));
        const before = story.state;
        const actor = actorOf(last, story);
        const said = story.says(
          actor,
          commandOf(isUndone(last) ? last : { ...last, type: "logReading" }, story),
        );
        fc.pre(said.ok);
        story.wait(wait).does(actor, undoes);
        expect(without(story.state)).toEqual(without(before));
        if (before !== null && story.state !== null) {
          const facts = (state: DecisionState) => factsOf(state, "Europe/Berlin", defaultPolicies);
          expect(facts(story.state)).toEqual(facts(before));
        }
      }),
      RUNS,
    );
  });

  it("replaying all, folding one by one, and going on from any point give the same state", () => {
    fc.assert(
      fc.property(moves, fc.nat(60), (made, cut) => {
        const story = begun("UTC");
        for (const one of made) story.wait(one.wait).says(actorOf(one, story), commandOf(one, story));
        const all = story.history;
        const folded = effectiveEvents(all).reduce<DecisionState | null>(evolve, null);
        expect(without(folded)).toEqual(without(story.state));
        const ends = all.flatMap(({ batch, seq }, place) => (all[place + 1]?.batch === batch ? [] : [seq]));
        const end = ends[cut % ends.length] ?? 0;
        const [head, tail] = [all.slice(0, end), all.slice(end)];
        expect(stateAfter(replay(head), head, tail)).toEqual(story.state);
      }),
      RUNS,
    );
  });
});

describe("the stories that the properties tell", { timeout: 180_000 }, () => {
  it("have every command accepted and refused, and every event in them", () => {
    const seen = new Set<string>();
    const events = new Set<string>();
    for (const [place, made] of fc
      .sample(fc.array(move, { minLength: 40, maxLength: 60 }), { seed: 7, numRuns: 500 })
      .entries()) {
      const story = place % 5 === 0 ? new Story() : begun("Europe/Berlin");
      for (const one of play(story, made)) seen.add(one);
      for (const event of story.history) events.add(event.type);
    }
    const commands = Object.keys(commandInputs);
    expect(commands.filter((command) => !seen.has(`${command} ok`))).toEqual([]);
    const refused = new Set([...seen].filter((one) => !one.endsWith(" ok")).map((one) => one.split(" ")[0]));
    expect(commands.filter((command) => !refused.has(command))).toEqual([]);
    // Records from elsewhere are written by the importer, not by a command.
    expect([...events].sort()).toEqual(
      Object.keys(eventData)
        .filter((type) => type !== "imported")
        .sort(),
    );
  });
});
