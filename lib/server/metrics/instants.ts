import { Prisma } from "../../../prisma/generated/client.ts";
import { type Stretch, stretches } from "../../metrics/stretch.ts";
import type { View } from "../../metrics/view.ts";
import { instant, isOpenAt } from "./columns.ts";
import { between } from "./working-time.ts";

/** The columns between whose instants stretches lie. */
export const instantColumn = {
  noticedAt: Prisma.sql`f.noticed_at`,
  openedAt: Prisma.sql`f.opened_at`,
  enoughReachedAt: Prisma.sql`f.enough_at`,
  firstAskedAt: Prisma.sql`f.first_asked_at`,
  firstDecidedAt: Prisma.sql`f.first_decided_at`,
} as const;

/** The days of those instants, where no more than that is known. */
const dayColumn = {
  noticedAt: Prisma.sql`f.noticed_on`,
  openedAt: Prisma.sql`f.opened_on`,
  enoughReachedAt: Prisma.sql`f.enough_on`,
  firstAskedAt: Prisma.sql`NULL::date`,
  firstDecidedAt: Prisma.sql`f.first_decided_on`,
} as const satisfies Record<keyof typeof instantColumn, Prisma.Sql>;

const whenColumns = (name: keyof typeof instantColumn) => ({ at: instantColumn[name], on: dayColumn[name] });

/** Until when a stretch lasted, as `stretchOf` of lib/metrics has it: what is past enough and open lasts on. */
export function stretchEnd(stretch: Stretch, view: View) {
  const ended = whenColumns(stretches[stretch].to);
  const { at, on } = view.asOf;
  const until = (end: Prisma.Sql, now: Prisma.Sql) => {
    const lasting = stretch === "pastEnough" ? Prisma.sql`WHEN ${isOpenAt(view)} THEN ${now}` : Prisma.empty;
    return Prisma.sql`CASE WHEN ${ended.at} <= ${instant(at)} THEN ${end} ${lasting} END`;
  };
  return { at: until(ended.at, instant(at)), on: until(ended.on, Prisma.sql`${on}::date`) };
}

/** How long it took, as the view tells it; on rows of its set it is never null. */
export const stretchTook = (stretch: Stretch, view: View): Prisma.Sql =>
  between(whenColumns(stretches[stretch].from), stretchEnd(stretch, view), view);
