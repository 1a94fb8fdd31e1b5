import type { Draft, Situation } from "./answer.ts";
import { known, NOBODY, READS_ONLY } from "./people.ts";

/**
 * Whom somebody turns to: a person who sees the decision, or one who is put on it by that, which the events then say.
 *
 * @param reachable members out of sight whom this actor may bring in beside what owner and opener may.
 * @returns the events that come first, or the message for the field that names the person.
 * @example turningTo(lena.id, ladder.map(({ person }) => person), situation) // [{ type: "guestInvited", … }]
 */
export function turningTo(
  id: string,
  reachable: readonly string[],
  { state, context }: Situation,
): readonly Draft[] | string {
  const seeing = known(id, context);
  if (seeing !== undefined) return refusalOf(seeing) ?? [];
  const { actor } = context;
  const invites = actor.id === state.owner || actor.id === state.opener || reachable.includes(id);
  const member = invites ? context.members.get(id) : undefined;
  if (member === undefined) return NOBODY;
  return refusalOf(member) ?? [{ type: "guestInvited", data: { person: id } }];
}

const refusalOf = ({ role }: { readonly role: string }): string | undefined =>
  role === "viewer" ? READS_ONLY : undefined;
