/** What stands folded behind the parts of the velocity page, each under the name by which an address unfolds it. */
export const folded = ["quality", "steps", "objectives", "forecasts", "doubt", "noticing"] as const;
export type Folded = (typeof folded)[number];

const isFolded = (name: string): name is Folded => folded.some((one) => one === name);

/**
 * The names in a list of them; null where one of them is none.
 *
 * @example unfolded("steps,doubt") // ["steps", "doubt"]
 */
export function unfolded(list: string): readonly Folded[] | null {
  const names = list.split(",");
  return names.every(isFolded) ? names : null;
}
