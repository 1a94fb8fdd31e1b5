import { at } from "./on-plot.ts";
import { timeScale } from "./scale.ts";
import type { Series } from "./series.ts";

type Figures = Series["figures"]["timeToDecide"];

/** Under so small a part still watched, a curve is led by a handful. */
const FEW = 0.05;
/** A little room beyond what must be seen. */
const ROOM = 1.08;

/** Where the drawing ends: while enough are watched, and not before every mark is in. The table goes on to the end. */
export function lastTime(lines: readonly Series[]): number {
  return Math.max(
    ...lines.map(({ figures: { timeToDecide } }) => {
      const { n, curve, until, median, p85 } = timeToDecide;
      const watched = curve.findLast(({ atRisk }) => atRisk >= n * FEW)?.time ?? until;
      const marks = Math.max(watched, median.value ?? 0, p85.value ?? 0) * ROOM;
      return curve.length === 0 ? until : Math.min(until, marks);
    }),
    0,
  );
}

/** A falling staircase: flat until the next step, then down. */
export function stairs({ curve, until }: Figures, most: number): string {
  const x = timeScale(most);
  const steps = curve.filter(({ time }) => time <= most);
  const drawn = steps.map(({ time, survival }) => `H${at(x(time))}V${at(1 - survival)}`).join("");
  return `M0 0${drawn}H${at(x(Math.min(until, most)))}`;
}

/** The 95 % band around it: along the upper limit, and back along the lower. */
export function band({ curve, until }: Figures, most: number): string {
  const x = timeScale(most);
  const end = at(x(Math.min(until, most)));
  const limits = curve.flatMap(({ time, interval }) =>
    interval && time <= most ? [{ time, ...interval }] : [],
  );
  const [first] = limits;
  if (first === undefined) return "";
  const upper = limits.map((limit) => `H${at(x(limit.time))}V${at(1 - limit.upper)}`).join("");
  const back = limits
    .toReversed()
    .map(({ time, lower }) => `V${at(1 - lower)}H${at(x(time))}`)
    .join("");
  return `M${at(x(first.time))} 0${upper}H${end}${back}Z`;
}
