import fc from "fast-check";
import type { DecisionFacts } from "../../../lib/decisions/facts.ts";
import { factsOf } from "../../../lib/decisions/facts.ts";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import type { DecisionState } from "../../../lib/decisions/state.ts";
import { actorOf, beginning, commandOf, type Move, move } from "../../unit/decisions/moves.ts";
import { DAY, olga, Story } from "../../unit/decisions/story.ts";
import {
  askAround,
  backdate,
  comeBack,
  comeRound,
  disagreeAndCommit,
  feel,
  lookBack,
  runDry,
  thinkAgain,
  writeDown,
} from "./plots.ts";

/** A random history, told through the decider, and what became of it. */
export interface Told {
  readonly state: DecisionState;
  readonly facts: DecisionFacts;
  readonly dataProblem: string | null;
}

const START = Date.parse("2025-01-01T00:00:00.000Z");
const SPREAD = 600;

const told = fc.record({
  day: fc.nat(SPREAD),
  /** How much slower than usual things went, so that 90 days pass in some. */
  slowness: fc.constantFrom(1, 1, 8, 30),
  opening: fc.option(move),
  moves: fc.array(move, { maxLength: 14, size: "max" }),
  oddity: fc.nat(19),
});

function open(story: Story, opening: Move | null): void {
  if (opening !== null) {
    const made: Move = { ...opening, type: "open" };
    story.says(actorOf(made, story), commandOf(made, story));
  }
  if (story.state === null) story.does(olga, beginning);
}

/** What only an importer can keep: no door, no owner, and times that cannot be. */
function oddly(state: DecisionState, oddity: number): [DecisionState, string | null] {
  if (oddity === 0) return [{ ...state, door: null }, null];
  if (oddity === 1) return [{ ...state, owner: null }, null];
  const [first] = state.outcomes;
  if (oddity > 3 || first === undefined) return [state, null];
  const late = { at: new Date(Date.parse(first.decided.at) + 5 * DAY).toISOString(), on: null };
  return [{ ...state, opened: late }, oddity === 2 ? "Decided before it was opened." : null];
}

/** So many random histories in a zone; the same ones for the same seed. */
export function histories(zone: string, count: number, seed: number): readonly Told[] {
  return fc.sample(told, { numRuns: count, seed }).flatMap(({ day, slowness, opening, moves, oddity }) => {
    const story = new Story({ zone, now: new Date(START + day * DAY).toISOString() });
    if (oddity === 7) writeDown(story, day);
    else open(story, opening);
    if (oddity > 15) disagreeAndCommit(story, (day % 4) * 10);
    for (const made of moves) {
      story.wait(made.wait * slowness);
      story.says(actorOf(made, story), commandOf(made, story));
    }
    if (story.state === null) return [];
    if (oddity === 14) runDry(story, day);
    if (oddity === 13) comeRound(story);
    if (oddity === 8) thinkAgain(story, day);
    if (oddity === 10) comeBack(story, day);
    if (oddity === 11) backdate(story, day);
    if (oddity === 12) askAround(story, day);
    if (oddity % 3 === 0) lookBack(story, day);
    if (oddity % 2 === 0) feel(story, day);
    const [state, dataProblem] = oddly(story.state, oddity);
    return [{ state, dataProblem, facts: factsOf(state, zone, defaultPolicies) }];
  });
}
