import { isDeepStrictEqual } from "node:util";

/** Fields of `expected` in which `stored` differs. */
export function differences(expected: object, stored: object): string[] {
  const kept = new Map(Object.entries(stored));
  return Object.entries(expected).flatMap(([field, value]) =>
    isDeepStrictEqual(value, kept.get(field)) ? [] : [field],
  );
}
