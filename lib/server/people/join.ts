import { AjarError } from "../../errors.ts";
import { startSession } from "../account/start-session.ts";
import { visitorOf } from "../session.ts";
import type { NewAccount } from "./accounts.ts";
import { acceptInvitation } from "./invitations.ts";

interface JoinInput extends Partial<Record<keyof NewAccount, string | undefined>> {
  readonly token: string;
}

function accountIn({ name, email, password }: JoinInput): NewAccount {
  if (name !== undefined && email !== undefined && password !== undefined) return { name, email, password };
  const missing = Object.entries({ name, email, password }).filter(([, value]) => value === undefined);
  throw new AjarError(
    "invalid",
    "Nothing was changed. A new account needs all three.",
    missing.map(([field]) => ({ field, message: "is needed" })),
  );
}

const entered = ({ slug, reference }: { slug: string; reference?: string }, cookies: Headers | null) => ({
  workspace: { slug },
  ...(reference !== undefined && { decision: reference }),
  cookies,
});

/** Whoever is signed in joins as themselves; anybody else makes an account and is signed in with it. */
export async function joinWorkspace(
  input: JoinInput,
  headers: Headers,
): Promise<{ workspace: { slug: string }; decision?: string; cookies: Headers | null }> {
  const visitor = await visitorOf(headers);
  // Whoever comes from a throw-away copy has no account yet.
  if (visitor && !visitor.copyUntil) {
    return entered(await acceptInvitation(input.token, { personId: visitor.id }), null);
  }
  const account = accountIn(input);
  const place = await acceptInvitation(input.token, { account });
  return entered(place, await startSession(place.personId, headers));
}
