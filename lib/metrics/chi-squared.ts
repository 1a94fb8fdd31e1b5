const PRECISION = 1e-16;

/** Γ(degrees/2), by its recurrence from Γ(1/2) = √π or Γ(1) = 1. */
function gammaOfHalf(degrees: number): number {
  let [value, at] = degrees % 2 === 0 ? [1, 1] : [Math.sqrt(Math.PI), 0.5];
  for (; at < degrees / 2; at += 1) value *= at;
  return value;
}

/** The part of the incomplete gamma function below x, by its power series; for x < a + 1. */
function below(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > sum * PRECISION; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** The part above x, by its continued fraction (the method of Lentz); for x ≥ a + 1. */
function above(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Number.POSITIVE_INFINITY;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1, change = 0; Math.abs(change - 1) > PRECISION && k < 1000; k += 1) {
    const numerator = k * (a - k);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    change = c * d;
    fraction *= change;
  }
  return fraction;
}

/**
 * The probability that a χ² variable with so many degrees of freedom is at least this large: the p-value of a test.
 *
 * @throws RangeError for a negative value, or degrees that are not a whole number from 1 to 300.
 * @see Abramowitz and Stegun 1964, 6.5 and 26.4.
 * @example chiSquaredAbove(3.841459, 1) // 0.05
 */
export function chiSquaredAbove(value: number, degrees: number): number {
  const whole = Number.isInteger(degrees) && degrees >= 1 && degrees <= 300;
  if (!(value >= 0) || !whole) throw new RangeError(`No χ² of ${value} with ${degrees} degrees of freedom.`);
  const [a, x] = [degrees / 2, value / 2];
  const scale = Math.exp(-x + a * Math.log(x)) / gammaOfHalf(degrees);
  if (x === 0) return 1;
  return x < a + 1 ? Math.max(0, 1 - scale * below(a, x)) : scale * above(a, x);
}
