import { AjarError } from "../../../errors.ts";
import { workspacesOfPerson } from "../../people/queries.ts";
import { visitorOf } from "../../session.ts";
import { addressOf } from "../../throttle/address.ts";
import { takeTry } from "../../throttle/guesses.ts";
import { Turns } from "../../throttle/turns.ts";
import { isTimeZone } from "../../workspace/fields.ts";
import { offersCopies } from "../loaders.ts";
import { makeCopy } from "./make.ts";

/** Making one takes a moment of the whole process: one after another, and nobody waits long. */
const AT_ONCE = 1;
const MOST_WAITING = 5;

const turns = new Turns(
  AT_ONCE,
  MOST_WAITING,
  () =>
    new AjarError(
      "too-many-requests",
      "Several others want a copy just now. Try again.",
      [],
      {},
      1 + MOST_WAITING,
    ),
);

interface Entered {
  readonly workspace: { readonly slug: string };
  readonly expiresAt: string;
  /** None where they are in it already. */
  readonly cookies: Headers | null;
}

/** Leads a visitor without an account into a throw-away copy of their own: the one that they have, or a new one. */
export async function enterCopy(
  { timeZone }: { readonly timeZone: string },
  headers: Headers,
): Promise<Entered> {
  if (!offersCopies()) throw new AjarError("not-found", "There is no sample here that could be copied.");
  const visitor = await visitorOf(headers);
  const [home] = visitor?.copyUntil ? await workspacesOfPerson(visitor.id) : [];
  if (visitor?.copyUntil && home)
    return { workspace: { slug: home.slug }, expiresAt: visitor.copyUntil.toISOString(), cookies: null };
  if (visitor) throw new AjarError("not-allowed", "You have an account here. Make a workspace of your own.");
  await takeTry({ by: "copies", what: addressOf(headers) });
  const { slug, expiresAt, cookies } = await turns.run(() =>
    makeCopy(isTimeZone(timeZone) ? timeZone : "UTC", headers),
  );
  return { workspace: { slug }, expiresAt: expiresAt.toISOString(), cookies };
}
