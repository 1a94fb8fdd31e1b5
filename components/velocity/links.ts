import type { Route } from "next";
import type { Behind } from "@/lib/metrics/behind";
import type { Cohort } from "@/lib/metrics/view";
import type { WorkWeek } from "@/lib/metrics/working-time";

/** Where the links of a page lead: its workspace, and the day as of which it looks; and the hours in which it tells lengths of time. */
export interface Place {
  readonly slug: string;
  readonly asOf: string;
  /** Shown to somebody outside, whom no link may lead to a decision. */
  readonly closed?: true;
  readonly working?: WorkWeek;
  /** The same page with everything that is folded away in it; missing where it is that one. */
  readonly whole?: Route;
}

/** Where links lead that lead nowhere. */
export const NOWHERE = "" as Route;

/** A cohort as the address says it; those without a door, tag or owner are asked for by name. */
export function searchOf({ from, until, door, tag, owner, team }: Cohort): URLSearchParams {
  const search = new URLSearchParams();
  if (from !== undefined) search.set("from", from);
  if (until !== undefined) search.set("until", until);
  if (door !== undefined) search.set("door", door ?? "none");
  if (tag === null) search.set("untagged", "yes");
  else if (tag !== undefined) search.set("tag", tag);
  if (owner !== undefined) search.set("owner", owner ?? "none");
  if (team !== undefined) search.set("team", team ?? "none");
  return search;
}

/** The list of exactly the decisions that a figure counted. */
export function listOf({ slug, asOf, closed }: Place, { pick, cohort }: Behind): Route {
  if (closed) return NOWHERE;
  const search = searchOf(cohort);
  search.set("asOf", asOf);
  return `/${slug}/decisions?pick=${pick}&${search}` as Route;
}

export const decisionOf = ({ slug, closed }: Place, reference: string): Route =>
  closed ? NOWHERE : (`/${slug}/decisions/${reference}` as Route);
