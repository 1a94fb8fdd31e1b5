import { Prisma } from "../../../prisma/generated/client.ts";
import { record } from "../../metrics/record.ts";

type Sql = Prisma.Sql;

interface Marks<Name extends string> {
  /** A number that says of a decision in which sets it is, of all or of some. */
  readonly of: (condition: (name: Name) => Sql, among?: readonly Name[]) => Sql;
  /** How many are in each set. */
  readonly counts: (found: Int16Array | Int32Array) => Readonly<Record<Name, number>>;
}

/** A table of so many is filled sooner than a map; with the marks of many sets, to look through it would take longer than all else. */
const MOST_IN_TABLE = 2 ** 16;

/** Equal numbers together, of which there are few: how many of each there are. None is negative, and all are below the limit. */
export function equalOnes(found: Int16Array | Int32Array, below: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  if (below > MOST_IN_TABLE) {
    for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1);
    return counts;
  }
  const table = new Uint32Array(below);
  for (const one of found) table[one] = (table[one] ?? 0) + 1;
  for (let one = 0; one < below; one += 1) {
    const count = table[one] ?? 0;
    if (count > 0) counts.set(one, count);
  }
  return counts;
}

/**
 * Sets that are told by a bit each: so many counts, each with its question to every decision, would take the database three times as
 * long. No more than 15 of them fit in two bytes, and 31 in four.
 *
 * @param first the bit of the first of them.
 */
export function marksOf<Name extends string>(names: readonly Name[], first = 1): Marks<Name> {
  const bits = names.map((name, place) => ({ name, bit: first * 2 ** place }));
  return {
    of: (condition, among = names) =>
      Prisma.join(
        bits
          .filter(({ name }) => among.includes(name))
          .map(
            ({ name, bit }) =>
              Prisma.sql`CASE WHEN ${condition(name)} THEN ${Prisma.raw(String(bit))} ELSE 0 END`,
          ),
        " + ",
      ),
    counts: (found) => {
      const counts = record(names, () => 0);
      for (const [one, count] of equalOnes(found, first * 2 ** names.length))
        for (const { name, bit } of bits) if ((one & bit) !== 0) counts[name] += count;
      return counts;
    },
  };
}
