import { Prisma } from "../../../prisma/generated/client.ts";
import { QUICK } from "../../decisions/facts/dissent.ts";
import { type Summed, summed, summedOver, summedSets } from "../../metrics/counts.ts";
import { record } from "../../metrics/record.ts";
import type { View } from "../../metrics/view.ts";
import { all, instant, placedIn } from "./columns.ts";
import { latest } from "./conditions.ts";
import { marksOf } from "./marks.ts";
import { type Part, packed } from "./parts.ts";
import { pickConditions } from "./picks.ts";
import { openedIn } from "./reach.ts";
import { unpackedSmall } from "./unpack.ts";

interface Committed {
  readonly tally: Readonly<Record<(typeof summedSets)[number], number>>;
  readonly sums: Readonly<Record<Summed, number>>;
}

/** How many of these times are no later than an instant; they are in order, and to seek is quicker than to count. */
const countBy = (end: Prisma.Sql, times: Prisma.Sql) =>
  Prisma.sql`COALESCE(width_bucket(${end}, ${times}), 0)`;

/** Asks are due that were made so long ago that they could have got a quick yes. */
function columnsOf(view: View): Readonly<Record<Summed, Prisma.Sql>> {
  const [asOf, longAgo] = [instant(view.asOf.at), latest(QUICK, view)];
  const [up, down, peer] = [
    countBy(asOf, Prisma.sql`f.up_times`),
    countBy(asOf, Prisma.sql`f.down_times`),
    countBy(asOf, Prisma.sql`f.peer_times`),
  ];
  return {
    askCount: countBy(asOf, Prisma.sql`f.ask_times`),
    commitmentCount: Prisma.sql`${up} + ${down} + ${peer}`,
    sincereCount: countBy(asOf, Prisma.sql`f.sincere_times`),
    commitmentsUp: up,
    commitmentsDown: down,
    commitmentsPeer: peer,
    dueAsks: countBy(longAgo, Prisma.sql`f.ask_times`),
    quickAsks: countBy(longAgo, Prisma.sql`f.quick_ask_times`),
  };
}

const marks = marksOf(summedSets);
/** Of each decision its marks, and the numbers that are added up. */
const WIDTH = 1 + summed.length;

function totalsOf(bytes: Uint8Array): Committed {
  const numbers = unpackedSmall(bytes);
  const sums = record(summed, () => 0);
  const found = new Int16Array(numbers.length / WIDTH);
  for (let place = 0; place < found.length; place += 1) {
    found[place] = numbers[place * WIDTH] ?? 0;
    for (const [column, name] of summed.entries()) sums[name] += numbers[place * WIDTH + 1 + column] ?? 0;
  }
  return { tally: marks.counts(found), sums };
}

/** Asks and commitments on the decisions opened in a period. Few decisions have any, and the others are asked one question. */
export function committedPart(view: View): Part<Committed> {
  const columns = columnsOf(view);
  const summands = summed.map(
    (name) =>
      Prisma.sql`CASE WHEN ${pickConditions[summedOver(name)](view)} THEN ${columns[name]} ELSE 0 END`,
  );
  const numbers = [marks.of((name) => pickConditions[name](view)), ...summands];
  const each = Prisma.join(
    numbers.map((number) => Prisma.sql`int2send((${number})::int2)`),
    " || ",
  );
  const where = all([
    Prisma.sql`(f.ask_count > 0 OR f.commitment_count > 0)`,
    Prisma.sql`f.opened_at <= ${instant(view.asOf.at)}`,
    placedIn("opened", view),
  ]);
  return {
    name: "committed",
    reach: openedIn(view.cohort, view.zone),
    columns: { each: packed(each, where) },
    made: (found) => totalsOf(found("each")),
    none: totalsOf(new Uint8Array()),
  };
}
