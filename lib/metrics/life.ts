import type { When } from "../decisions/events.ts";
import { localDay } from "../decisions/time.ts";
import type { Fact } from "./fact.ts";
import type { End } from "./risk-table.ts";
import type { Moment } from "./view.ts";
import { elapsed } from "./working-time.ts";

/** The time from opened to decided, as far as it could be watched, or why there is none. */
export type Life =
  | { readonly end: End; readonly seconds: number }
  | { readonly end: "problem" | "startUnknown" | "later" };

const openedOf = (fact: Fact) => ({ at: fact.openedAt, on: fact.openedOn });

/** Where only the day of the opening is known, dropping counts by its day too. */
function droppedAfter(fact: Fact, droppedAt: string, moment: Moment): number {
  const on = fact.openedOn === null ? null : localDay(droppedAt, moment.zone);
  return elapsed(openedOf(fact), { at: droppedAt, on }, moment);
}

/**
 * How old a decision is, in seconds from its opening, of calendar or of working time as the view has it.
 *
 * @example ageOf(fact, { asOf: { at: "2026-11-23T09:00:00.000Z", on: null }, zone: "UTC" }) // 86400
 */
export function ageOf(fact: Fact, moment: Moment): number {
  return elapsed(openedOf(fact), moment.asOf, moment);
}

/** The facts know how long it was in calendar time. */
function decidedAfter(fact: Fact, at: string, duration: number, moment: Moment): number {
  return moment.working === undefined
    ? duration
    : elapsed(openedOf(fact), { at, on: fact.firstDecidedOn }, moment);
}

function watched(fact: Fact, moment: Moment): Life {
  const { firstDecidedAt, droppedAt, durationSeconds: duration } = fact;
  const { asOf } = moment;
  if (firstDecidedAt !== null && firstDecidedAt <= asOf.at)
    return duration === null
      ? { end: "startUnknown" }
      : { end: "decided", seconds: decidedAfter(fact, firstDecidedAt, duration, moment) };
  if (droppedAt !== null && droppedAt <= asOf.at)
    return { end: "dropped", seconds: droppedAfter(fact, droppedAt, moment) };
  return { end: "open", seconds: ageOf(fact, moment) };
}

/**
 * What "time to decide" sees of a decision: first decided − opened, in seconds (calendar or working time, as the view has it); an
 * undecided one is watched until it was dropped or until `asOf`. A reopening changes nothing. Impossible times (marked, or an end
 * before its beginning) are a problem; without a known opening there is no duration; what was opened after `asOf` is not there yet.
 *
 * @example lifeOf(fact, view) // { end: "decided", seconds: 259200 }
 */
export function lifeOf(fact: Fact, moment: Moment): Life {
  if (fact.openedAt > moment.asOf.at) return { end: "later" };
  if (fact.dataProblem !== null) return { end: "problem" };
  if (!fact.openedKnown) return { end: "startUnknown" };
  const life = watched(fact, moment);
  return "seconds" in life && life.seconds < 0 ? { end: "problem" } : life;
}

/** A time during which a decision was open; null as an end says that it still is. */
export interface Span {
  readonly from: string;
  readonly until: string | null;
}

/** The time between the first decision and the reopening after it; null where there is no telling that it was interrupted. */
function pauseOf({ firstDecidedAt, reopenedAt, closedAt }: Fact) {
  if (reopenedAt === null || firstDecidedAt === null || reopenedAt < firstDecidedAt) return null;
  return closedAt !== null && closedAt <= reopenedAt ? null : { from: firstDecidedAt, until: reopenedAt };
}

/**
 * The times during which a decision was open: from opened to closed, and interrupted between the first decision and the
 * first reopening. The facts know no more than these: from its first reopening to its last closing it counts as open.
 *
 * @example spansOf(fact) // [{ from: "2026-11-23T09:00:00.000Z", until: null }]
 */
export function spansOf(fact: Fact): readonly Span[] {
  const { openedAt, closedAt } = fact;
  const pause = pauseOf(fact);
  if (pause === null) return [{ from: openedAt, until: closedAt }];
  return [
    { from: openedAt, until: pause.from },
    { from: pause.until, until: closedAt },
  ];
}

/**
 * When a decision was closed for the first time, reopened, and closed again; null for what never came about, or not yet. Each of
 * them happens to a decision once, as the facts know it, so that whoever counts one of them counts decisions.
 *
 * @example closingsOf(fact).again // null, for it was never reopened
 */
export function closingsOf(fact: Fact): Readonly<Record<"first" | "reopened" | "again", When | null>> {
  const { closedAt, decidedAt, decidedOn, firstDecidedOn } = fact;
  const last = closedAt === null ? null : { at: closedAt, on: decidedAt === null ? null : decidedOn };
  const pause = pauseOf(fact);
  if (pause === null) return { first: last, reopened: null, again: null };
  return {
    first: { at: pause.from, on: firstDecidedOn },
    reopened: { at: pause.until, on: null },
    again: last,
  };
}

/**
 * Whether a decision was open at an instant.
 *
 * @example isOpenAt(fact, "2026-11-23T09:00:00.000Z") // true
 */
export function isOpenAt(fact: Fact, at: string): boolean {
  if (at < fact.openedAt) return false;
  return spansOf(fact).some(({ from, until }) => from <= at && (until === null || at < until));
}
