import type { Outcomes } from "./aalen-johansen.ts";
import { type Behind, narrowed } from "./behind.ts";
import { type GroupCounts, recentOf } from "./counts.ts";
import { type CurvePoint, curveOf, outcomeCurveOf } from "./curves.ts";
import { finishedAt, kaplanMeier, type Survival } from "./kaplan-meier.ts";
import { quantileAt } from "./quantile.ts";
import { medianOf, type Reached, reachedBy } from "./reached.ts";
import { totalsOf } from "./risk-table.ts";
import { type ShareFigure, shareOf } from "./share-figure.ts";
import { isShown } from "./shown.ts";
import type { Grouping, View } from "./view.ts";

/** A time in seconds. Not shown where n is small; where it is shown, a value of null reads "not reached". */
export interface PercentileFigure extends Reached {
  readonly n: number;
  readonly shown: boolean;
  readonly behind: Behind;
}

export interface TimeToDecide {
  readonly n: number;
  readonly decided: number;
  readonly dropped: number;
  readonly open: number;
  /** Left out of all durations: impossible times, and nobody said when the question arose. */
  readonly problems: number;
  readonly startUnknown: number;
  readonly behind: Readonly<
    Record<"all" | "decided" | "dropped" | "open" | "problems" | "startUnknown", Behind>
  >;
  readonly median: PercentileFigure;
  readonly p85: PercentileFigure;
  readonly finished: Readonly<Record<"p50" | "p85" | "p95", PercentileFigure>>;
  /** Without any point where n is small, as are the outcomes. */
  readonly curve: readonly CurvePoint[];
  /** Where the curve ends: nobody was watched for longer. */
  readonly until: number;
  readonly outcomes: readonly Outcomes[];
  readonly targetMet: ShareFigure;
  /** The time within which 85 % of those opened in the last 180 days are decided. */
  readonly promise: PercentileFigure;
}

const NOTHING: Reached = { value: null, lower: null, upper: null };

function percentile(n: number, reached: Reached, behind: Behind): PercentileFigure {
  const shown = isShown(n);
  return { n, shown, behind, ...(shown ? reached : NOTHING) };
}

/**
 * How long the finished ones of a group took: percentiles of type 7, in seconds. Beside the others, because they leave out whoever
 * still waits.
 *
 * @example finishedOf(kaplanMeier(counts.risk), behind).p50.value // 9676800
 */
export function finishedOf(survival: Survival, behind: Behind): TimeToDecide["finished"] {
  const { decided } = survival;
  const at = (share: number) =>
    percentile(
      decided,
      { ...NOTHING, value: quantileAt(decided, share, (place) => finishedAt(survival, place)) },
      behind,
    );
  return { p50: at(0.5), p85: at(0.85), p95: at(0.95) };
}

/**
 * The figures "time to decide" of a group (see metrics.md): Kaplan–Meier median and 85th percentile, percentiles of the
 * finished ones, the curves, the share that met its target, and the promise. Times in seconds.
 *
 * @param survival `kaplanMeier(counts.risk)`; given, because the aging of open decisions needs it too.
 * @example timeToDecide(counts, kaplanMeier(counts.risk), view, "door").median.value // 19785600
 */
export function timeToDecide(
  counts: GroupCounts,
  survival: Survival,
  view: View,
  by: Grouping,
): TimeToDecide {
  const cohort = narrowed(view.cohort, by, counts.group);
  const behind = (pick: Behind["pick"]): Behind => ({ pick, cohort });
  const { n, decided, dropped, open } = totalsOf(counts.risk);
  const recent = kaplanMeier(counts.recent);
  const drawn = isShown(n);
  const { tally } = counts;
  return {
    n,
    decided,
    dropped,
    open,
    problems: tally.problem,
    startUnknown: tally.startUnknown,
    behind: {
      all: behind("timed"),
      decided: behind("decided"),
      dropped: behind("dropped"),
      open: behind("undecided"),
      problems: behind("problem"),
      startUnknown: behind("startUnknown"),
    },
    median: percentile(n, medianOf(survival), behind("timed")),
    p85: percentile(n, reachedBy(survival, 0.85), behind("timed")),
    finished: finishedOf(survival, behind("decided")),
    curve: drawn ? curveOf(survival) : [],
    until: survival.until,
    outcomes: drawn ? outcomeCurveOf(counts.risk) : [],
    targetMet: shareOf(tally.targetMet, tally.targetDue, behind("targetMet"), behind("targetDue")),
    promise: percentile(recent.n, reachedBy(recent, 0.85), {
      pick: "timed",
      cohort: narrowed(recentOf(view), by, counts.group),
    }),
  };
}
