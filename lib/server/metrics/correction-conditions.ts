import { Prisma } from "../../../prisma/generated/client.ts";
import type { correctionPicks } from "../../metrics/correction-picks.ts";
import { dayOf } from "../../metrics/weeks.ts";
import { all, day } from "./columns.ts";
import { type Condition, good, happened, isReviewed, judged, known, stands } from "./conditions.ts";

const flaggedAt = Prisma.sql`f.flagged_at`;
const correctedAt = Prisma.sql`f.corrected_at`;

const flagged: Condition = (view) => all([happened(flaggedAt, view), known]);
const tripwire: Condition = (view) => all([Prisma.sql`f.tripwire_set`, stands(view)]);
const hit: Condition = (view) => all([happened(Prisma.sql`f.tripwire_hit_at`, view), tripwire(view)]);
const due: Condition = (view) =>
  all([
    tripwire(view),
    Prisma.sql`(${hit(view)} OR f.tripwire_on <= ${day(dayOf(view.asOf, view.zone))}) IS TRUE`,
  ]);

export const correctionConditions: Readonly<Record<keyof typeof correctionPicks, Condition>> = {
  flagged,
  noticed: (view) => all([flagged(view), Prisma.sql`f.flagged_decided_at <= ${flaggedAt}`]),
  corrected: (view) =>
    all([flagged(view), happened(correctedAt, view), Prisma.sql`${flaggedAt} <= ${correctedAt}`]),
  uncorrected: (view) => all([flagged(view), Prisma.sql`(${happened(correctedAt, view)}) IS NOT TRUE`]),
  tripwire,
  tripwireHit: hit,
  tripwireDue: due,
  tripwireChecked: (view) => all([due(view), Prisma.sql`(${hit(view)} OR ${isReviewed(view)}) IS TRUE`]),
  hitUnreviewed: (view) =>
    all([hit(view), Prisma.sql`(${isReviewed(view)} AND f.reviewed_at >= f.tripwire_hit_at) IS NOT TRUE`]),
  hitJudged: (view) => all([hit(view), judged(view)]),
  falseAlarm: (view) => all([hit(view), good(view)]),
};
