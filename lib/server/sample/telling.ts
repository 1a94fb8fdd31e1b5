import type { Command } from "../../decisions/commands.ts";
import type { DecideContext, KnownPerson } from "../../decisions/context.ts";
import { decide } from "../../decisions/decide.ts";
import type { DecisionEvent } from "../../decisions/events.ts";
import { stateAfter } from "../../decisions/replay.ts";
import type { DecisionState } from "../../decisions/state.ts";
import { newId } from "../ids.ts";

/** One thing that somebody does, at a time that has passed already. */
export interface Told {
  readonly by: KnownPerson;
  readonly at: Date;
  /** What happens depends on what stands there: options are named by the events that added them. */
  readonly command: (state: DecisionState | null) => Command;
  /** What of the world this one command needs besides. */
  readonly around?: Partial<Pick<DecideContext, "parent" | "successor" | "ladder">>;
}

type World = Pick<DecideContext, "zone" | "decision" | "policies" | "people" | "members" | "teams">;

export interface Story {
  readonly events: readonly DecisionEvent[];
  readonly state: DecisionState;
}

/** A history, made command by command by the same rules as everybody's, on a clock that is moved. @throws where they refuse it */
export function tell(title: string, steps: readonly Told[], world: World): Story {
  const events: DecisionEvent[] = [];
  let state: DecisionState | null = null;
  for (const { by: actor, at, command, around } of steps) {
    const given = command(state);
    const context = { ...world, ladder: [], ...around, now: at.toISOString(), actor, batch: newId() };
    const said = decide(state, events, given, context);
    if (!said.ok) throw new Error(`“${title}”, ${given.type}: ${said.refusal.detail}`);
    state = stateAfter(state, events, said.events);
    events.push(...said.events);
  }
  if (!state) throw new Error(`“${title}” left no decision.`);
  return { events, state };
}
