import { mayDo, whyNot } from "../../decisions/permissions.ts";
import { replay } from "../../decisions/replay.ts";
import { AjarError } from "../../errors.ts";
import { database } from "../db.ts";
import { findDecision } from "../decisions/history.ts";
import type { Answer, Write } from "../idempotency.ts";
import type { Scope } from "../scope.ts";
import { makeLink } from "./invitations.ts";

/** A link to one decision, for somebody who may have no account yet: by whoever may put people on it. */
export async function inviteToDecision(
  scope: Scope,
  reference: string,
  { email }: { readonly email?: string | undefined },
  write: Write,
): Promise<Answer> {
  const found = await findDecision(database(), scope, reference);
  const state = found && replay(found.events);
  if (!state) throw new AjarError("not-found", "There is no such decision.");
  const actor = { id: scope.personId, role: scope.role };
  if (!mayDo("inviteGuest", state, actor)) throw new AjarError("not-allowed", whyNot("inviteGuest", actor));
  return makeLink(scope, { role: "guest", email, decisionId: found.id }, write);
}
