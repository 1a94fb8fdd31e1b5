import { isDeepStrictEqual } from "node:util";

/** A list that is nothing in the database is an empty one to whoever reads it through the client. */
const isNothing = (stored: unknown) => stored === null || (Array.isArray(stored) && stored.length === 0);

/** Fields of `expected`, as they are written, in which `stored`, as it is read, differs. */
export function differences(expected: object, stored: object): string[] {
  const kept = new Map(Object.entries(stored));
  return Object.entries(expected).flatMap(([field, value]) => {
    const same = value === null ? isNothing(kept.get(field)) : isDeepStrictEqual(value, kept.get(field));
    return same ? [] : [field];
  });
}
