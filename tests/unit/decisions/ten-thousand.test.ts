import fc from "fast-check";
import { expect, it } from "vitest";
import type { KnownPerson } from "../../../lib/decisions/context.ts";
import { factsOf } from "../../../lib/decisions/facts.ts";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { redact, redactHistory } from "../../../lib/decisions/redact.ts";
import { replay } from "../../../lib/decisions/replay.ts";
import type { DecisionState } from "../../../lib/decisions/state.ts";
import { checkEvents, checkFacts, checkHistory, checkRefusal, checkState } from "./invariants.ts";
import { actorOf, beginning, commandOf, fitting, type Move, move, zones } from "./moves.ts";
import { cast, olga, Story } from "./story.ts";

/** Shorter than those of `properties.test.ts`, which looks at each step from more sides; and so many that rare ways meet. */
const HISTORIES = 10_000;
const LONGEST = 18;

/** Lets a move happen; what is refused has its reason, and what is done keeps every rule. */
function step(story: Story, drawn: Move): void {
  const made = fitting(drawn, story);
  story.wait(made.wait);
  const { state: before, history } = story;
  const command = commandOf(made, story);
  const said = story.says(actorOf(made, story), command);
  if (!said.ok) {
    checkRefusal(said.refusal);
    expect(story.state).toBe(before);
    expect(story.history).toBe(history);
    return;
  }
  checkEvents(before, command, story, said.events);
  if (story.state !== null) checkState(before, command, story.state);
}

const without = ({ seq: _, ...rest }: DecisionState) => rest;

/** What is hidden from somebody could as well not have happened: nothing that they are told is another for it. */
function checkRedaction({ history, present: state }: Story, viewer: KnownPerson, zone: string): boolean {
  const shown = redactHistory(history, state, viewer.id);
  const alone = replay(shown);
  if (alone === null) throw new Error("The opening was hidden.");
  expect(without(redact(alone, viewer.id))).toEqual(without(redact(state, viewer.id)));
  const facts = (one: DecisionState) => {
    const {
      energisedCount: _,
      drainedCount: __,
      energyPeople: ___,
      ...rest
    } = factsOf(one, zone, defaultPolicies);
    return rest;
  };
  expect(facts(alone)).toEqual(facts(state));
  return shown.length < history.length;
}

it(`the rules hold in ${HISTORIES} random histories, each can be told again, and nobody learns what is hidden`, {
  timeout: 300_000,
}, () => {
  let hiding = 0;
  const length = { minLength: 1, maxLength: LONGEST, size: "max" } as const;
  fc.assert(
    fc.property(
      fc.array(move, length),
      fc.constantFrom(...zones),
      fc.constantFrom(...cast),
      fc.nat(3),
      (made, zone, viewer, open) => {
        const story = new Story({ zone });
        story.does(olga, beginning);
        if (open === 0) story.does(olga, { type: "hideAnswers", input: { hide: true } });
        for (const one of made) step(story, one);
        checkHistory(story.history);
        expect(replay(story.history)).toEqual(story.state);
        if (story.state === null) return;
        checkFacts(story);
        if (checkRedaction(story, viewer, zone)) hiding += 1;
      },
    ),
    { numRuns: HISTORIES },
  );
  expect(hiding).toBeGreaterThan(HISTORIES / 20);
});
