import { accept, type Handler, invalid, unless } from "./answer.ts";
import { expiries } from "./closing.ts";
import { settling } from "./escalating.ts";
import { costOf } from "./reviewing.ts";

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
 * Back through the door (N16): the decision was wrong. What is opened in its place in the same step is decided in
 * `replacement.ts`; here it is named.
 *
 * @example reverse({ reason: "It did not hold the load." }, situation) // reversed
 */
export const reverse: Handler<"reverse"> = ({ reason, cost, successor }, { state, context }) => {
  const by = successor === undefined ? null : (context.replacement ?? null);
  const data = { reason, successor: by, cost: costOf(cost) };
  return unless(state, ["decided"]) ?? accept({ type: "reversed", data });
};

/**
 * Replaced by a later decision, without having been wrong; that one may be named. Refused with `invalid` where the actor
 * cannot see it, where it is this decision, and where it does not stand itself: so no chain of decisions ever leads back to
 * where it began, and whoever reads along it arrives at one that stands.
 *
 * @example supersede({ reason: "We moved on.", by: "K7F3Q" }, situation) // superseded
 */
export const supersede: Handler<"supersede"> = ({ reason, by }, { state, context }) => {
  const no = unless(state, ["decided"]);
  if (no) return no;
  if (by === undefined) return accept({ type: "superseded", data: { reason, by: null } });
  if (context.successor === undefined) return invalid([{ field: "by", message: "is no decision here" }]);
  const { id, status } = context.successor;
  if (id === context.decision) return invalid([{ field: "by", message: "must be another decision" }]);
  if (status !== "open" && status !== "decided")
    return invalid([{ field: "by", message: `was ${status} itself; name the decision that stands now` }]);
  return accept({ type: "superseded", data: { reason, by: id } });
};
