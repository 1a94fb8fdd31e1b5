import { z } from "zod";
import { isAtLeast } from "../../decisions/membership.ts";
import { pageScope } from "./loaders.ts";
import { listPeople } from "./member-operations.ts";
import { readPeople } from "./members.ts";
import { readInvitations } from "./open-invitations.ts";

type Given = Record<string, string | string[] | undefined>;

const loose = z.object(listPeople.query.shape).partial();

/** What of the address is a filter; the rest is left out, a page is no place to complain. */
function askedIn(given: Given): Record<string, string> {
  const known = Object.entries(given).flatMap(([name, value]) => {
    const fits = typeof value === "string" && value !== "" && name in loose.shape;
    return fits && loose.safeParse({ [name]: value }).success ? [[name, value]] : [];
  });
  return Object.fromEntries(known);
}

/** The people of a workspace as the page shows them; invitations for those who make them. */
export async function loadPeople(slug: string, given: Given) {
  const scope = await pageScope(slug);
  const asked = askedIn(given);
  const query = listPeople.query.parse(asked);
  const invitations = isAtLeast(scope.role, "admin") ? await readInvitations(scope) : null;
  const page = await readPeople(scope, query).catch(() => readPeople(scope, { ...query, cursor: undefined }));
  return { page, invitations, asked, place: { role: scope.role, zone: scope.zone, me: scope.personId } };
}
