/** A forecast from 0 to 1, and what came of it: 1 or 0. */
export interface Resolved {
  readonly forecast: number;
  readonly outcome: 0 | 1;
}

/** Brier's score and its parts: score = reliability − resolution + uncertainty. */
export interface Brier {
  readonly n: number;
  /** Mean of (forecast − outcome)²; 0 is perfect, 0.25 is what "one half" always gets. */
  readonly score: number;
  /** How far what was forecast lies from what came; 0 is perfect. */
  readonly reliability: number;
  /** How far the forecasts tell cases apart; more is better, and no more than the uncertainty. */
  readonly resolution: number;
  /** Of the outcomes themselves, whoever forecasts. */
  readonly uncertainty: number;
}

/**
 * How good forecasts were, and why: over the distinct forecast values f, each given n_f times with a share ō_f of good outcomes,
 * reliability = Σ n_f (f − ō_f)² ÷ n, resolution = Σ n_f (ō_f − ō)² ÷ n, uncertainty = ō(1 − ō).
 *
 * @returns null where nothing was forecast and resolved.
 * @throws RangeError for a forecast outside 0–1.
 * @see Brier 1950, Monthly Weather Review 78(1); Murphy 1973, Journal of Applied Meteorology 12(4).
 * @example brierOf([{ forecast: 0.8, outcome: 1 }, { forecast: 0.8, outcome: 0 }])?.score // 0.34
 */
export function brierOf(resolved: readonly Resolved[]): Brier | null {
  const n = resolved.length;
  if (n === 0) return null;
  const values = new Map<number, { times: number; good: number }>();
  let [squares, good] = [0, 0];
  for (const { forecast, outcome } of resolved) {
    if (!(forecast >= 0 && forecast <= 1))
      throw new RangeError(`A forecast lies between 0 and 1, not at ${forecast}.`);
    const value = values.get(forecast) ?? { times: 0, good: 0 };
    values.set(forecast, { times: value.times + 1, good: value.good + outcome });
    squares += (forecast - outcome) ** 2;
    good += outcome;
  }
  const base = good / n;
  let [reliability, resolution] = [0, 0];
  for (const [forecast, { times, good: mine }] of values) {
    reliability += times * (forecast - mine / times) ** 2;
    resolution += times * (mine / times - base) ** 2;
  }
  return {
    n,
    score: squares / n,
    reliability: reliability / n,
    resolution: resolution / n,
    uncertainty: base * (1 - base),
  };
}
