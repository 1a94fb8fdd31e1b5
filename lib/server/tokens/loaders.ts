import { redirect } from "next/navigation";
import type { Role } from "../../decisions/words.ts";
import { pageScope } from "../people/loaders.ts";
import { readServiceTokens, readTokens } from "./queries.ts";
import type { ServiceTokenResource, TokenResource } from "./resource.ts";

export interface LoadedTokens {
  readonly role: Role;
  readonly own: TokenResource[];
  /** Null for whoever does not administer the workspace. */
  readonly services: ServiceTokenResource[] | null;
  readonly zone: string;
  readonly now: string;
}

export async function loadTokens(slug: string): Promise<LoadedTokens> {
  const scope = await pageScope(slug);
  const { role, zone, provedAt } = scope;
  if (!provedAt) redirect(`/sign-in?next=${encodeURIComponent(`/${slug}/settings`)}`);
  const administers = role === "steward" || role === "admin";
  const own = await readTokens(scope);
  const services = administers ? await readServiceTokens(scope) : null;
  return { role, own, services, zone, now: new Date().toISOString() };
}
