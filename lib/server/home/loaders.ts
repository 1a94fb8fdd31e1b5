import { cache } from "react";
import { pageScope } from "../people/loaders.ts";
import { countWaiting, readHome } from "./queries.ts";

/** The home of whoever looks; null for those who only look around. */
export const loadHome = cache(async (slug: string) => {
  const scope = await pageScope(slug);
  return {
    home: await readHome(scope),
    place: { slug: scope.slug, zone: scope.zone, now: new Date().toISOString() },
  };
});

/** How much waits for somebody, for the rail; guests have no home. */
export const loadWaiting = cache(async (slug: string): Promise<number> => {
  const scope = await pageScope(slug, "guests");
  return scope.role === "guest" ? 0 : countWaiting(scope);
});
