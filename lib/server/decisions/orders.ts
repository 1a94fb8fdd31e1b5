import { Prisma } from "../../../prisma/generated/client.ts";
import { deadlineSql, decidedSql, instantSql, type Moment } from "./filters.ts";

/** The orders of the list. Each is total (the id decides between equals), so that a page begins exactly where the last ended. */
export const orderNames = ["newest", "oldest", "decided", "due"] as const;
export type Order = (typeof orderNames)[number];

interface OrderSpec {
  /** Never null; the same expression as in the index where there is one. */
  readonly key: (moment: Moment) => Prisma.Sql;
  readonly falling: boolean;
  /** What stands for "none" in the key, at the end of the list. */
  readonly none: Prisma.Sql;
}

const orders: Readonly<Record<Order, OrderSpec>> = {
  newest: { key: () => Prisma.sql`d.opened_at`, falling: true, none: Prisma.sql`'-infinity'` },
  oldest: { key: () => Prisma.sql`d.opened_at`, falling: false, none: Prisma.sql`'infinity'` },
  decided: {
    key: () => decidedSql,
    falling: true,
    none: Prisma.sql`'-infinity'`,
  },
  // What is open, most urgent first; without a deadline after those with one, and what is closed at the end.
  due: {
    key: (moment) => Prisma.sql`CASE WHEN d.status = 'open'
      THEN coalesce(${deadlineSql(moment)}, '9000-01-01Z'::timestamptz) ELSE 'infinity'::timestamptz END`,
    falling: false,
    none: Prisma.sql`'infinity'`,
  },
};

const place = (at: string | null, none: Prisma.Sql) =>
  at === null ? Prisma.sql`${none}::timestamptz` : instantSql(at);

/** What to select, the condition for beginning after a place, and the order. */
export function orderSql(order: Order, moment: Moment, after: { at: string | null; id: string } | null) {
  const { key: keyOf, falling, none } = orders[order];
  const key = keyOf(moment);
  const direction = falling ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const side = falling ? Prisma.sql`<` : Prisma.sql`>`;
  return {
    select: Prisma.sql`CASE WHEN isfinite(${key}) THEN ${key} END`,
    after: after && Prisma.sql`(${key}, d.id) ${side} (${place(after.at, none)}, ${after.id}::uuid)`,
    by: Prisma.sql`${key} ${direction}, d.id ${direction}`,
  };
}
