import { z } from "zod";
import { isAtLeast } from "../../decisions/membership.ts";
import { dayAfter, wholeDays } from "../../decisions/time.ts";
import { folded, unfolded } from "../../metrics/story.ts";
import type { GroupFigures, Velocity } from "../../metrics/velocity.ts";
import type { Cohort, View } from "../../metrics/view.ts";
import { database } from "../db.ts";
import { loadPolicies } from "../decisions/world.ts";
import { pageScope } from "../people/loaders.ts";
import type { Scope } from "../scope.ts";
import { teamChoices } from "../teams/queries.ts";
import { cohortFrom, momentOf, velocityAddress } from "./address.ts";
import { hoursOf } from "./hours.ts";
import { velocityFor } from "./kept.ts";
import { named } from "./named.ts";
import { readTags } from "./tags.ts";

type Comparison = NonNullable<z.infer<typeof velocityAddress>["by"]>;

const addressed = z.object({
  ...velocityAddress.shape,
  whole: z.literal("yes", "must be yes").optional(),
  more: z
    .string()
    .refine((list) => unfolded(list) !== null, `must be of ${folded.join(", ")}`)
    .optional(),
});
type Addressed = z.infer<typeof addressed>;

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** What an address asks for; what cannot be used is left out, and said. */
export function readAddress(params: SearchParams): { asked: Addressed; unused: string[] } {
  const given = Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ""));
  const first = addressed.safeParse(given);
  if (first.success) return { asked: first.data, unused: [] };
  const names = new Set(first.error.issues.map(({ path }) => String(path[0])));
  const unused = first.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !names.has(name)));
  return { asked: addressed.parse(rest), unused };
}

/** A period that ends before it begins is none. */
function withoutContradiction(asked: Addressed, unused: string[]): Addressed {
  const { from, until, ...rest } = asked;
  if (from === undefined || until === undefined || from <= until) return asked;
  unused.push("until lies before from, so that there is no period");
  return rest;
}

/** The same number of days just before a period; null where it has no beginning. */
function periodBefore({ from, until }: Cohort, asOf: string): { from: string; until: string } | null {
  if (from === undefined) return null;
  const last = until === undefined || until > asOf ? asOf : until;
  if (last < from) return null;
  const at = `${from}T00:00:00.000Z`;
  const days = wholeDays({ at, on: from }, { at, on: last }, "UTC") + 1;
  return { from: dayAfter(from, -days), until: dayAfter(from, -1) };
}

/** By door where nothing else is asked for; where no decision has one, by tag. */
async function compared(scope: Scope, view: View, by: Comparison | undefined): Promise<Velocity> {
  const velocity = await velocityFor(scope, view, by ?? "door");
  const doorless = velocity.groups.every(({ group }) => group === null);
  return by === undefined && doorless && velocity.groups.length > 0
    ? velocityFor(scope, view, "tag")
    : velocity;
}

/** Teams are told by their names; what is only part of an address keeps its id. */
function withTeamNames(velocity: Velocity, teams: readonly { id: string; name: string }[]): Velocity {
  if (velocity.by !== "team") return velocity;
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return {
    ...velocity,
    groups: velocity.groups.map((one) => (one.group === null ? one : { ...one, group: nameOf(one.group) })),
    pairs: velocity.pairs.map(({ groups: [first, second], test }) => ({
      groups: [nameOf(first), nameOf(second)] as const,
      test,
    })),
  };
}

async function previous(scope: Scope, view: View, asOf: string) {
  const period = periodBefore(view.cohort, asOf);
  if (period === null) return null;
  const { all } = await velocityFor(scope, { ...view, cohort: { ...view.cohort, ...period } }, "none");
  return { ...period, figures: all satisfies GroupFigures };
}

/** Everything that the velocity page shows, from its address. */
export const loadVelocity = async (slug: string, params: SearchParams) =>
  loadVelocityFor(await pageScope(slug), params);

/** The same for whoever has this scope. */
export async function loadVelocityFor(scope: Scope, params: SearchParams) {
  const { slug } = scope;
  const now = new Date().toISOString();
  const { asked: read, unused } = readAddress(params);
  const asked = withoutContradiction(read, unused);
  const today = momentOf(undefined, scope.zone, now);
  const wanted = momentOf(asked.asOf, scope.zone, now);
  if (wanted === null) unused.push("asOf must be a day that has come");
  const asOf = wanted ?? today ?? { at: now, on: null };
  const day = asOf.on ?? now.slice(0, "2026-11-23".length);
  const [policies, working] = await Promise.all([
    loadPolicies(database(), scope.workspaceId),
    hoursOf(scope, asked.time),
  ]);
  const { zone } = scope;
  const view: View = { cohort: cohortFrom(asked), zone, asOf, policies, ...(working && { working }) };
  const [velocity, before, tags, teams] = await Promise.all([
    compared(scope, view, asked.by),
    previous(scope, view, day),
    readTags(scope),
    teamChoices(scope),
  ]);
  return {
    slug,
    asked,
    unused,
    view,
    asOf: day,
    today: today?.on ?? day,
    velocity: withTeamNames(velocity, teams),
    open: await named(scope, velocity.aging.oldest),
    before,
    tags,
    teams,
    hours: working && { week: working, mayChange: isAtLeast(scope.role, "admin") },
  };
}
