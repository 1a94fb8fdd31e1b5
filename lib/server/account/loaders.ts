import { redirect } from "next/navigation";
import { loadVisitor, pageScope } from "../people/loaders.ts";
import type { Visitor } from "../session.ts";
import { readMe } from "./profile.ts";
import { readReset } from "./reset.ts";
import type { MeResource, SecurityEventResource, SessionResource } from "./resource.ts";
import { readSecurityEvents } from "./security-events.ts";
import { readSessions } from "./sessions.ts";

/** For whom the link of this address sets a password; null where it is not good. */
export async function loadReset(token: string): Promise<{ name: string; email: string } | null> {
  return readReset(token);
}

/** The person of a page about themselves, which stands in a workspace; whoever only looks around has none. */
async function pagePerson(slug: string): Promise<{ person: Visitor; zone: string; now: string }> {
  const { zone } = await pageScope(slug, "guests");
  const found = await loadVisitor();
  if (!found) redirect(`/sign-in?next=${encodeURIComponent(`/${slug}/settings`)}`);
  return { person: found.person, zone, now: new Date().toISOString() };
}

export async function loadProfile(slug: string): Promise<MeResource> {
  const { person } = await pagePerson(slug);
  return readMe(person.id);
}

export interface LoadedSecurity {
  readonly me: MeResource;
  readonly sessions: SessionResource[];
  readonly events: SecurityEventResource[];
  readonly zone: string;
  readonly now: string;
}

export async function loadSecurity(slug: string): Promise<LoadedSecurity> {
  const { person, zone, now } = await pagePerson(slug);
  const [me, sessions, events] = await Promise.all([
    readMe(person.id),
    readSessions(person),
    readSecurityEvents(person.id),
  ]);
  return { me, sessions, events, zone, now };
}
