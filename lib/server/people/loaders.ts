import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Role } from "../../decisions/words.ts";
import type { Scope } from "../scope.ts";
import { enterWorkspace, type Visitor, visitorOf } from "../session.ts";
import { firstRunNeeded, setupTokenIsValid } from "./first-steward.ts";
import { type OpenInvitation, readInvitation } from "./invitations.ts";
import { type WorkspaceEntry, workspaceName, workspacesOfPerson } from "./queries.ts";
import { isCopySlug } from "./workspaces.ts";

/** Looked up once per request, however many parts of a page ask. */
const visitor = cache(async () => visitorOf(await headers()));

const entered = cache(async (slug: string) => enterWorkspace(await headers(), slug));

/** Scope of a page; a stranger is sent to sign in, a foreign workspace is not there. */
export async function pageScope(slug: string, alsoFor?: "guests"): Promise<Scope> {
  const { visitor: person, scope } = await entered(slug);
  // What is not for guests is not there for them.
  if (scope?.role === "guest" && alsoFor !== "guests") notFound();
  if (scope) return scope;
  // Somebody comes back to a copy that was thrown away, or guesses: there is no telling, and no need to.
  if (!person && isCopySlug(slug)) redirect("/?copy=gone");
  if (!person) redirect(`/sign-in?next=${encodeURIComponent(`/${slug}`)}`);
  notFound();
}

export async function loadVisitor(): Promise<{ person: Visitor; workspaces: WorkspaceEntry[] } | null> {
  const person = await visitor();
  return person && { person, workspaces: await workspacesOfPerson(person.id) };
}

export async function loadFirstRun(
  token: string | undefined,
): Promise<{ needed: boolean; tokenValid: boolean }> {
  const needed = await firstRunNeeded();
  return { needed, tokenValid: needed && token !== undefined && (await setupTokenIsValid(token)) };
}

export async function loadInvitation(token: string): Promise<OpenInvitation | null> {
  return readInvitation(token);
}

export interface LoadedWorkspace {
  readonly workspace: { readonly slug: string; readonly name: string; readonly timeZone: string };
  /** Null for somebody who looks at the sample workspace without an account. */
  readonly person: Visitor | null;
  readonly role: Role;
  readonly workspaces: WorkspaceEntry[];
  /** When it is gone, where it is a throw-away copy. */
  readonly copyUntil: string | null;
}

export const loadWorkspace = cache(async (slug: string): Promise<LoadedWorkspace> => {
  const scope = await pageScope(slug, "guests");
  const found = await loadVisitor();
  return {
    workspace: { slug, name: await workspaceName(scope), timeZone: scope.zone },
    person: found?.person ?? null,
    role: scope.role,
    workspaces: found?.workspaces ?? [],
    copyUntil: scope.copyUntil?.toISOString() ?? null,
  };
});
