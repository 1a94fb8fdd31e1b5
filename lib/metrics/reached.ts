import { intervalOf, type Step, type Survival } from "./kaplan-meier.ts";

/** A time by which a share has decided, with its 95 % interval; null stands for "not reached". */
export interface Reached {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Products of shares are not exact; R takes the same measure for equality. */
const TOLERANCE = Math.sqrt(Number.EPSILON);

/** The height of a falling curve at a step; null where it has none. */
type Height = (step: Step) => number | null;

/** First step after a place at which a curve is under a level. */
function under(steps: readonly Step[], height: Height, level: number, from = 0): number {
  let place = from;
  for (let step = steps[place]; step !== undefined; step = steps[place]) {
    const at = height(step);
    if (at !== null && at < level) return place;
    place += 1;
  }
  return -1;
}

/** The time at a place where a curve came to a level; of a flat part at the level, its middle if asked for. */
function timeAt(steps: readonly Step[], height: Height, place: number, level: number, middle: boolean) {
  const first = steps[place];
  if (first === undefined) return null;
  const at = height(first) ?? 0;
  const flat = middle && Math.abs(at - level) < TOLERANCE;
  const next = flat ? steps[under(steps, height, at, place)] : undefined;
  return next === undefined ? first.time : (first.time + next.time) / 2;
}

function reached({ steps }: Survival, level: number, middle: boolean): Reached {
  const crossing = (height: Height, from: number) => {
    const place = under(steps, height, level + TOLERANCE, from);
    return { place, time: timeAt(steps, height, place, level, middle) };
  };
  const value = crossing(({ survival }) => survival, 0);
  const lower = crossing((step) => intervalOf(step)?.lower ?? null, 0);
  // Its upper limit cannot come down before the curve itself does.
  const upper = value.place < 0 ? null : crossing((step) => intervalOf(step)?.upper ?? null, value.place);
  return { value: value.time, lower: lower.time, upper: upper?.time ?? null };
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
