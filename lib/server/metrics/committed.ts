import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { type Summed, summed } from "../../metrics/counts.ts";
import type { PickName } from "../../metrics/picks.ts";
import { record } from "../../metrics/record.ts";
import type { View } from "../../metrics/view.ts";
import { all, instant, placedIn } from "./columns.ts";
import { countOf, type Part } from "./parts.ts";
import { pickConditions } from "./picks.ts";

const counted = ["asked", "committed", "quickDue", "quickYes"] as const satisfies readonly PickName[];
const tally = z.object(record(counted, () => z.int()));
/** Null where nobody has any. */
const sums = z.object(
  record(summed, () =>
    z
      .int()
      .nullable()
      .transform((sum) => sum ?? 0),
  ),
);

interface Committed {
  readonly tally: z.infer<typeof tally>;
  readonly sums: z.infer<typeof sums>;
}

const columns: Readonly<Record<Summed, Prisma.Sql>> = {
  askCount: Prisma.sql`f.ask_count`,
  commitmentCount: Prisma.sql`f.commitment_count`,
  sincereCount: Prisma.sql`f.sincere_count`,
  commitmentsUp: Prisma.sql`f.up_count`,
  commitmentsDown: Prisma.sql`f.down_count`,
  commitmentsPeer: Prisma.sql`f.peer_count`,
};

/** Asks and commitments on the decisions opened in a period. Few decisions have any. */
export function committedPart(view: View): Part<Committed> {
  const where = all([
    Prisma.sql`(f.ask_count > 0 OR f.commitment_count > 0)`,
    Prisma.sql`f.opened_at <= ${instant(view.asOf.at)}`,
    placedIn("opened", view),
  ]);
  return {
    name: "committed",
    where,
    columns: {
      ...record(counted, (name) => countOf(all([where, pickConditions[name](view)]))),
      ...record(summed, (name) => Prisma.sql`(sum(${columns[name]}) FILTER (WHERE ${where}))::int`),
    },
    made: (found) => ({ tally: tally.parse(found), sums: sums.parse(found) }),
    none: { tally: record(counted, () => 0), sums: record(summed, () => 0) },
  };
}
