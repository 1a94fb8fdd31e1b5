import { accept, type Handler, invalid, unless } from "./answer.ts";
import { expiries } from "./closing.ts";
import { settling } from "./escalating.ts";

/**
 * A decided or dropped decision is open again; what was decided stays in its outcomes. A reversal is final.
 *
 * @example reopen({ reason: "New facts." }, situation) // reopened
 */
export const reopen: Handler<"reopen"> = ({ reason }, { state }) =>
  unless(state, ["decided", "dropped"]) ?? accept({ type: "reopened", data: { reason } });

/**
 * It need not be decided any more; asks to commit and an escalation that wait for an answer lose their point.
 *
 * @example drop({ reason: "Nobody needs it now." }, situation) // dropped
 */
export const drop: Handler<"drop"> = ({ reason }, { state }) =>
  unless(state, ["open"]) ??
  accept({ type: "dropped", data: { reason } }, ...expiries(state), ...settling(state, null, null));

/**
 * Back through the door (N16): the decision was wrong.
 *
 * @example reverse({ reason: "It did not hold the load." }, situation) // reversed
 */
export const reverse: Handler<"reverse"> = ({ reason }, { state }) =>
  unless(state, ["decided"]) ?? accept({ type: "reversed", data: { reason } });

/**
 * Replaced by a later decision, without having been wrong; that one may be named. Refused with `invalid` where the actor
 * cannot see it, or where it is this decision.
 *
 * @example supersede({ reason: "We moved on.", by: "K7F3Q" }, situation) // superseded
 */
export const supersede: Handler<"supersede"> = ({ reason, by }, { state, context }) => {
  const no = unless(state, ["decided"]);
  if (no) return no;
  if (by === undefined) return accept({ type: "superseded", data: { reason, by: null } });
  if (context.successor === undefined) return invalid([{ field: "by", message: "is no decision here" }]);
  if (context.successor === context.decision)
    return invalid([{ field: "by", message: "must be another decision" }]);
  return accept({ type: "superseded", data: { reason, by: context.successor } });
};
