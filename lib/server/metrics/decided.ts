import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { type PickName, picks } from "../../metrics/picks.ts";
import type { Counted } from "../../metrics/quantile.ts";
import { record } from "../../metrics/record.ts";
import type { View } from "../../metrics/view.ts";
import { all, placedIn } from "./columns.ts";
import { countOf, type Part } from "./parts.ts";
import { pickConditions } from "./picks.ts";
import { unpackedSmall } from "./unpack.ts";

const made = ["stands", "contested", "reversalDue", "reversed", "reopenDue", "reopened"] as const;

const row = z.object({ ...record(made, () => z.int()), shares: z.instanceof(Uint8Array).nullable() });

interface Decided {
  readonly tally: Readonly<Record<(typeof made)[number], number>>;
  /** The information shares of those that stand, increasing. */
  readonly shares: readonly Counted[];
}

const LARGEST = 100;

function sharesOf(bytes: Uint8Array | null): readonly Counted[] {
  const counts = new Uint32Array(LARGEST + 1);
  for (const share of unpackedSmall(bytes)) counts[share] = (counts[share] ?? 0) + 1;
  return Array.from(counts, (count, value) => ({ value, count })).filter(({ count }) => count > 0);
}

/** Those of a name, placed in the period by the day that belongs to it. */
const placed = (name: PickName, view: View) =>
  all([pickConditions[name](view), placedIn(picks[name].by, view)]);

/** What became of the decisions made in a period, and how much was known when they were made. */
export function decidedPart(view: View): Part<Decided> {
  return {
    name: "decided",
    where: Prisma.sql`(${placedIn("decided", view)} OR ${placedIn("firstDecided", view)})`,
    columns: {
      ...record(made, (name) => countOf(placed(name, view))),
      shares: Prisma.sql`string_agg(int2send(f.share), '') FILTER (WHERE ${placed("stands", view)})`,
    },
    made: (found) => {
      const { shares, ...tally } = row.parse(found);
      return { tally, shares: sharesOf(shares) };
    },
    none: { tally: record(made, () => 0), shares: [] },
  };
}
