import { Prisma } from "../../../prisma/generated/client.ts";
import type { By } from "../../metrics/conditions.ts";
import { ends } from "../../metrics/risk-table.ts";
import { type Cohort, type Grouping, type Period, periodOf, type View } from "../../metrics/view.ts";
import { withBelow } from "../teams/below.ts";

/** The facts as SQL says them: `f` is the table, and each piece says what the function of the same name in lib/metrics says. */

export const instant = (at: string) => Prisma.sql`${at}::timestamptz`;
export const day = (on: string) => Prisma.sql`${on}::date`;
export const all = (conditions: readonly Prisma.Sql[]) =>
  conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`(${Prisma.join([...conditions], " AND ")})`;

export const groupColumn: Readonly<Record<Grouping, Prisma.Sql>> = {
  none: Prisma.sql`NULL::text`,
  door: Prisma.sql`f.door`,
  tag: Prisma.sql`g.tag`,
  team: Prisma.sql`g.above`,
};

const byTag = Prisma.sql`facts f CROSS JOIN LATERAL unnest(COALESCE(NULLIF(f.tags, '{}'), ARRAY[NULL::text])) AS g(tag)`;

/** Each team with every team that it is part of, itself among them, up to the one that is asked for. */
export function teamsAbove({ workspaceId }: { readonly workspaceId: string }, { team }: Cohort): Prisma.Sql {
  const among =
    typeof team === "string" ? Prisma.sql`WHERE above IN ${withBelow(workspaceId, team)}` : Prisma.empty;
  return Prisma.sql`(
    WITH RECURSIVE up AS (
      SELECT t.id, t.id AS above, t.parent_id FROM team t WHERE t.workspace_id = ${workspaceId}::uuid
      UNION
      SELECT up.id, p.id, p.parent_id FROM up JOIN team p ON p.workspace_id = ${workspaceId}::uuid AND p.id = up.parent_id
    ) SELECT id, above FROM up ${among})`;
}

/** What to read from: by tag or team, a row for each of a decision's, and one for those without. */
export function factsBy(by: Grouping, scope: { readonly workspaceId: string }, cohort: Cohort): Prisma.Sql {
  if (by === "tag") return byTag;
  if (by !== "team") return Prisma.sql`facts f`;
  return Prisma.sql`facts f LEFT JOIN ${teamsAbove(scope, cohort)} g ON g.id = f.team_id`;
}

/** The first decision and a reopening after it interrupt the time during which it was open. */
export const interrupted = Prisma.sql`(f.first_decided_at <= f.reopened_at
  AND (f.closed_at IS NULL OR f.reopened_at < f.closed_at))`;

/** The day of the last closing, where it was a decision of which no more than that is known. */
export const closedOn = Prisma.sql`CASE WHEN f.decided_at IS NOT NULL THEN f.decided_on END`;

/** What places a decision in a period. */
export const whenOf: Readonly<Record<By, { readonly at: Prisma.Sql; readonly on: Prisma.Sql }>> = {
  opened: { at: Prisma.sql`f.opened_at`, on: Prisma.sql`f.opened_on` },
  decided: { at: Prisma.sql`f.decided_at`, on: Prisma.sql`f.decided_on` },
  firstDecided: { at: Prisma.sql`f.first_decided_at`, on: Prisma.sql`f.first_decided_on` },
  firstClosed: {
    at: Prisma.sql`CASE WHEN ${interrupted} THEN f.first_decided_at ELSE f.closed_at END`,
    on: Prisma.sql`CASE WHEN ${interrupted} THEN f.first_decided_on ELSE ${closedOn} END`,
  },
  reopened: {
    at: Prisma.sql`CASE WHEN ${interrupted} THEN f.reopened_at END`,
    on: Prisma.sql`NULL::date`,
  },
  closedAgain: { at: Prisma.sql`CASE WHEN ${interrupted} THEN f.closed_at END`, on: closedOn },
};

export function askedFor(
  { workspaceId }: { readonly workspaceId: string },
  { door, tag, owner, team }: Cohort,
): Prisma.Sql {
  const conditions: Prisma.Sql[] = [];
  if (door !== undefined) conditions.push(Prisma.sql`f.door IS NOT DISTINCT FROM ${door}::"Door"`);
  if (owner !== undefined) conditions.push(Prisma.sql`f.owner_id IS NOT DISTINCT FROM ${owner}::uuid`);
  if (team === null) conditions.push(Prisma.sql`f.team_id IS NULL`);
  else if (team !== undefined) conditions.push(Prisma.sql`f.team_id IN ${withBelow(workspaceId, team)}`);
  if (tag === null) conditions.push(Prisma.sql`f.tags = '{}'`);
  else if (tag !== undefined) conditions.push(Prisma.sql`${tag}::text = ANY (f.tags)`);
  return all(conditions);
}

/** More than zones can lie apart, so that a range over instants leaves no day out, whatever zone gave it. */
const SLACK_MS = 72 * 3_600_000;
const shifted = (at: string, by: number) => instant(new Date(Date.parse(at) + by).toISOString());

/** The column is not earlier than an instant by any zone; worked out here, because the database would do so for each row. */
export const notBefore = (column: Prisma.Sql, at: string) =>
  Prisma.sql`${column} >= ${shifted(at, -SLACK_MS)}`;
