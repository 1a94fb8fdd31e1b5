import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { record } from "../../metrics/record.ts";
import { type Stretch, stretches, stretchNames } from "../../metrics/stretch.ts";
import type { View } from "../../metrics/view.ts";
import { all, placedIn } from "./columns.ts";
import { instantColumn } from "./instants.ts";
import { type Part, packed } from "./parts.ts";
import { pickConditions } from "./picks.ts";
import { openedIn } from "./reach.ts";
import { unpacked } from "./unpack.ts";
import { between } from "./working-time.ts";

const row = z.object({ each: z.instanceof(Uint8Array).nullable() });

interface Stretched {
  readonly waiting: number;
  /** Seconds, increasing. */
  readonly times: Readonly<Record<Stretch, Float64Array>>;
}

/** Only those about which anything is known besides opening and deciding; the others are asked one question. */
const known = Prisma.sql`(f.noticed_at IS NOT NULL OR f.enough_at IS NOT NULL OR f.first_asked_at IS NOT NULL)`;
/** There was no such stretch. */
const NONE = -1;
/** Of each decision how long each stretch took, and whether it waits. */
const WIDTH = stretchNames.length + 1;

function secondsOf(stretch: Stretch, view: View): Prisma.Sql {
  const { from, to } = stretches[stretch];
  const took = between(instantColumn[from], instantColumn[to], view);
  return Prisma.sql`CASE WHEN ${pickConditions[stretch](view)} THEN ${took} ELSE ${Prisma.raw(String(NONE))} END`;
}

function stretchedOf(bytes: Uint8Array | null): Stretched {
  const numbers = unpacked(bytes);
  const times = (column: number) =>
    numbers.filter((seconds, place) => place % WIDTH === column && seconds !== NONE).sort();
  return {
    waiting: numbers.filter((waits, place) => place % WIDTH === stretchNames.length && waits === 1).length,
    times: record(stretchNames, (stretch) => times(stretchNames.indexOf(stretch))),
  };
}

/** How long decisions stayed in each stretch of their way, and how many of the open ones wait though there is enough. */
export function stretchedPart(view: View): Part<Stretched> {
  const waits = Prisma.sql`CASE WHEN ${pickConditions.waiting(view)} THEN 1 ELSE 0 END`;
  const numbers = [...stretchNames.map((stretch) => secondsOf(stretch, view)), waits];
  const each = Prisma.join(
    numbers.map((number) => Prisma.sql`float8send((${number})::float8)`),
    " || ",
  );
  return {
    name: "stretched",
    reach: openedIn(view.cohort, view.zone),
    columns: { each: packed(each, all([known, placedIn("opened", view)])) },
    made: (found) => stretchedOf(row.parse(found).each),
    none: stretchedOf(null),
  };
}
