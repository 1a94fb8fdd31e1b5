import { Prisma } from "../../../prisma/generated/client.ts";
import { type ReviewSet, reviewSets } from "../../metrics/review-sets.ts";
import type { View } from "../../metrics/view.ts";
import { all, placedIn } from "./columns.ts";
import { marksOf } from "./marks.ts";
import { type Part, packed } from "./parts.ts";
import { pickConditions } from "./picks.ts";
import { touchedIn } from "./reach.ts";
import { unpackedWhole } from "./unpack.ts";

type Reviewed = Readonly<Record<ReviewSet, number>>;

/** Few are, and this is known sooner than anything else of them. */
const touched = Prisma.sql`(f.reviewed_at IS NOT NULL OR f.review_on IS NOT NULL)`;
const marks = marksOf(reviewSets);
const countsOf = (sets: Uint8Array): Reviewed => marks.counts(unpackedWhole(sets));

/** What reviews say of the decisions made in a period, and which are due. */
export function reviewedPart(view: View): Part<Reviewed> {
  const where = all([touched, placedIn("decided", view)]);
  const sets = marks.of((name) => pickConditions[name](view));
  return {
    name: "reviewed",
    reach: touchedIn(view),
    columns: { sets: packed(Prisma.sql`int4send(${sets})`, where) },
    made: (found) => countsOf(found("sets")),
    none: countsOf(new Uint8Array()),
  };
}
