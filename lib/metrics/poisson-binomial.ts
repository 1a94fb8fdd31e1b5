/** Of the chance, what may be left off at either end of a distribution without showing in any figure. */
const NEGLIGIBLE = 1e-12;

/** How often something can happen, and how likely each number is: `chances[i]` is the one of `first + i`. */
export interface Distribution {
  readonly first: number;
  readonly chances: Float64Array;
}

/** Takes off both ends what is too rare to matter, so that the work grows with the spread and not with the number. */
function trimmed(first: number, chances: Float64Array): Distribution {
  let [from, to] = [0, chances.length];
  while (from < to - 1 && (chances[from] ?? 0) < NEGLIGIBLE) from += 1;
  while (to > from + 1 && (chances[to - 1] ?? 0) < NEGLIGIBLE) to -= 1;
  return { first: first + from, chances: chances.subarray(from, to) };
}

/**
 * How many of several things come about, each independent of the others and with a chance of its own (Poisson-binomial), by
 * adding one after the other: P(k) = P′(k)·(1 − p) + P′(k − 1)·p. Exact but for ends whose chance is under 10⁻¹².
 *
 * @throws RangeError for a chance outside 0–1.
 * @see Hong 2013, Computational Statistics and Data Analysis 59.
 * @example poissonBinomial([0.5, 0.5]) // { first: 0, chances: [0.25, 0.5, 0.25] }
 */
export function poissonBinomial(chances: readonly number[]): Distribution {
  let so: Distribution = { first: 0, chances: Float64Array.of(1) };
  for (const chance of chances) {
    if (!(chance >= 0 && chance <= 1))
      throw new RangeError(`A chance lies between 0 and 1, not at ${chance}.`);
    const next = new Float64Array(so.chances.length + 1);
    for (const [place, before] of so.chances.entries()) {
      next[place] = (next[place] ?? 0) + before * (1 - chance);
      next[place + 1] = (next[place + 1] ?? 0) + before * chance;
    }
    so = trimmed(so.first, next);
  }
  return so;
}

/**
 * The smallest number that is not exceeded with at least a given chance.
 *
 * @throws RangeError for a share outside 0–1.
 * @example quantileOfDistribution(poissonBinomial([0.5, 0.5]), 0.5) // 1
 */
export function quantileOfDistribution({ first, chances }: Distribution, share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share lies between 0 and 1, not at ${share}.`);
  let sum = 0;
  for (const [place, chance] of chances.entries()) {
    sum += chance;
    if (sum >= share - NEGLIGIBLE) return first + place;
  }
  return first + chances.length - 1;
}
