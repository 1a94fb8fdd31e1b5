import { Prisma } from "../../../prisma/generated/client.ts";
import { type dissentPicks, LANDMARK } from "../../metrics/dissent-picks.ts";
import type { View } from "../../metrics/view.ts";
import { runSeconds, runs } from "./clocks.ts";
import { all } from "./columns.ts";
import { type Condition, happened, settled, stands, within } from "./conditions.ts";
import { betweenInstants } from "./working-time.ts";

const cameTo = Prisma.sql`(CASE WHEN f.verdict = 'good' THEN 100 ELSE 0 END)`;
export const ownerMiss = Prisma.sql`((f.owner_forecast - ${cameTo}) * (f.owner_forecast - ${cameTo}))::float8 / 10000`;
export const dissentMiss = Prisma.sql`((SELECT sum((p - ${cameTo}) * (p - ${cameTo})) FROM unnest(f.dissent_forecasts) p)::float8
  / NULLIF(cardinality(f.dissent_forecasts) * 10000, 0)::float8)`;

export const toCommitment = (view: View) =>
  Prisma.sql`(SELECT floor(avg(${betweenInstants(Prisma.sql`doubted`, Prisma.sql`committed`, view)})) FROM unnest(
    f.doubted_times, f.committed_times) AS each(doubted, committed) WHERE ${happened(Prisma.sql`committed`, view)})`;

const stillContested: Condition = (view) =>
  all([
    Prisma.sql`f.contested`,
    runs("doubted", view),
    Prisma.sql`${runSeconds("doubted", view)} > ${LANDMARK}::int`,
  ]);
const committedByThen = (view: View) =>
  within(Prisma.sql`f.first_dissent_at`, Prisma.sql`f.first_committed_at`, LANDMARK, view);
const bothSides: Condition = (view) =>
  all([Prisma.sql`f.owner_forecast IS NOT NULL`, Prisma.sql`f.dissent_forecasts IS NOT NULL`, settled(view)]);

export const dissentConditions: Readonly<Record<keyof typeof dissentPicks, Condition>> = {
  voiced: (view) => all([Prisma.sql`f.people_count > 0`, stands(view)]),
  committedAfterDoubt: (view) => happened(Prisma.sql`f.committed_times[1]`, view),
  doubtedCommitted: (view) => all([stillContested(view), committedByThen(view)]),
  doubtedUncommitted: (view) => all([stillContested(view), Prisma.sql`${committedByThen(view)} IS NOT TRUE`]),
  bothSides,
  dissentCloser: (view) => all([bothSides(view), Prisma.sql`${dissentMiss} < ${ownerMiss}`]),
};
