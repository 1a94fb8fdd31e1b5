/** Of the chance, what may be left off at either end of a distribution without showing in any figure. */
const NEGLIGIBLE = 1e-12;

/** How often something can happen, and how likely each number is: `chances[i]` is the one of `first + i`. */
export interface Distribution {
  readonly first: number;
  readonly chances: Float64Array;
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
  const so = new Float64Array(chances.length + 1);
  so[0] = 1;
  // What is outside of these is too rare to matter, so that the work grows with the spread and not with the number.
  let [first, last] = [0, 0];
  for (const chance of chances) {
    if (!(chance >= 0 && chance <= 1))
      throw new RangeError(`A chance lies between 0 and 1, not at ${chance}.`);
    const not = 1 - chance;
    last += 1;
    let before = 0;
    for (let place = first; place <= last; place += 1) {
      const here = so[place] ?? 0;
      so[place] = here * not + before * chance;
      before = here;
    }
    while (first < last && (so[first] ?? 0) < NEGLIGIBLE) so[first++] = 0;
    while (last > first && (so[last] ?? 0) < NEGLIGIBLE) so[last--] = 0;
  }
  return { first, chances: so.slice(first, last + 1) };
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
