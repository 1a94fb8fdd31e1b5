import { Prisma } from "../../../prisma/generated/client.ts";
import { record } from "../../metrics/record.ts";
import { type Stretch, stretchNames } from "../../metrics/stretch.ts";
import type { View } from "../../metrics/view.ts";
import { all, placedIn } from "./columns.ts";
import { stretchTook } from "./instants.ts";
import { type Part, packed } from "./parts.ts";
import { pickConditions } from "./picks.ts";
import { openedIn } from "./reach.ts";
import { unpacked } from "./unpack.ts";

interface Stretched {
  readonly waiting: number;
  /** Seconds, increasing. */
  readonly times: Readonly<Record<Stretch, Float64Array>>;
}

/** Only those about which anything is known besides opening and deciding; the others are asked one question. */
const known = Prisma.sql`(f.noticed_at IS NOT NULL OR f.enough_at IS NOT NULL OR f.enough_since IS NOT NULL
  OR f.first_asked_at IS NOT NULL)`;
/** There was no such stretch. */
const NONE = -1;
/** Of each decision how long each stretch took, and whether it waits. */
const WIDTH = stretchNames.length + 1;

function secondsOf(stretch: Stretch, view: View): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${pickConditions[stretch](view)} THEN ${stretchTook(stretch, view)} ELSE ${Prisma.raw(String(NONE))} END`;
}

function stretchedOf(bytes: Uint8Array): Stretched {
  const numbers = unpacked(bytes);
  // A loop over each column: a function for each number would take ten times as long.
  const foundIn = (column: number) => {
    const found = new Float64Array(numbers.length / WIDTH);
    let length = 0;
    for (let place = column; place < numbers.length; place += WIDTH) {
      const number = numbers[place] ?? NONE;
      if (number !== NONE) found[length++] = number;
    }
    return found.subarray(0, length);
  };
  return {
    waiting: foundIn(stretchNames.length).length,
    times: record(stretchNames, (stretch) => foundIn(stretchNames.indexOf(stretch)).sort()),
  };
}

/** How long decisions stayed in each stretch of their way, and how many of the open ones wait though there is enough. */
export function stretchedPart(view: View): Part<Stretched> {
  const waits = Prisma.sql`CASE WHEN ${pickConditions.waiting(view)} THEN 1 ELSE ${Prisma.raw(String(NONE))} END`;
  const numbers = [...stretchNames.map((stretch) => secondsOf(stretch, view)), waits];
  const each = Prisma.join(
    numbers.map((number) => Prisma.sql`float8send((${number})::float8)`),
    " || ",
  );
  return {
    name: "stretched",
    reach: openedIn(view.cohort, view.zone),
    columns: { each: packed(each, all([known, placedIn("opened", view)])) },
    made: (found) => stretchedOf(found("each")),
    none: stretchedOf(new Uint8Array()),
  };
}
