import { figuresOver, type Some } from "./counted-sets.ts";
import type { Gauge } from "./gauge.ts";
import type { ShareFigure } from "./share-figure.ts";
import { type SpreadFigure, spreadOf } from "./spread.ts";
import type { View } from "./view.ts";

export const correctionWanted = {
  sets: [
    "flagged",
    "uncorrected",
    "tripwire",
    "tripwireHit",
    "tripwireDue",
    "tripwireChecked",
    "hitJudged",
    "falseAlarm",
  ],
  measures: ["toNotice", "toCorrect"],
  watches: [],
} as const;
type CorrectionGauge = Gauge<
  (typeof correctionWanted.sets)[number],
  (typeof correctionWanted.measures)[number],
  never
>;

export interface CorrectionFigures {
  /** Somebody said that it was wrong, or its tripwire was hit. */
  readonly flagged: Some;
  /** In seconds. */
  readonly toNotice: SpreadFigure;
  readonly toCorrect: SpreadFigure;
  readonly uncorrected: Some;
  readonly tripwires: {
    readonly set: Some;
    /** Its day came, or it was hit before: was it looked at? */
    readonly checked: ShareFigure;
    readonly hit: ShareFigure;
    /** Hit, and the decision was good all the same, among those hit and judged since. */
    readonly falseAlarms: ShareFigure;
  };
}

/**
 * How soon what was wrong was noticed and set right. To notice: first flag − the decision that stood then; to correct: the first
 * reversal, supersession or new decision after the flag − the flag; medians of those that came to it, by the day first decided. A
 * tripwire counts as checked where it was hit or the decision was reviewed.
 *
 * @example correctionFigures(gaugeOf(facts, view, correctionWanted), view).toNotice.median // 604800
 */
export function correctionFigures(
  { tally, values }: CorrectionGauge,
  { cohort }: Pick<View, "cohort">,
): CorrectionFigures {
  const { behind, some, share } = figuresOver(tally, cohort);
  return {
    flagged: some("flagged"),
    toNotice: spreadOf(values.toNotice, behind("noticed")),
    toCorrect: spreadOf(values.toCorrect, behind("corrected")),
    uncorrected: some("uncorrected"),
    tripwires: {
      set: some("tripwire"),
      checked: share("tripwireChecked", "tripwireDue"),
      hit: share("tripwireHit", "tripwireDue"),
      falseAlarms: share("falseAlarm", "hitJudged"),
    },
  };
}

/** Of fewer, none need ever have been wrong. */
const LEAST = 20;
const NEAR_ZERO = 0.01;

/**
 * Whether two-way doors are walked back so rarely that people seem to be too careful with them: near none of at least twenty.
 *
 * @example isTooCareful({ share: 0, n: 40 }) // true
 */
export function isTooCareful({ share, n }: Pick<ShareFigure, "share" | "n">): boolean {
  return n >= LEAST && share !== null && share <= NEAR_ZERO;
}
