import { Prisma } from "../../../prisma/generated/client.ts";
import { record } from "../../metrics/record.ts";

type Sql = Prisma.Sql;

interface Marks<Name extends string> {
  /** A number that says of a decision in which sets it is. */
  readonly of: (condition: (name: Name) => Sql) => Sql;
  /** How many are in each set. */
  readonly counts: (found: Int16Array | Int32Array) => Readonly<Record<Name, number>>;
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
    of: (condition) =>
      Prisma.join(
        bits.map(
          ({ name, bit }) =>
            Prisma.sql`CASE WHEN ${condition(name)} THEN ${Prisma.raw(String(bit))} ELSE 0 END`,
        ),
        " + ",
      ),
    counts: (found) => {
      // Equal ones together first, of which there are few.
      const equal = new Uint32Array(first * 2 ** names.length);
      for (const one of found) equal[one] = (equal[one] ?? 0) + 1;
      const counts = record(names, () => 0);
      for (const [one, count] of equal.entries())
        if (count > 0) for (const { name, bit } of bits) if ((one & bit) !== 0) counts[name] += count;
      return counts;
    },
  };
}
