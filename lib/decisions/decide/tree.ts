import type { FieldError } from "../../errors.ts";
import type { DecideContext } from "../context.ts";
import { accept, type Handler, invalid, refuse } from "./answer.ts";

/**
 * What speaks against the decision that was named as the larger one, as a complaint about its field.
 *
 * @returns undefined where nothing does.
 * @example wrongParent(context)?.message // "is no decision here"
 */
export function wrongParent({ parent, decision }: DecideContext): FieldError | undefined {
  const field = "parent";
  if (parent === undefined) return { field, message: "is no decision here" };
  if (parent.id === decision) return { field, message: "must be another decision" };
  return parent.below ? { field, message: "is itself a part of this decision" } : undefined;
}

/**
 * Says which larger decision this one is a part of (N29). Refused with `invalid` where the actor cannot see that one, and where
 * it would make a decision a part of itself.
 *
 * @example linkParent({ parent: "K7F3Q" }, situation) // parentLinked
 */
export const linkParent: Handler<"linkParent"> = (_, { state, context }) => {
  const wrong = wrongParent(context);
  if (wrong) return invalid([wrong]);
  const to = context.parent?.id ?? "";
  if (to === state.parent) return refuse("already-done", "It is a part of that decision already.");
  return accept({ type: "parentLinked", data: { from: state.parent, to } });
};

/**
 * Makes it stand by itself again.
 *
 * @example unlinkParent({}, situation) // parentUnlinked
 */
export const unlinkParent: Handler<"unlinkParent"> = (_, { state }) =>
  state.parent === null
    ? refuse("wrong-state", "It is a part of no other decision.")
    : accept({ type: "parentUnlinked", data: { from: state.parent } });
