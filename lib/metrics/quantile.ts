/**
 * The same quantile of values in order that are found by their place, from 0, so that they need not be spelt out.
 *
 * @returns null where there are no values.
 * @throws RangeError for a share outside 0–1.
 * @see quantile
 * @example quantileAt(101, 0.5, (place) => place * place) // 2500
 */
export function quantileAt(n: number, share: number, at: (place: number) => number): number | null {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share lies between 0 and 1, not at ${share}.`);
  if (n === 0) return null;
  const place = (n - 1) * share;
  const below = Math.floor(place);
  const [low, high] = [at(below), at(Math.ceil(place))];
  return low === high ? low : low + (place - below) * (high - low);
}

/**
 * The quantile of some values: linear interpolation between the closest ranks, x₍ₖ₎ + f·(x₍ₖ₊₁₎ − x₍ₖ₎) with k + f = 1 + (n − 1)·share.
 * Exact from one value on; unit of the values. This is type 7, the default of R.
 *
 * @param share 0 for the smallest, 0.5 for the median, 1 for the largest.
 * @returns null where there are no values.
 * @throws RangeError for a share outside 0–1.
 * @see Hyndman and Fan 1996, Sample Quantiles in Statistical Packages, The American Statistician 50(4).
 * @example quantile([1, 2, 3, 4], 0.25) // 1.75
 */
export function quantile(values: Iterable<number>, share: number): number | null {
  const sorted = Float64Array.from(values).sort();
  return quantileAt(sorted.length, share, (place) => sorted[place] ?? Number.NaN);
}

/** A value together with how often it occurs. */
export interface Counted {
  readonly value: number;
  readonly count: number;
}

/**
 * The same quantile of values that are given by their frequencies.
 *
 * @param counted in increasing order of the values.
 * @returns null where nothing was counted.
 * @throws RangeError for a share outside 0–1.
 * @see quantile
 * @example quantileOfCounts([{ value: 1, count: 3 }, { value: 5, count: 1 }], 0.5) // 1
 */
export function quantileOfCounts(counted: readonly Counted[], share: number): number | null {
  let n = 0;
  for (const { count } of counted) n += count;
  return quantileAt(n, share, (place) => {
    let passed = 0;
    for (const { value, count } of counted) {
      passed += count;
      if (passed > place) return value;
    }
    return Number.NaN;
  });
}
