import { figuresOver, type Some, watchedMedian } from "./counted-sets.ts";
import type { Gauge } from "./gauge.ts";
import type { ShareFigure } from "./share-figure.ts";
import type { PercentileFigure } from "./time-to-decide.ts";
import type { View } from "./view.ts";

export const misalignmentWanted = {
  sets: [
    "recognised",
    "escalationDue",
    "escalatedEarly",
    "neverEscalated",
    "escalated",
    "ruled",
    "returned",
    "withdrawn",
    "lapsed",
    "unanswered",
    "exhausted",
    "lateTurned",
  ],
  measures: [],
  watches: ["toEscalation", "toAnswer"],
} as const;
type MisalignmentGauge = Gauge<
  (typeof misalignmentWanted.sets)[number],
  never,
  (typeof misalignmentWanted.watches)[number]
>;

/** How escalations ended, or that they wait. */
export const endings = ["ruled", "returned", "withdrawn", "lapsed", "unanswered"] as const;

export interface MisalignmentFigures {
  readonly recognised: Some;
  /** In seconds. */
  readonly toEscalation: PercentileFigure;
  readonly toAnswer: PercentileFigure;
  /** Escalated within 48 hours, among those in which objectives were said to differ at least that long ago. */
  readonly early: ShareFigure;
  /** Of the same: not escalated at all. */
  readonly never: Some;
  readonly escalated: Some;
  readonly endings: Readonly<Record<(typeof endings)[number], Some>>;
  /** Open, contested, and talked over three times without anybody moving. */
  readonly exhausted: Some;
  /** Somebody came round long after anything new came in. */
  readonly lateTurned: Some;
}

/**
 * What became of objectives that differ: recognised → escalated → answered, two clocks, each a Kaplan–Meier median; and where more talk
 * moved nobody, or moved somebody without anything new. By the day opened; late turns by the day decided.
 *
 * @example misalignmentFigures(gaugeOf(facts, view, misalignmentWanted), view).early.share // 0.6
 */
export function misalignmentFigures(
  { tally, risks }: MisalignmentGauge,
  { cohort }: Pick<View, "cohort">,
): MisalignmentFigures {
  const { behind, some, share } = figuresOver(tally, cohort);
  return {
    recognised: some("recognised"),
    toEscalation: watchedMedian(risks.toEscalation, behind("recognised")),
    toAnswer: watchedMedian(risks.toAnswer, behind("escalated")),
    early: share("escalatedEarly", "escalationDue"),
    never: some("neverEscalated"),
    escalated: some("escalated"),
    endings: {
      ruled: some("ruled"),
      returned: some("returned"),
      withdrawn: some("withdrawn"),
      lapsed: some("lapsed"),
      unanswered: some("unanswered"),
    },
    exhausted: some("exhausted"),
    lateTurned: some("lateTurned"),
  };
}
