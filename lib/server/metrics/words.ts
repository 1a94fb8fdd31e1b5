import { Prisma } from "../../../prisma/generated/client.ts";
import { unpackedHalves } from "./unpack.ts";

type Sql = Prisma.Sql;

/** A whole number that nearly every decision has, from 0 up to what so many bits hold, and never null. */
export interface Small {
  readonly bits: number;
  readonly value: Sql;
}

/** Where one of them stands: in which half of the words of a decision, and from which bit of it on. */
interface Place {
  readonly half: number;
  readonly shift: number;
  readonly bits: number;
}

interface Layout {
  readonly halves: number;
  readonly places: ReadonlyMap<string, Place>;
}

const HALF = 32;

/** Each in the first half that has room for it. */
function layoutOf(smalls: ReadonlyMap<string, Small>): Layout {
  const taken: number[] = [];
  const places = new Map<string, Place>();
  for (const [name, { bits }] of smalls) {
    const free = taken.findIndex((used) => used + bits <= HALF);
    const half = free === -1 ? taken.length : free;
    const shift = taken[half] ?? 0;
    places.set(name, { half, shift, bits });
    taken[half] = shift + bits;
  }
  return { halves: taken.length + (taken.length % 2), places };
}

/**
 * The numbers of a decision side by side in as few words of 64 bits as hold them: each word that is added to what was found takes
 * the database as long as working out the numbers in it.
 */
export function wordsOf(smalls: ReadonlyMap<string, Small>): Sql {
  const { halves, places } = layoutOf(smalls);
  const words = Array.from({ length: halves / 2 }, (_, word) => {
    const those = [...smalls].flatMap(([name, { value }]) => {
      const place = places.get(name);
      if (place === undefined || Math.floor(place.half / 2) !== word) return [];
      const left = place.shift + (place.half % 2 === 0 ? HALF : 0);
      return [Prisma.sql`((${value})::int8 << ${Prisma.raw(String(left))})`];
    });
    return Prisma.sql`int8send(${Prisma.join(those, " | ")})`;
  });
  return Prisma.join(words, " || ");
}

/** The numbers of that name, decision by decision. */
export function readWords(
  smalls: ReadonlyMap<string, Small>,
  found: Uint8Array,
): (name: string) => Uint32Array {
  const { halves, places } = layoutOf(smalls);
  const all = unpackedHalves(found);
  return (name) => {
    const place = places.get(name);
    if (place === undefined) throw new RangeError(`No word holds ${name}.`);
    const { half, shift, bits } = place;
    const numbers = new Uint32Array(all.length / halves);
    const kept = 2 ** bits - 1;
    for (let row = 0, at = half; row < numbers.length; row += 1, at += halves)
      numbers[row] = ((all[at] ?? 0) >>> shift) & kept;
    return numbers;
  };
}
