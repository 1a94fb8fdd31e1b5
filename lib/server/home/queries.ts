import { namesOf } from "../people/queries.ts";
import type { Scope } from "../scope.ts";
import { type HomeEntry, type HomeResource, homeKinds } from "./resource.ts";
import { type Waiting, waitingFor } from "./waiting.ts";

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** A mark from before it began to wait is about something else. */
function toEntry({ seenAt, since, due, asideUntil, ...waiting }: Waiting): HomeEntry {
  return {
    ...waiting,
    since: since.toISOString(),
    due: iso(due),
    seen: seenAt !== null && seenAt >= since,
    asideUntil: iso(asideUntil),
  };
}

const rank = ({ kind }: Waiting) => homeKinds.indexOf(kind);
/** The most pressing kind first; within it, what has waited longest. */
const byPress = (a: Waiting, b: Waiting) => rank(a) - rank(b) || a.since.getTime() - b.since.getTime();
const isAside = ({ asideUntil }: Waiting, now: number) => asideUntil !== null && asideUntil.getTime() > now;

/** What waits for this person, and what they put aside. */
export async function readHome(scope: Scope): Promise<HomeResource> {
  const now = Date.now();
  const all = (await waitingFor(scope)).sort(byPress);
  return {
    waiting: all.filter((one) => !isAside(one, now)).map(toEntry),
    aside: all.filter((one) => isAside(one, now)).map(toEntry),
    people: await namesOf(
      scope,
      all.flatMap(({ by }) => by ?? []),
    ),
  };
}

/** How much waits, without what was put aside. */
export async function countWaiting(scope: Scope): Promise<number> {
  const now = Date.now();
  return (await waitingFor(scope)).filter((one) => !isAside(one, now)).length;
}
