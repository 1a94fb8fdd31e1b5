import { AjarError } from "../../errors.ts";
import type { DecideContext } from "../context.ts";
import type { DecisionEvent } from "../events.ts";
import { replay } from "../replay.ts";
import type { DecisionState } from "../state.ts";
import type { Draft } from "./answer.ts";

/**
 * Drafts as events: numbered on from the last, all of one batch, by the actor, recorded now.
 *
 * @param last number of the last event of the history; 0 before the first.
 * @example sealed([{ type: "dropped", data: { reason: null } }], 7, context)[0]?.seq // 8
 */
export function sealed(
  drafts: readonly Draft[],
  last: number,
  context: DecideContext,
): readonly DecisionEvent[] {
  const { batch, now } = context;
  return drafts.map((draft, place) => ({
    occurredAt: now,
    ...draft,
    seq: last + 1 + place,
    batch,
    actor: context.actor.id,
    recordedAt: now,
  }));
}

/**
 * The state that the drafts of an opening lead to, so that more can be decided in the same batch by the same rules.
 *
 * @throws AjarError `internal` where the drafts do not begin with an opening.
 * @example provisional(drafts, context).options.length // 2
 */
export function provisional(drafts: readonly Draft[], context: DecideContext): DecisionState {
  const state = replay(sealed(drafts, 0, context));
  if (state === null) throw new AjarError("internal", "Nothing can be decided before it is opened.");
  return state;
}
