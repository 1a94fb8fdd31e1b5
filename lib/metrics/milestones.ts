import {
  type Interval,
  intervalOf,
  type Survival,
  standardErrorAt,
  stepAt,
  survivalAt,
} from "./kaplan-meier.ts";
import { goneAt, type RiskTable } from "./risk-table.ts";
import { roundWorkingTimes, type WorkWeek } from "./working-time.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Round times at which a curve is read, in seconds of calendar time; a table of them says what a chart shows. */
const TIMES = [
  HOUR,
  6 * HOUR,
  ...[1, 3, 7, 14, 30, 90, 180, 365, 730, 1000, 1825, 3650, 7300].map((days) => days * DAY),
];

/** A survival curve at a round time. */
export interface Milestone {
  readonly time: number;
  /** Watched just before; those that ended at this very time are among them. */
  readonly atRisk: number;
  /** Decided until then. */
  readonly decided: number;
  /** Share not yet decided, with Greenwood's standard error and the 95 % interval of the curve. */
  readonly survival: number;
  readonly standardError: number;
  readonly interval: Interval | null;
}

/** How many are watched just before each of some increasing times, in one walk from the end. */
function atRiskAt(table: RiskTable, times: readonly number[]): readonly number[] {
  let [row, sum] = [table.length - 1, 0];
  const counts = times.toReversed().map((time) => {
    for (; (table.time[row] ?? -1) >= time; row -= 1) sum += goneAt(table, row);
    return sum;
  });
  return counts.reverse();
}

/**
 * A survival curve at round times, as far as anybody was watched: what R prints as `summary(survfit(…), times = …)`.
 * Times in seconds, shares from 0 to 1.
 *
 * @param survival `kaplanMeier(table)`.
 * @param working where the times of the table are working time.
 * @example milestonesOf(table, kaplanMeier(table)).find(({ time }) => time === 30 * 86_400)?.standardError // 0.01531
 */
export function milestonesOf(table: RiskTable, survival: Survival, working?: WorkWeek): readonly Milestone[] {
  const round = working === undefined ? TIMES : roundWorkingTimes(working).map(({ seconds }) => seconds);
  const times = round.filter((time) => time <= survival.until);
  const atRisk = atRiskAt(table, times);
  return times.map((time, place) => {
    const step = stepAt(survival, time);
    return {
      time,
      atRisk: atRisk[place] ?? 0,
      decided: step?.decidedSoFar ?? 0,
      survival: survivalAt(survival, time),
      standardError: standardErrorAt(survival, time),
      interval: step === undefined ? null : intervalOf(step),
    };
  });
}
