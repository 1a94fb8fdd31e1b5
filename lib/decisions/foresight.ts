import type { Verdict } from "./words.ts";

interface Forecast {
  readonly by: string;
  readonly probability: number;
  readonly option: number | null;
  readonly late: boolean;
}

/**
 * The forecast of each person that counts: the last one before deciding, about the chosen option or about none in particular.
 *
 * @example countedForecasts(decision.forecasts, outcome.option)
 */
export function countedForecasts<F extends Forecast>(
  forecasts: readonly F[],
  chosen: number | null,
): readonly F[] {
  const counting = forecasts.filter(({ late, option }) => !late && (option === null || option === chosen));
  return counting.filter((one, place) => counting.findLastIndex(({ by }) => by === one.by) === place);
}

/**
 * The same for the decision that was made last: what was expected of it before it was made, also while it is open again.
 *
 * @example lastForecasts(decision).map(({ probability }) => probability)
 */
export function lastForecasts<F extends Forecast & { readonly seq: number }>({
  forecasts,
  outcomes,
}: {
  readonly forecasts: readonly F[];
  readonly outcomes: readonly { readonly seq: number; readonly option: number | null }[];
}): readonly F[] {
  const made = outcomes.at(-1);
  if (made === undefined) return [];
  return countedForecasts(
    forecasts.filter(({ seq }) => seq < made.seq),
    made.option,
  );
}

/**
 * Whose forecasts were closest to what came of it; several where they tie.
 *
 * @returns nobody where there is nothing to compare, where all tie, and after a mixed outcome, which proves nobody right.
 * @example closest([{ by: "anna", probability: 80, … }, { by: "ben", probability: 30, … }], "good") // ["anna"]
 */
export function closest(forecasts: readonly Forecast[], verdict: Verdict): readonly string[] {
  if (verdict === "mixed") return [];
  const miss = ({ probability }: Forecast) => (verdict === "good" ? 100 - probability : probability);
  const least = Math.min(...forecasts.map(miss));
  const nearest = forecasts.filter((one) => miss(one) === least);
  return nearest.length === forecasts.length ? [] : nearest.map(({ by }) => by);
}
