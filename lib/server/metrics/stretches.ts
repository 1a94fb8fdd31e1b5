import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { record } from "../../metrics/record.ts";
import { type Stretch, stretches, stretchNames } from "../../metrics/stretch.ts";
import type { View } from "../../metrics/view.ts";
import { all, placedIn } from "./columns.ts";
import { instantColumn } from "./instants.ts";
import { countOf, type Part, packed } from "./parts.ts";
import { pickConditions } from "./picks.ts";
import { openedIn } from "./reach.ts";
import { unpacked } from "./unpack.ts";
import { between } from "./working-time.ts";

const row = z.object({
  waiting: z.int(),
  ...record(stretchNames, () => z.instanceof(Uint8Array).nullable()),
});

interface Stretched {
  readonly waiting: number;
  /** Seconds, increasing. */
  readonly times: Readonly<Record<Stretch, Float64Array>>;
}

function pileOf(stretch: Stretch, view: View, placed: Prisma.Sql): Prisma.Sql {
  const { from, to } = stretches[stretch];
  const took = between(instantColumn[from], instantColumn[to], view);
  return packed(Prisma.sql`float8send(${took})`, all([pickConditions[stretch](view), placed]));
}

/** How long decisions stayed in each stretch of their way, and how many of the open ones wait though there is enough. */
export function stretchedPart(view: View): Part<Stretched> {
  const placed = placedIn("opened", view);
  return {
    name: "stretched",
    reach: openedIn(view.cohort, view.zone),
    columns: {
      waiting: countOf(all([pickConditions.waiting(view), placed])),
      ...record(stretchNames, (stretch) => pileOf(stretch, view, placed)),
    },
    made: (found) => {
      const { waiting, ...piles } = row.parse(found);
      return { waiting, times: record(stretchNames, (stretch) => unpacked(piles[stretch]).sort()) };
    },
    none: { waiting: 0, times: record(stretchNames, () => new Float64Array()) },
  };
}
