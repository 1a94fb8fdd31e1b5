import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { record } from "../../metrics/record.ts";
import { reviewSets } from "../../metrics/review-sets.ts";
import type { View } from "../../metrics/view.ts";
import { all, placedIn } from "./columns.ts";
import type { Part } from "./parts.ts";
import { pickConditions } from "./picks.ts";
import { unpackedWhole } from "./unpack.ts";

const row = z.object({ sets: z.instanceof(Uint8Array).nullable() });

type Reviewed = Readonly<Record<(typeof reviewSets)[number], number>>;

/** Few are, and this is known sooner than anything else of them. */
const touched = Prisma.sql`(f.reviewed_at IS NOT NULL OR f.review_on IS NOT NULL)`;

const bitOf = (place: number) => 2 ** place;

/** In which sets a decision is, a bit for each: so many counts, each with its question to every row, would take three times as long. */
const bits = (view: View) =>
  Prisma.join(
    reviewSets.map(
      (name, place) =>
        Prisma.sql`CASE WHEN ${pickConditions[name](view)} THEN ${Prisma.raw(String(bitOf(place)))} ELSE 0 END`,
    ),
    " + ",
  );

function countsOf(sets: Uint8Array | null): Reviewed {
  const found = unpackedWhole(sets);
  return record(reviewSets, (name) => {
    const bit = bitOf(reviewSets.indexOf(name));
    return found.reduce((count, one) => count + Number((one & bit) !== 0), 0);
  });
}

/** What reviews say of the decisions made in a period, and which are due. */
export function reviewedPart(view: View): Part<Reviewed> {
  const where = all([touched, placedIn("decided", view)]);
  return {
    name: "reviewed",
    where,
    columns: { sets: Prisma.sql`string_agg(int4send(${bits(view)}), '') FILTER (WHERE ${where})` },
    made: (found) => countsOf(row.parse(found).sets),
    none: countsOf(null),
  };
}
