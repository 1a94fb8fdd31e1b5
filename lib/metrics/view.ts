import type { DoorPolicy, When } from "../decisions/events.ts";
import { dayAfter, startOf } from "../decisions/time.ts";
import type { Door } from "../decisions/words.ts";
import type { Fact } from "./fact.ts";
import type { WorkWeek } from "./working-time.ts";

/** Which decisions a figure is about. What is left out is no condition; null asks for those without. Of several tags any fits. */
export interface Cohort {
  /** First and last day of the period, both included, as `YYYY-MM-DD` in the workspace's zone. */
  readonly from?: string;
  readonly until?: string;
  readonly door?: Door | null;
  readonly tag?: string | null;
  readonly owner?: string | null;
  /** Decisions of the teams that are part of it are meant as well. */
  readonly team?: string | null;
}

/** From where one looks at the facts. */
export interface View {
  readonly cohort: Cohort;
  /** IANA name of the workspace's time zone. */
  readonly zone: string;
  /** What happened later is not seen; open decisions are open as of then. A day stands for its end. */
  readonly asOf: When;
  /** The present policies give the target of what has none of its own yet. */
  readonly policies: Readonly<Record<Door, Pick<DoorPolicy, "target">>>;
  /** Lengths of time are told in these hours; without them in calendar time, in which sets are always told apart. */
  readonly working?: WorkWeek;
}

/** From when, and by which clock, one looks. */
export type Moment = Pick<View, "asOf" | "zone" | "working">;

/**
 * The same view in calendar time, in which targets are promised and sets told apart.
 *
 * @example calendarOf({ ...view, working }).working // undefined
 */
export function calendarOf(view: View): View {
  if (view.working === undefined) return view;
  const { working: _, ...calendar } = view;
  return calendar;
}

/** A period of days together with the instants that bound it; `before` is the first instant that is out again. */
export interface Period {
  readonly from: When | null;
  readonly until: string | null;
  readonly before: string | null;
}

/**
 * The first instant of a day, or of the next one where the zone left that day out.
 *
 * @throws RangeError for a zone that does not exist.
 * @example beginningOf("2026-11-23", "Europe/Berlin") // "2026-11-22T23:00:00.000Z"
 */
export function beginningOf(day: string, zone: string): string {
  const start = startOf(day, zone);
  return start === null ? beginningOf(dayAfter(day, 1), zone) : start.at;
}

/**
 * The period of a cohort in a time zone.
 *
 * @example periodOf({ from: "2026-11-23", until: "2026-11-23" }, "UTC").before // "2026-11-24T00:00:00.000Z"
 */
export function periodOf({ from, until }: Cohort, zone: string): Period {
  return {
    from: from === undefined ? null : { at: beginningOf(from, zone), on: from },
    until: until ?? null,
    before: until === undefined ? null : beginningOf(dayAfter(until, 1), zone),
  };
}

/**
 * Whether a time lies in a period: by its day where only that is known, else by its instant.
 *
 * @example liesIn({ at: "2026-11-23T09:00:00.000Z", on: null }, periodOf({}, "UTC")) // true
 */
export function liesIn({ at, on }: When, { from, until, before }: Period): boolean {
  if (on !== null) return (from?.on ?? on) <= on && on <= (until ?? on);
  return (from === null || from.at <= at) && (before === null || at < before);
}

const fits = <T>(wanted: T | undefined, given: T) => wanted === undefined || wanted === given;

/**
 * Whether a decision is one of those asked for, whatever its times.
 *
 * @example isAskedFor(fact, { door: "two_way" }) // true for a two-way door
 */
export function isAskedFor(fact: Fact, { door, tag, owner, team }: Cohort): boolean {
  const tagged =
    tag === undefined || (tag === null ? fact.tags.length === 0 : fact.tags.some((one) => one === tag));
  const ofTeam =
    team === undefined || (team === null ? fact.teams.length === 0 : fact.teams.some((one) => one === team));
  return tagged && ofTeam && fits(door, fact.door) && fits(owner, fact.owner);
}

/**
 * What a figure can be broken down by; `none` gives one group of all. Not by person, because nobody is ranked.
 *
 * @example groupings.includes("door") // true
 */
export const groupings = ["none", "door", "tag", "team"] as const;
export type Grouping = (typeof groupings)[number];

/** The teams in which a decision counts: its own and those that this one is part of, up to the one that was asked for. */
function teamsOf({ teams }: Fact, { team }: Cohort): readonly (string | null)[] {
  if (teams.length === 0) return [null];
  return typeof team === "string" ? teams.slice(0, teams.indexOf(team) + 1) : teams;
}

/**
 * The groups of a decision: null for those without, and for everybody where nothing is broken down. By tag it counts in each
 * of its tags, by team in each team that its own is part of, so that these groups overlap.
 *
 * @param cohort the one that the decision was asked for by.
 * @example groupsOf(fact, "door", {}) // ["two_way"]
 */
export function groupsOf(fact: Fact, by: Grouping, cohort: Cohort): readonly (string | null)[] {
  if (by === "none") return [null];
  if (by === "tag") return fact.tags.length === 0 ? [null] : fact.tags;
  return by === "team" ? teamsOf(fact, cohort) : [fact[by]];
}
