/** The database holds to it as well. */
export const LONGEST_SEARCH = 2_000;
export const TOO_LONG = `must have at most ${LONGEST_SEARCH} characters`;

/** A view as an address says it, always in the same order, so that two that are alike are equal. */
export function searchOf(view: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(view).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(given.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
}
