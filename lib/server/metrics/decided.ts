import { Prisma } from "../../../prisma/generated/client.ts";
import type { By } from "../../metrics/conditions.ts";
import type { Counted } from "../../metrics/quantile.ts";
import type { View } from "../../metrics/view.ts";
import { all, placedIn } from "./columns.ts";
import { marksOf } from "./marks.ts";
import { type Part, packed } from "./parts.ts";
import { pickConditions } from "./picks.ts";
import { isReached, touchedIn } from "./reach.ts";
import { unpackedSmall } from "./unpack.ts";

/** The information share takes the lowest bits of what is told of a decision; above them stands in which sets it is. */
const SHARES = 128;
const NO_SHARE = SHARES - 1;
const made = ["stands", "contested", "reversalDue", "reversed"] as const;
const firstMade = ["reopenDue", "reopened"] as const;
const marks = marksOf([...made, ...firstMade], SHARES);

interface Decided {
  readonly tally: Readonly<Record<(typeof made)[number] | (typeof firstMade)[number], number>>;
  /** The information shares of those that stand, increasing. */
  readonly shares: readonly Counted[];
}

const STANDS = SHARES * 2 ** made.indexOf("stands");

function sharesOf(each: Int16Array): readonly Counted[] {
  const counts = new Uint32Array(SHARES);
  for (const one of each) if ((one & STANDS) !== 0) counts[one % SHARES] = (counts[one % SHARES] ?? 0) + 1;
  return Array.from(counts.subarray(0, NO_SHARE), (count, value) => ({ value, count })).filter(
    ({ count }) => count > 0,
  );
}

function decidedOf(bytes: Uint8Array): Decided {
  const each = unpackedSmall(bytes);
  return { tally: marks.counts(each), shares: sharesOf(each) };
}

/** What becomes of a decision is placed by the day of the decision, or by that of the first one; each is looked at once. */
const marksBy = (by: By, view: View, names: readonly (keyof Decided["tally"])[]) =>
  Prisma.sql`CASE WHEN ${placedIn(by, view)} THEN ${marks.of((name) => pickConditions[name](view), names)} ELSE 0 END`;

/** What became of the decisions made in a period, and how much was known when they were made. */
export function decidedPart(view: View): Part<Decided> {
  const each = Prisma.sql`COALESCE(f.share, ${Prisma.raw(String(NO_SHARE))})
    + ${marksBy("decided", view, made)} + ${marksBy("firstDecided", view, firstMade)}`;
  const reach = touchedIn(view);
  const where = all([
    Prisma.sql`(f.decided_at IS NOT NULL OR f.first_decided_at IS NOT NULL)`,
    isReached(reach),
  ]);
  return {
    name: "decided",
    reach,
    columns: { each: packed(Prisma.sql`int2send((${each})::int2)`, where) },
    made: (found) => decidedOf(found("each")),
    none: decidedOf(new Uint8Array()),
  };
}
