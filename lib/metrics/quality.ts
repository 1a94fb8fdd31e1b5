import type { Door } from "../decisions/words.ts";
import { type Behind, narrowed } from "./behind.ts";
import type { PickName } from "./picks.ts";
import { type ShareFigure, shareOf } from "./share-figure.ts";
import { isShown } from "./shown.ts";
import type { Cohort } from "./view.ts";

/** What was counted of one team through one door. */
export interface TeamCounts {
  readonly door: Door;
  /** Null for those without a team. */
  readonly team: string | null;
  readonly targetDue: number;
  readonly targetMet: number;
  readonly judged: number;
  readonly good: number;
}

/** How good the decisions of a team are, against how fast they are. */
export interface QualityPoint {
  readonly door: Door;
  readonly team: string | null;
  /** Target met. */
  readonly speed: ShareFigure;
  /** Good among good and bad. */
  readonly quality: ShareFigure;
  /** Enough was reviewed, and had a target that has come. */
  readonly shown: boolean;
}

/**
 * Quality against speed, team by team and door by door, so that neither is told without the other. Teams with teams below them count
 * those as well; nobody is put in an order.
 *
 * @example qualityAgainstSpeed(counts, view.cohort)[0]?.quality.share // 0.8
 */
export function qualityAgainstSpeed(counts: readonly TeamCounts[], cohort: Cohort): readonly QualityPoint[] {
  return counts
    .filter(({ targetDue, judged }) => targetDue + judged > 0)
    .map(({ door, team, targetDue, targetMet, judged, good }) => {
      const mine = { ...narrowed(cohort, "team", team), door };
      const behind = (pick: PickName): Behind => ({ pick, cohort: mine });
      return {
        door,
        team,
        speed: shareOf(targetMet, targetDue, behind("targetMet"), behind("targetDue")),
        quality: shareOf(good, judged, behind("good"), behind("judged")),
        shown: isShown(judged) && isShown(targetDue),
      };
    });
}
