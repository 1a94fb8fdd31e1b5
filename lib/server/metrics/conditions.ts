import { Prisma } from "../../../prisma/generated/client.ts";
import type { Verdict } from "../../decisions/words.ts";
import type { View } from "../../metrics/view.ts";
import { dayOf } from "../../metrics/weeks.ts";
import { all, day, instant } from "./columns.ts";

/** What lib/metrics/conditions.ts says, in SQL; `f` is the table of facts. */

type Sql = Prisma.Sql;
export type Condition = (view: View) => Sql;

export const known = Prisma.sql`f.data_problem IS NULL`;

export const happened = (column: Sql, { asOf }: View): Sql => Prisma.sql`${column} <= ${instant(asOf.at)}`;

/** What is not later was at least so many whole seconds ago. */
export const latest = (seconds: number, { asOf }: View): Sql =>
  instant(new Date(Date.parse(asOf.at) - seconds * 1000).toISOString());

export const longAgo = (column: Sql, seconds: number, view: View): Sql =>
  Prisma.sql`${column} <= ${latest(seconds, view)}`;

/** Both have come about, the second at most so many whole seconds after the first. Most rows have no second, and need no more than a look. */
export const within = (from: Sql, to: Sql, seconds: number, { asOf }: View): Sql =>
  Prisma.sql`(${to} IS NOT NULL AND ${to} >= ${from} AND ${to} <= ${instant(asOf.at)} AND ${to} < ${from} + make_interval(secs => ${seconds + 1}))`;

export const enoughAt = ({ asOf }: View): Sql =>
  Prisma.sql`(CASE WHEN f.first_decided_at > ${instant(asOf.at)} THEN f.enough_at ELSE f.enough_since END)`;

export const stands: Condition = ({ asOf }) => Prisma.sql`f.decided_at <= ${instant(asOf.at)}`;

export const reviewDue: Condition = (view) =>
  all([
    stands(view),
    Prisma.sql`f.door IS NOT NULL`,
    Prisma.sql`f.review_on <= ${day(dayOf(view.asOf, view.zone))}`,
  ]);

export const isReviewed: Condition = (view) =>
  all([Prisma.sql`f.reviewed_at <= ${instant(view.asOf.at)}`, stands(view)]);

const verdictIn =
  (...verdicts: Verdict[]): Condition =>
  (view) =>
    all([
      Prisma.sql`f.verdict IN (${Prisma.join(verdicts.map((verdict) => Prisma.sql`${verdict}::"Verdict"`))})`,
      isReviewed(view),
    ]);
export const good = verdictIn("good");
export const mixed = verdictIn("mixed");
export const judged = verdictIn("good", "bad");

const undisputed =
  (condition: Condition): Condition =>
  (view) =>
    all([condition(view), Prisma.sql`NOT f.disputed`]);
export const settled = undisputed(judged);
export const settledGood = undisputed(good);
