import type { FigureTable } from "./figure-table.ts";
import type { Series } from "./series.ts";
import type { Times } from "./times.ts";

const DIGITS = 5;
const INTERVAL_DIGITS = 3;

/** The curve at round times, with every digit. */
export const survivalTable = ({ name, figures }: Series, times: Times): FigureTable => ({
  caption: `${name}: share not yet decided, S(t)`,
  unit: times.unit,
  head: ["After", "S(t)", "Std. error", "95 %", "At risk"],
  rows: figures.milestones.map(({ time, survival, standardError, interval, atRisk }) => [
    times.of(time),
    survival.toFixed(DIGITS),
    standardError.toFixed(DIGITS),
    interval === null
      ? "–"
      : `${interval.lower.toFixed(INTERVAL_DIGITS)}–${interval.upper.toFixed(INTERVAL_DIGITS)}`,
    atRisk,
  ]),
});