/** The column is earlier than an instant by some zone. */
export const maybeBefore = (column: Prisma.Sql, at: string) =>
  Prisma.sql`${column} < ${shifted(at, SLACK_MS)}`;

/** Whatever happened to a decision happened before it was closed for the last time, which an index knows. */
const notClosedBefore = (at: string) =>
  Prisma.sql`(${notBefore(Prisma.sql`f.closed_at`, at)} OR f.closed_at IS NULL)`;

/** By the day where only that is known, else by the instant. */
export function fallsIn(by: By, { from, until, before }: Period): Prisma.Sql {
  const { at, on } = whenOf[by];
  const conditions: Prisma.Sql[] = [];
  if (from !== null) {
    const [first, since] = [day(from.on ?? from.at), instant(from.at)];
    conditions.push(Prisma.sql`CASE WHEN ${on} IS NULL THEN ${at} >= ${since} ELSE ${on} >= ${first} END`);
  }
  if (until !== null && before !== null) {
    const [last, end] = [day(until), instant(before)];
    conditions.push(Prisma.sql`CASE WHEN ${on} IS NULL THEN ${at} < ${end} ELSE ${on} <= ${last} END`);
  }
  return all(conditions.length > 0 ? conditions : [Prisma.sql`${at} IS NOT NULL`]);
}

/** The same, after what an index can start from. */
export function placed(by: By, period: Period): Prisma.Sql {
  const { at } = whenOf[by];
  const { from, before } = period;
  return all([
    ...(from === null ? [] : [notBefore(at, from.at)]),
    ...(from === null || by === "opened" ? [] : [notClosedBefore(from.at)]),
    ...(before === null ? [] : [maybeBefore(at, before)]),
    fallsIn(by, period),
  ]);
}

export const placedIn = (by: By, view: View) => placed(by, periodOf(view.cohort, view.zone));

export const ageOf = ({ asOf }: View) => {
  const exact = Prisma.sql`floor(date_part('epoch', ${instant(asOf.at)} - f.opened_at))`;
  if (asOf.on === null) return exact;
  return Prisma.sql`CASE WHEN f.opened_on IS NULL THEN ${exact} ELSE (${day(asOf.on)} - f.opened_on) * 86400.0::float8 END`;
};

const decided = ({ asOf }: View) => Prisma.sql`f.first_decided_at <= ${instant(asOf.at)}`;
const dropped = ({ asOf }: View) => Prisma.sql`f.dropped_at <= ${instant(asOf.at)}`;

/** Seconds from opened to the end of the watch. */
export const secondsOf = (view: View) => Prisma.sql`CASE
  WHEN ${decided(view)} THEN f.duration
  WHEN ${dropped(view)} THEN CASE WHEN f.opened_on IS NULL THEN floor(date_part('epoch', f.dropped_at - f.opened_at))
    ELSE ((f.dropped_at AT TIME ZONE ${view.zone})::date - f.opened_on) * 86400.0::float8 END
  ELSE ${ageOf(view)} END`;

/** When the watch ended; where only the day of the opening is known, dropping counts by its day too. */
export const endedOf = (view: View) => ({
  at: Prisma.sql`CASE WHEN ${decided(view)} THEN f.first_decided_at WHEN ${dropped(view)} THEN f.dropped_at
    ELSE ${instant(view.asOf.at)} END`,
  on: Prisma.sql`CASE WHEN ${decided(view)} THEN f.first_decided_on
    WHEN ${dropped(view)} THEN (f.dropped_at AT TIME ZONE ${view.zone}::text)::date ELSE ${view.asOf.on}::date END`,
});

/** How a watch ended, or why there was none, each by its place: numbers are compared and grouped faster than words. */
export const endings = [...ends, "problem", "startUnknown"] as const;
export type Ending = (typeof endings)[number];

export const code = (ending: Ending) => Prisma.raw(String(endings.indexOf(ending)));

/** Before its length is looked at; for rows opened by then. */
export const basisOf = (view: View) => Prisma.sql`CASE
  WHEN f.data_problem IS NOT NULL THEN ${code("problem")}
  WHEN NOT f.opened_known THEN ${code("startUnknown")}
  WHEN ${decided(view)} THEN ${code("decided")}
  WHEN ${dropped(view)} THEN ${code("dropped")}
  ELSE ${code("open")} END`;

/** The same, with `seconds` of `secondsOf`. */
export const endFrom = (basis: Prisma.Sql, seconds: Prisma.Sql) => Prisma.sql`CASE
  WHEN ${basis} >= ${code("problem")} THEN ${basis}
  WHEN ${seconds} IS NULL THEN ${code("startUnknown")}
  WHEN ${seconds} < 0 THEN ${code("problem")}
  ELSE ${basis} END`;

export const targetOf = ({ policies }: View) => Prisma.sql`COALESCE(f.target, CASE f.door
  WHEN 'two_way' THEN ${policies.two_way.target}::int WHEN 'one_way' THEN ${policies.one_way.target}::int END)`;

/** The first condition is what an index can start from. */
export const isOpenAt = ({ asOf }: View) => {
  const at = instant(asOf.at);
  return Prisma.sql`((f.closed_at IS NULL OR f.closed_at > ${at}) AND f.opened_at <= ${at}
    AND (${interrupted} IS NOT TRUE OR f.first_decided_at > ${at} OR f.reopened_at <= ${at}))`;
};
