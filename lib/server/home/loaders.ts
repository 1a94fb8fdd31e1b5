import { cache } from "react";
import { pageScope } from "../people/loaders.ts";
import { countWaiting, readHome } from "./queries.ts";

/** What waits for whoever looks; a guest finds it above what they are invited to. */
export const loadHome = cache(async (slug: string) => {
  const scope = await pageScope(slug, "guests");
  return {
    home: await readHome(scope),
    place: { slug: scope.slug, zone: scope.zone, now: new Date().toISOString() },
  };
});

/** How much waits for somebody, for the rail. */
export const loadWaiting = cache(async (slug: string): Promise<number> => {
  const scope = await pageScope(slug, "guests");
  return countWaiting(scope);
});
