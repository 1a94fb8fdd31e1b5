import { figuresOver, watchedMedian } from "./counted-sets.ts";
import { type Gauge, sumOf } from "./gauge.ts";
import { type LogRank, logRank } from "./log-rank.ts";
import { totalsOf } from "./risk-table.ts";
import type { ShareFigure } from "./share-figure.ts";
import { isShown } from "./shown.ts";
import { type SpreadFigure, spreadOf } from "./spread.ts";
import type { PercentileFigure } from "./time-to-decide.ts";
import type { View } from "./view.ts";

export const dissentWanted = {
  sets: ["bothSides", "dissentCloser"],
  measures: ["toCommitment", "ownerMiss", "dissentMiss"],
  watches: ["withCommitment", "withoutCommitment"],
} as const;
type DissentGauge = Gauge<
  (typeof dissentWanted.sets)[number],
  (typeof dissentWanted.measures)[number],
  (typeof dissentWanted.watches)[number]
>;

/** Two ways of going on are told, and compared, from so many decisions on each side. */
const LEAST_OF_EACH = 10;

/** Who was right, where both sides said what they expected. Scores are Brier's: 0 is perfect, 0.25 is what "one half" always gets. */
export interface Sides {
  readonly n: number;
  /** The doubters' score was better than the owner's. */
  readonly closer: ShareFigure;
  /** Means over the same decisions; null where n is small. */
  readonly owners: number | null;
  readonly dissenters: number | null;
}

/** Contested decisions still open three days after the first doubt, and how long they took from it. */
export interface Landmark {
  readonly shown: boolean;
  readonly committed: PercentileFigure;
  readonly uncommitted: PercentileFigure;
  readonly test: LogRank | null;
}

export interface DissentFigures {
  /** From the first doubt of somebody to their commitment, in seconds; one result per decision, the mean of its commitments. */
  readonly toCommitment: SpreadFigure;
  /** Never told of one person's decisions. */
  readonly sides: Sides | null;
  readonly landmark: Landmark;
}

function sidesOf({ tally, values }: DissentGauge, closer: ShareFigure): Sides {
  const n = tally.bothSides;
  const mean = (scores: Float64Array) => (isShown(n) ? sumOf(scores) / n : null);
  return { n, closer, owners: mean(values.ownerMiss), dissenters: mean(values.dissentMiss) };
}

/**
 * What became of doubt: how long it took until doubters committed; which side expected better what came of it, as Brier's (p − o)² of
 * the owner's last forecast before deciding and the mean of the doubters', on the same decisions; and how long contested decisions took
 * with a commitment within three days of the first doubt, and without one. That comparison says nothing of a cause.
 *
 * @see Brier 1950, Monthly Weather Review 78(1); Anderson, Cain and Gelber 1983, Journal of Clinical Oncology 1(11), for the landmark.
 * @example dissentFigures(gaugeOf(facts, view, dissentWanted), view).sides?.closer.share // 0.4
 */
export function dissentFigures(gauge: DissentGauge, { cohort }: Pick<View, "cohort">): DissentFigures {
  const { behind, share } = figuresOver(gauge.tally, cohort);
  const { withCommitment, withoutCommitment } = gauge.risks;
  const shown = [withCommitment, withoutCommitment].every((risk) => totalsOf(risk).n >= LEAST_OF_EACH);
  const areEnough = () => shown;
  return {
    toCommitment: spreadOf(gauge.values.toCommitment, behind("committedAfterDoubt")),
    sides: typeof cohort.owner === "string" ? null : sidesOf(gauge, share("dissentCloser", "bothSides")),
    landmark: {
      shown,
      committed: watchedMedian(withCommitment, behind("doubtedCommitted"), areEnough),
      uncommitted: watchedMedian(withoutCommitment, behind("doubtedUncommitted"), areEnough),
      test: shown ? logRank([withCommitment, withoutCommitment]) : null,
    },
  };
}
