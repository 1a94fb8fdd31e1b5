import { notFound } from "next/navigation";
import { isAtLeast } from "../../decisions/membership.ts";
import { pageScope } from "../people/loaders.ts";
import { namesOf, readMembers } from "../people/queries.ts";
import { readWorkspaceHistory } from "./history.ts";
import { listWorkspaceHistory } from "./operations.ts";
import { readPolicies } from "./policies.ts";
import { readSettingsOf } from "./settings.ts";

type Given = Record<string, string | string[] | undefined>;

export async function loadSettings(slug: string) {
  const scope = await pageScope(slug);
  // What is thrown away by itself is not deleted besides.
  const mayDelete = scope.role === "steward" && scope.copyUntil === undefined;
  return { settings: await readSettingsOf(scope), role: scope.role, mayDelete };
}

export async function loadPolicies(slug: string) {
  const scope = await pageScope(slug);
  const policies = await readPolicies(scope);
  const owners = policies.flatMap(({ notes }) => Object.values(notes).flatMap((note) => note?.owner ?? []));
  const [members, names] = await Promise.all([readMembers(scope), namesOf(scope, owners)]);
  return { policies, names, members: members.map(({ id, name }) => ({ id, name })), role: scope.role };
}

/** What of the address is a filter; the rest is left out, a page is no place to complain. */
function askedIn(given: Given): Record<string, string> {
  const { shape } = listWorkspaceHistory.query;
  const known = Object.entries(given).flatMap(([name, value]) => {
    if (typeof value !== "string" || value === "" || !(name in shape)) return [];
    return listWorkspaceHistory.query.safeParse({ [name]: value }).success ? [[name, value]] : [];
  });
  return Object.fromEntries(known);
}

/** The history is for those who administer; to others there is no such page. */
export async function loadWorkspaceHistory(slug: string, given: Given) {
  const scope = await pageScope(slug);
  if (!isAtLeast(scope.role, "admin")) notFound();
  const asked = askedIn(given);
  const query = listWorkspaceHistory.query.parse(asked);
  const page = await readWorkspaceHistory(scope, query).catch(() =>
    readWorkspaceHistory(scope, { ...query, cursor: undefined }),
  );
  const members = await readMembers(scope);
  return {
    page,
    asked,
    members: members.map(({ id, name }) => ({ id, name })),
    zone: scope.zone,
    now: new Date().toISOString(),
  };
}
