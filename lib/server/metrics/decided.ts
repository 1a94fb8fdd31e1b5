import { Prisma } from "../../../prisma/generated/client.ts";
import { type PickName, picks } from "../../metrics/picks.ts";
import type { Counted } from "../../metrics/quantile.ts";
import type { View } from "../../metrics/view.ts";
import { all, placedIn } from "./columns.ts";
import { marksOf } from "./marks.ts";
import { type Part, packed } from "./parts.ts";
import { pickConditions } from "./picks.ts";
import { touchedIn } from "./reach.ts";
import { unpackedSmall } from "./unpack.ts";

/** The information share takes the lowest bits of what is told of a decision; above them stands in which sets it is. */
const SHARES = 128;
const NO_SHARE = SHARES - 1;
const made = ["stands", "contested", "reversalDue", "reversed", "reopenDue", "reopened"] as const;
const marks = marksOf(made, SHARES);

interface Decided {
  readonly tally: Readonly<Record<(typeof made)[number], number>>;
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

/** Those of a name, placed in the period by the day that belongs to it. */
const placed = (name: PickName, view: View) =>
  all([pickConditions[name](view), placedIn(picks[name].by, view)]);

/** What became of the decisions made in a period, and how much was known when they were made. */
export function decidedPart(view: View): Part<Decided> {
  const each = Prisma.sql`COALESCE(f.share, ${Prisma.raw(String(NO_SHARE))}) + ${marks.of((name) => placed(name, view))}`;
  const where = Prisma.sql`(f.decided_at IS NOT NULL OR f.first_decided_at IS NOT NULL)`;
  return {
    name: "decided",
    reach: touchedIn(view),
    columns: { each: packed(Prisma.sql`int2send((${each})::int2)`, where) },
    made: (found) => decidedOf(found("each")),
    none: decidedOf(new Uint8Array()),
  };
}
