import { type Behind, narrowed } from "./behind.ts";
import type { GroupCounts } from "./counts.ts";
import type { PickName } from "./picks.ts";
import { knowledge, type ReviewSet } from "./review-sets.ts";
import { type ShareFigure, shareOf } from "./share-figure.ts";
import type { Grouping, View } from "./view.ts";

/** With fewer due, half of them says nothing. */
const LEAST_DUE = 5;
const HALF = 0.5;

/** What came of decisions, as far as anybody looked. */
export interface Reviews {
  /** Reviewed among those whose review is due. */
  readonly coverage: ShareFigure;
  /** Due and not done. */
  readonly toDo: { readonly n: number; readonly behind: Behind };
  /** Less than half of what is due was reviewed: how fast is then known, and not how well. */
  readonly muted: boolean;
  /** Good among good and bad, by the latest verdict. */
  readonly good: ShareFigure;
  readonly mixed: { readonly n: number; readonly behind: Behind };
  readonly byKnowledge: readonly { readonly from: number; readonly to: number; readonly good: ShareFigure }[];
  /** Later information would have changed the choice, among the reviews that say. */
  readonly wouldChange: ShareFigure;
  readonly tooSlow: ShareFigure;
  readonly tooFast: ShareFigure;
}

/**
 * What came of decisions, by the day decided: how many of the due reviews are done, how many decisions were good, and how that goes
 * with what was known when deciding. A review is due on its date, else 90 days after deciding; imported records without a door promised
 * none. The latest verdict counts; mixed ones are told beside.
 *
 * @example reviewsOf(counts, view, "none").byKnowledge[2]?.good.share // 0.8
 */
export function reviewsOf(counts: GroupCounts, view: View, by: Grouping): Reviews {
  const cohort = narrowed(view.cohort, by, counts.group);
  const behind = (pick: PickName): Behind => ({ pick, cohort });
  const { tally } = counts;
  const share = (hits: ReviewSet, among: ReviewSet) =>
    shareOf(tally[hits], tally[among], behind(hits), behind(among));
  const due = tally.reviewed + tally.toReview;
  const coverage = shareOf(tally.reviewed, due, behind("reviewed"), behind("reviewDue"));
  return {
    coverage,
    toDo: { n: tally.toReview, behind: behind("toReview") },
    muted: due >= LEAST_DUE && (coverage.share ?? 1) < HALF,
    good: share("good", "judged"),
    mixed: { n: tally.mixed, behind: behind("mixed") },
    byKnowledge: knowledge.map(({ from, to, good, judged }) => ({ from, to, good: share(good, judged) })),
    wouldChange: share("wouldChange", "lateInformation"),
    tooSlow: share("tooSlow", "paced"),
    tooFast: share("tooFast", "paced"),
  };
}
