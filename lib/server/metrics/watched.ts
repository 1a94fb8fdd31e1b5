import { Prisma } from "../../../prisma/generated/client.ts";
import { record } from "../../metrics/record.ts";
import { ends, NOBODY, type RiskTable, riskTable } from "../../metrics/risk-table.ts";
import { type Cohort, periodOf, type View } from "../../metrics/view.ts";
import { ageOf, all, code, type Ending, endFrom, endings, fallsIn, instant, targetOf } from "./columns.ts";
import { equalOnes } from "./marks.ts";
import { type Part, packed } from "./parts.ts";
import { around, isReached, openedIn } from "./reach.ts";
import { unpackedPairs } from "./unpack.ts";

type Sql = Prisma.Sql;

/** What the watch over the decisions opened in a period says. */
export interface Watched {
  readonly risk: RiskTable;
  readonly problem: number;
  readonly startUnknown: number;
  readonly targetDue: number;
  readonly targetMet: number;
}

export const NOBODY_WATCHED: Watched = {
  risk: NOBODY,
  problem: 0,
  startUnknown: 0,
  targetDue: 0,
  targetMet: 0,
};

/** Of each decision a time and a mark, which holds from its lowest bit on: its ending, its target, and the periods it was opened in. */
const ENDING = 8;
const DUE = 8;
const MET = 16;
const firstPeriod = 32;
const bitOf = (period: number) => firstPeriod * 2 ** period;
const MOST_PERIODS = 2;

/** Told by calendar time, as targets are; what it says where there is no time is not looked at. */
const targetMark = (view: View): Sql => {
  const target = targetOf(view);
  return Prisma.sql`CASE WHEN ${ageOf(view)} >= ${target} THEN CASE f.basis
    WHEN ${code("decided")} THEN CASE WHEN f.seconds <= ${target} THEN ${Prisma.raw(String(DUE + MET))} ELSE ${Prisma.raw(String(DUE))} END
    WHEN ${code("dropped")} THEN CASE WHEN f.seconds < ${target} THEN 0 ELSE ${Prisma.raw(String(DUE))} END
    ELSE ${Prisma.raw(String(DUE))} END ELSE 0 END`;
};

const MARKS = 2 * bitOf(MOST_PERIODS - 1);

/** How many marks with a bit have another one, or an ending. */
function countIn(counts: ReadonlyMap<number, number>, bit: number, holds: (mark: number) => boolean): number {
  let sum = 0;
  for (const [mark, count] of counts) if ((mark & bit) !== 0 && holds(mark)) sum += count;
  return sum;
}

/** The times of those with a bit, ending by ending. */
function timesIn(bit: number, times: Uint32Array, marks: Int16Array, sizes: readonly number[]) {
  const found = sizes.map((size) => new Uint32Array(size));
  const next = new Uint32Array(sizes.length);
  for (let place = 0; place < marks.length; place += 1) {
    const mark = marks[place] ?? 0;
    const ending = mark % ENDING;
    const those = found[ending];
    if ((mark & bit) === 0 || those === undefined) continue;
    const free = next[ending] ?? 0;
    those[free] = times[place] ?? 0;
    next[ending] = free + 1;
  }
  return found;
}

/** Counts are made of marks here: as so many aggregates they would take the database longer than all the rest. */
function watchedIn(
  bit: number,
  times: Uint32Array,
  marks: Int16Array,
  counts: ReadonlyMap<number, number>,
): Watched {
  const ended = (ending: Ending) => countIn(counts, bit, (mark) => mark % ENDING === endings.indexOf(ending));
  const isTimed = (mark: number) => mark % ENDING < ends.length;
  const found = timesIn(bit, times, marks, ends.map(ended));
  return {
    risk: riskTable(record(ends, (end) => found[ends.indexOf(end)] ?? [])),
    problem: ended("problem"),
    startUnknown: ended("startUnknown"),
    targetDue: countIn(counts, bit, (mark) => isTimed(mark) && (mark & DUE) !== 0),
    targetMet: countIn(counts, bit, (mark) => isTimed(mark) && (mark & MET) !== 0),
  };
}

/** The risk tables of the decisions opened in each of some periods, and their targets. */
export function watchedPart(view: View, periods: readonly Cohort[]): Part<readonly Watched[]> {
  const periodMarks = periods.map((cohort, period) => {
    const opened = fallsIn("opened", periodOf(cohort, view.zone));
    return Prisma.sql`CASE WHEN ${opened} THEN ${Prisma.raw(String(bitOf(period)))} ELSE 0 END`;
  });
  const reach = around(periods.map((period) => openedIn(period, view.zone)));
  // Whoever else is brought along has the mark of no period.
  const filter = all([Prisma.sql`f.opened_at <= ${instant(view.asOf.at)}`, isReached(reach)]);
  const told = view.working === undefined ? Prisma.sql`f.seconds` : Prisma.sql`f.took`;
  const mark = Prisma.join(
    [endFrom(Prisma.sql`f.basis`, Prisma.sql`f.seconds`), targetMark(view), ...periodMarks],
    " + ",
  );
  return {
    name: "watched",
    reach,
    columns: {
      each: packed(Prisma.sql`int8send(((${mark})::int8 << 32) + GREATEST(${told}, 0)::int8)`, filter),
    },
    made: (found) => {
      const { upper: marks, lower: times } = unpackedPairs(found("each"));
      const counts = equalOnes(marks, MARKS);
      return periods.map((_, period) => watchedIn(bitOf(period), times, marks, counts));
    },
    none: periods.map(() => NOBODY_WATCHED),
  };
}
