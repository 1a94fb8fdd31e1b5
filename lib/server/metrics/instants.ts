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

/** Until when a stretch lasted, as `stretchOf` of lib/metrics has it: what is past enough and open lasts on. */
export function stretchEnd(stretch: Stretch, view: View): Prisma.Sql {
  const [ended, asOf] = [instantColumn[stretches[stretch].to], instant(view.asOf.at)];
  const lasting = stretch === "pastEnough" ? Prisma.sql`WHEN ${isOpenAt(view)} THEN ${asOf}` : Prisma.empty;
  return Prisma.sql`CASE WHEN ${ended} <= ${asOf} THEN ${ended} ${lasting} END`;
}

/** How long it took, as the view tells it; on rows of its set it is never null. */
export const stretchTook = (stretch: Stretch, view: View): Prisma.Sql =>
  between(instantColumn[stretches[stretch].from], stretchEnd(stretch, view), view);
