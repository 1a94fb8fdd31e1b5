import { accept, type Handler, invalid, unless } from "./answer.ts";
import { expiries } from "./closing.ts";

/** A closed decision is open again; what was decided stays in its outcomes. Walking back through the door is final. */
export const reopen: Handler<"reopen"> = ({ reason }, { state }) =>
  unless(state, ["decided", "dropped"]) ?? accept({ type: "reopened", data: { reason } });

/** It need not be decided any more; asks to commit that wait for an answer lose their point. */
export const drop: Handler<"drop"> = ({ reason }, { state }) =>
  unless(state, ["open"]) ?? accept({ type: "dropped", data: { reason } }, ...expiries(state));

/** Back through the door. */
export const reverse: Handler<"reverse"> = ({ reason }, { state }) =>
  unless(state, ["decided"]) ?? accept({ type: "reversed", data: { reason } });

/** Replaced by a later decision, without having been wrong; that one may be named, if the actor can see it. */
export const supersede: Handler<"supersede"> = ({ reason, by }, { state, context }) => {
  const no = unless(state, ["decided"]);
  if (no) return no;
  if (by === undefined) return accept({ type: "superseded", data: { reason, by: null } });
  if (context.successor === undefined) return invalid([{ field: "by", message: "is no decision here" }]);
  if (context.successor === context.decision)
    return invalid([{ field: "by", message: "must be another decision" }]);
  return accept({ type: "superseded", data: { reason, by: context.successor } });
};
