import type { DecideContext, KnownPerson } from "../context.ts";
import type { DecisionState } from "../state.ts";

/**
 * Somebody whom the command names, or the actor; undefined where nobody of that id can see the decision.
 *
 * @example known(input.person, context)?.standing // "lead"
 */
export function known(id: string, context: DecideContext): KnownPerson | undefined {
  return id === context.actor.id ? context.actor : context.people.get(id);
}

/**
 * What speaks against somebody's owning a decision, as a message for the field that names them.
 *
 * @returns undefined where nothing does.
 * @example canOwn(viewerId, context, "workspace") // "can only read here"
 */
export function canOwn(
  id: string,
  context: DecideContext,
  visibility: DecisionState["visibility"],
): string | undefined {
  // Where it is for the people on it, owning it puts somebody on it.
  const person = known(id, context) ?? (visibility === "people" ? context.members.get(id) : undefined);
  if (person === undefined) return NOBODY;
  if (person.service) return NO_PERSON;
  if (person.role === "guest") return IS_GUEST;
  return person.role === "viewer" ? READS_ONLY : undefined;
}

/** Said of somebody who does not exist, and of somebody who must seem not to. */
export const NOBODY = "is nobody who can see this decision";
export const READS_ONLY = "can only read here";
const NO_PERSON = "must name the person who decides: a service owns nothing";
const IS_GUEST = "is a guest here";
