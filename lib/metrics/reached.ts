import { type Interval, intervalOf, type Survival } from "./kaplan-meier.ts";

/** A time by which a share has decided, with its 95 % interval; null stands for "not reached". */
export interface Reached {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Products of shares are not exact; R takes the same measure for equality. */
const TOLERANCE = Math.sqrt(Number.EPSILON);

/** The height of a falling curve at the place of a step; NaN, which is under nothing, where it has none. */
type Height = (steps: Survival["steps"], place: number) => number;

const curve: Height = ({ survival }, place) => survival[place] ?? Number.NaN;

/** A limit of the 95 % interval. */
const limit =
  (side: keyof Interval): Height =>
  ({ survival, logVariance }, place) =>
    intervalOf({ survival: survival[place] ?? 0, logVariance: logVariance[place] ?? 0 })?.[side] ??
    Number.NaN;

/** First step from a place on at which a curve is under a level. */
function under(steps: Survival["steps"], height: Height, level: number, from = 0): number {
  for (let place = from; place < steps.length; place += 1) if (height(steps, place) < level) return place;
  return -1;
}

/** The same of a curve that never rises, by halves. Where all have decided it may have no height, and is not looked at. */
function firstUnder(steps: Survival["steps"], height: Height, level: number): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (height(steps, middle) < level || steps.survival[middle] === 0) high = middle;
    else low = middle + 1;
  }
  return under(steps, height, level, low);
}

/** The time at a place where a curve came to a level; of a flat part at the level, its middle if asked for. */
function timeAt(steps: Survival["steps"], height: Height, place: number, level: number, middle: boolean) {
  if (place < 0) return null;
  const time = steps.time[place] ?? Number.NaN;
  const at = height(steps, place);
  const flat = middle && Math.abs(at - level) < TOLERANCE;
  const next = flat ? under(steps, height, at, place) : -1;
  return next < 0 ? time : (time + (steps.time[next] ?? Number.NaN)) / 2;
}

function reached({ steps }: Survival, level: number, middle: boolean): Reached {
  const wanted = level + TOLERANCE;
  const [low, high] = [limit("lower"), limit("upper")];
  const place = firstUnder(steps, curve, wanted);
  const lower = firstUnder(steps, low, wanted);
  // The upper limit can rise again, and cannot come down before the curve itself does.
  const upper = place < 0 ? -1 : under(steps, high, wanted, place);
  return {
    value: timeAt(steps, curve, place, level, middle),
    lower: timeAt(steps, low, lower, level, middle),
    upper: timeAt(steps, high, upper, level, middle),
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
