import type { Behind } from "./behind.ts";
import { kaplanMeier } from "./kaplan-meier.ts";
import type { PickName } from "./picks.ts";
import { medianOf } from "./reached.ts";
import { type RiskTable, totalsOf } from "./risk-table.ts";
import { type ShareFigure, shareOf } from "./share-figure.ts";
import { isShown } from "./shown.ts";
import type { PercentileFigure } from "./time-to-decide.ts";
import type { Cohort } from "./view.ts";

/** How many decisions are in a set, and how to open them. */
export interface Some {
  readonly n: number;
  readonly behind: Behind;
}

/**
 * Figures over the sets that a gauge counted, for one cohort.
 *
 * @example figuresOver(gauge.tally, view.cohort).some("flagged") // { n: 3, behind: { pick: "flagged", cohort: {} } }
 */
export function figuresOver<S extends PickName>(tally: Readonly<Record<S, number>>, cohort: Cohort) {
  const behind = (pick: PickName): Behind => ({ pick, cohort });
  return {
    behind,
    some: (pick: S): Some => ({ n: tally[pick], behind: behind(pick) }),
    share: (hits: S, among: S): ShareFigure =>
      shareOf(tally[hits], tally[among], behind(hits), behind(among)),
  };
}

const NOT_REACHED = { value: null, lower: null, upper: null };

/**
 * The Kaplan–Meier median of a watch, with its 95 % interval, from so many decisions on as percentiles need.
 *
 * @example watchedMedian(gauge.risks.toAnswer, behind).value // 86400
 */
export function watchedMedian(
  risk: RiskTable,
  behind: Behind,
  isEnough: (n: number) => boolean = isShown,
): PercentileFigure {
  const { n } = totalsOf(risk);
  const shown = isEnough(n);
  return { n, shown, behind, ...(shown ? medianOf(kaplanMeier(risk)) : NOT_REACHED) };
}
