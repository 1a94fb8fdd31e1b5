import type { CommandInput } from "../commands.ts";
import { standingOutcome } from "../current.ts";
import type { DoorAnswers } from "../door-hint.ts";
import { mismatchOf, standingMismatch } from "../mismatch.ts";
import type { DecisionState } from "../state.ts";
import { accept, type Draft, type Handler, invalid, refuse, unless } from "./answer.ts";

const CLOSED = ["decided", "reversed", "superseded"] as const;

/**
 * The answers to the three questions as an event, where they say something new.
 *
 * @example questioned({ undoCost: "little" }, null) // [{ type: "doorQuestioned", data: … }]
 */
export function questioned(given: DoorAnswers | undefined, known: DoorAnswers | null): Draft[] {
  const { undoCost = null, undoTime = null, noticed = null } = given ?? {};
  if (undoCost === null && undoTime === null && noticed === null) return [];
  const same = undoCost === known?.undoCost && undoTime === known?.undoTime && noticed === known?.noticed;
  return same ? [] : [{ type: "doorQuestioned", data: { undoCost, undoTime, noticed } }];
}

/**
 * Why door and process may differ here. What was noted is put aside and stays in the history. Refused with `already-done` where
 * there is nothing to put aside.
 *
 * @example dismissMismatch({ reason: "It waited for the budget." }, situation) // mismatchDismissed
 */
const dismissMismatch: Handler<"dismissMismatch"> = ({ reason }, { state, context }) => {
  const { now, zone, policies } = context;
  const present = state.door === null ? null : policies[state.door];
  // One that is open again is still measured by what was frozen.
  const policy = state.outcomes[0] === undefined ? present : state.outcomes[0].policy;
  const found = standingMismatch(mismatchOf(state, policy, now, zone), state.dismissals);
  if (found === null) return refuse("already-done", "Door and process fit; there is nothing to put aside.");
  return accept({ type: "mismatchDismissed", data: { ...found, grounds: [...found.grounds], reason } });
};

function wrongSteps({ steps }: CommandInput<"judgeSteps">, state: DecisionState) {
  const outcome = standingOutcome(state);
  const ran = outcome?.policy?.asks.filter((ask) => !outcome.unmet.includes(ask)) ?? [];
  return steps.flatMap(({ ask }, place) => {
    const field = `steps.${place}.ask`;
    if (!ran.includes(ask)) return [{ field, message: "is no step that was taken" }];
    const twice = steps.findIndex((step) => step.ask === ask) < place;
    return twice ? [{ field, message: "is judged twice" }] : [];
  });
}

/**
 * What the steps changed that the door asked for (N4); said again, it takes the place of what was said before,
 * and what is left out stays as it was. Refused with
 * `invalid` for a step that was skipped or not asked for, with `wrong-state` unless decided.
 *
 * @example judgeSteps({ steps: [{ ask: "consulted", changed: true, hours: 3 }] }, situation) // stepsJudged
 */
const judgeSteps: Handler<"judgeSteps"> = (input, { state }) => {
  const no = unless(state, CLOSED);
  if (no) return no;
  const errors = wrongSteps(input, state);
  if (errors.length > 0) return invalid(errors);
  const known = standingOutcome(state)?.steps ?? [];
  const steps = input.steps.map(({ ask, changed, hours }) => {
    const old = known.find((step) => step.ask === ask);
    return { ask, changed: changed ?? old?.changed ?? null, hours: hours ?? old?.hours ?? null };
  });
  return accept({ type: "stepsJudged", data: { steps } });
};

/**
 * Whether deciding this gave the actor energy or took some (N13). Nobody else sees it. The same again is `already-done`.
 *
 * @example sayEnergy({ energy: "energised" }, situation) // energySaid
 */
const sayEnergy: Handler<"sayEnergy"> = ({ energy }, { state, context }) => {
  const no = unless(state, CLOSED);
  if (no) return no;
  const old = state.energies.findLast(({ by }) => by === context.actor.id);
  if (old?.energy === energy) return refuse("already-done", "You said so already.");
  return accept({ type: "energySaid", data: { energy } });
};

export const fitting = { dismissMismatch, judgeSteps, sayEnergy };
