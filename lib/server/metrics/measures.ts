import { Prisma } from "../../../prisma/generated/client.ts";
import { asks } from "../../decisions/words.ts";
import type { MeasureName } from "../../metrics/measures.ts";
import { record } from "../../metrics/record.ts";
import { calendarOf, type View } from "../../metrics/view.ts";
import { dissentMiss, ownerMiss, toCommitment } from "./dissent-conditions.ts";
import { stretchTook } from "./instants.ts";
import { between } from "./working-time.ts";

type Sql = Prisma.Sql;

const flagged = { at: Prisma.sql`f.flagged_at`, on: Prisma.sql`f.flagged_on` };
const flaggedDecided = { at: Prisma.sql`f.flagged_decided_at`, on: Prisma.sql`f.flagged_decided_on` };
const corrected = { at: Prisma.sql`f.corrected_at`, on: Prisma.sql`f.corrected_on` };
const pastEnough = (view: View) => stretchTook("pastEnough", view);

const hours = record(
  asks.map((ask) => `hours_${ask}` as const),
  (name) => {
    const ask = name.slice("hours_".length);
    return Prisma.sql`COALESCE(f.step_hours[array_position(f.asked_steps, ${ask}::text)], 0)`;
  },
);

/** The values of `measures` in lib/metrics, in SQL; on rows of their sets they are never null. */
export const measureValues = (view: View): Readonly<Record<MeasureName, Sql>> => ({
  toCommitment: toCommitment(view),
  ownerMiss,
  dissentMiss,
  toNotice: between(flaggedDecided, flagged, view),
  toCorrect: between(flagged, corrected, view),
  goodForecasts: Prisma.sql`f.owner_forecast`,
  badForecasts: Prisma.sql`f.owner_forecast`,
  delayForeseen: Prisma.sql`${pastEnough(calendarOf(view))} * f.delay_cost / 86400`,
  people: Prisma.sql`f.people_count`,
  pastEnough: pastEnough(view),
  delayTold: Prisma.sql`f.delay_money`,
  reversalForeseen: Prisma.sql`f.way_back_cost`,
  reversalTold: Prisma.sql`f.reversal_money`,
  ...hours,
});
