import { intervalOf, type Survival } from "./kaplan-meier.ts";

/** A time by which a share has decided, with its 95 % interval; null stands for "not reached". */
export interface Reached {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Products of shares are not exact; R takes the same measure for equality. */
const TOLERANCE = Math.sqrt(Number.EPSILON);

interface Point {
  readonly time: number;
  readonly height: number;
}

/** First time at which a falling curve is at the level or under it; of a flat step at the level, its middle if asked for. */
function crossing(curve: readonly Point[], level: number, middle: boolean): number | null {
  const first = curve.find(({ height }) => height < level + TOLERANCE);
  if (first === undefined) return null;
  const flat = middle && Math.abs(first.height - level) < TOLERANCE;
  const next = flat ? curve.find(({ height }) => height < first.height) : undefined;
  return next === undefined ? first.time : (first.time + next.time) / 2;
}

function reached({ steps }: Survival, level: number, middle: boolean): Reached {
  const limits = steps.flatMap((step) => {
    const interval = intervalOf(step);
    return interval === null ? [] : [{ time: step.time, ...interval }];
  });
  const curve = (end: "lower" | "upper") => limits.map((limit) => ({ time: limit.time, height: limit[end] }));
  return {
    value: crossing(
      steps.map(({ time, survival }) => ({ time, height: survival })),
      level,
      middle,
    ),
    lower: crossing(curve("lower"), level, middle),
    upper: crossing(curve("upper"), level, middle),
  };
}

/**
 * The median time to decide, in seconds: the smallest t with S(t) ≤ 0.5, and the middle of the flat step where S is 0.5
 * exactly. Its limits are read off the interval of S in the same way, as R's `quantile.survfit` does.
 *
 * @see Brookmeyer and Crowley 1982, Biometrics 38(1); R package survival 3.5-3.
 * @example medianOf(kaplanMeier(table)) // { value: 19785600, lower: 14860800, upper: 23846400 }
 */
export function medianOf(survival: Survival): Reached {
  return reached(survival, 0.5, true);
}

/**
 * The time by which a share has decided, in seconds: the smallest t with S(t) ≤ 1 − share, which is what a promise means.
 *
 * @throws RangeError for a share that is not between 0 and 1.
 * @example reachedBy(kaplanMeier(table), 0.85).value // 188179200
 */
export function reachedBy(survival: Survival, share: number): Reached {
  if (!(share > 0 && share < 1)) throw new RangeError(`A share lies between 0 and 1, not at ${share}.`);
  return reached(survival, 1 - share, false);
}
