import { Prisma } from "../../../prisma/generated/client.ts";
import { type Cohort, periodOf, type View } from "../../metrics/view.ts";
import { all, maybeBefore, notBefore } from "./columns.ts";

type Sql = Prisma.Sql;

/**
 * Where the decisions lie of which something is counted, in the words of the indexes. It may hold more than are counted, since
 * every aggregate has conditions of its own, and never fewer.
 */
export interface Reach {
  /** Opened from one instant on, and before another; null where that side has no end. */
  readonly opened?: { readonly from: string | null; readonly before: string | null };
  /** Closed no earlier than an instant, or open: whatever happened to a decision happened before it was closed for the last time. */
  readonly closedSince?: string;
}

export const EVERYWHERE: Reach = { opened: { from: null, before: null } };

export const isEverywhere = ({ opened }: Reach): boolean => opened?.from === null && opened.before === null;

/**
 * Those opened in a period.
 *
 * @example openedIn({ from: "2026-11-23" }, "UTC") // { opened: { from: "2026-11-23T00:00:00.000Z", before: null } }
 */
export function openedIn(cohort: Cohort, zone: string): Reach {
  const { from, before } = periodOf(cohort, zone);
  return { opened: { from: from?.at ?? null, before } };
}

/** Those to which anything but their opening can have happened in the period of a view, or later. */
export function touchedIn({ cohort, zone }: View): Reach {
  const { from } = periodOf(cohort, zone);
  return from === null ? EVERYWHERE : { closedSince: from.at };
}

/** Those to which anything happened since an instant, or that were open by then. */
export const aliveSince = (at: string): Reach => ({ opened: { from: at, before: null }, closedSince: at });

/** The outermost of some bounds; where one side has no end, there is none. */
function outermost(bounds: readonly (string | null)[], at: 0 | -1): string | null {
  const known = bounds.filter((bound) => bound !== null).sort();
  return known.length < bounds.length ? null : (known.at(at) ?? null);
}

/** A reach that holds all of several. */
export function around(reaches: readonly Reach[]): Reach {
  const opened = reaches.flatMap((reach) => reach.opened ?? []);
  const [froms, befores] = [opened.map(({ from }) => from), opened.map(({ before }) => before)];
  const [closedSince] = reaches.flatMap((reach) => reach.closedSince ?? []).sort();
  return {
    ...(opened.length > 0 && { opened: { from: outermost(froms, 0), before: outermost(befores, -1) } }),
    ...(closedSince !== undefined && { closedSince }),
  };
}

const [openedAt, closedAt] = [Prisma.sql`f.opened_at`, Prisma.sql`f.closed_at`];

function isOpenedIn({ opened }: Reach): Sql {
  if (opened === undefined) return Prisma.sql`FALSE`;
  const { from, before } = opened;
  return all([
    ...(from === null ? [] : [notBefore(openedAt, from)]),
    ...(before === null ? [] : [maybeBefore(openedAt, before)]),
  ]);
}

/** Whether a decision is in reach, as a question to those of a wider one: sooner answered than all that would be counted of it. */
export function isReached(reach: Reach): Sql {
  const { opened, closedSince } = reach;
  if (isEverywhere(reach)) return Prisma.sql`TRUE`;
  const conditions = [
    ...(opened === undefined ? [] : [isOpenedIn(reach)]),
    ...(closedSince === undefined ? [] : [Prisma.sql`f.closed_at IS NULL`, notBefore(closedAt, closedSince)]),
  ];
  return Prisma.sql`(${Prisma.join(conditions, " OR ")})`;
}

/**
 * Conditions that no decision meets two of, each of them one range of an index: with a single condition for all of them the database
 * would rather read the whole table.
 */
export function ranges(reach: Reach): readonly Sql[] {
  const opened = isOpenedIn(reach);
  const found = reach.opened === undefined ? [] : [opened];
  const { from, before } = reach.opened ?? {};
  if (reach.closedSince === undefined || (from === null && before === null)) return found;
  const others = Prisma.sql`NOT ${opened}`;
  return [
    ...found,
    Prisma.sql`${notBefore(closedAt, reach.closedSince)} AND ${others}`,
    Prisma.sql`f.closed_at IS NULL AND ${others}`,
  ];
}
