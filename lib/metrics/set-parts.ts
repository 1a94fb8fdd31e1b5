/**
 * What an address says about the set of decisions that a figure counted, beside filters that mean something without one: its name,
 * and what would say nothing alone.
 */
export const setParts = ["pick", "from", "until", "untagged", "asOf"] as const;
export type SetPart = (typeof setParts)[number];
