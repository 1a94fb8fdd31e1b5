import { type Behind, narrowed } from "./behind.ts";
import type { GroupCounts } from "./counts.ts";
import { type Counted, quantileOfCounts } from "./quantile.ts";
import { type ShareFigure, shareOf, shareOfMany } from "./share-figure.ts";
import { isShown } from "./shown.ts";
import type { Grouping, View } from "./view.ts";

/** Decisions made with an information share from one whole per cent to another. */
export interface ShareBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly behind: Behind;
}

export interface ShareAtDecision {
  readonly n: number;
  readonly median: number | null;
  readonly bins: readonly ShareBin[];
  readonly atLeast90: ShareFigure;
}

const BINS = [
  { pick: "shareUnder50", from: 0, to: 49 },
  { pick: "share50to69", from: 50, to: 69 },
  { pick: "share70to89", from: 70, to: 89 },
  { pick: "share90up", from: 90, to: 100 },
] as const;

type Naming = (pick: Behind["pick"]) => Behind;

const naming = (counts: GroupCounts, view: View, by: Grouping): Naming => {
  const cohort = narrowed(view.cohort, by, counts.group);
  return (pick) => ({ pick, cohort });
};

const countIn = (shares: readonly Counted[], from: number, to: number) =>
  shares.reduce((sum, { value, count }) => sum + (from <= value && value <= to ? count : 0), 0);

/**
 * With how much of the wished-for information decisions were made: the reading that deciding wrote, in per cent, of those
 * that stand, by the day decided; and the share made at 90 % or more, where waiting rarely pays.
 *
 * @example shareAtDecision(counts, view, "door").atLeast90.share // 0.2
 */
export function shareAtDecision(counts: GroupCounts, view: View, by: Grouping): ShareAtDecision {
  const behind = naming(counts, view, by);
  const n = countIn(counts.shares, 0, 100);
  return {
    n,
    median: isShown(n) ? quantileOfCounts(counts.shares, 0.5) : null,
    bins: BINS.map(({ pick, from, to }) => ({
      from,
      to,
      count: countIn(counts.shares, from, to),
      behind: behind(pick),
    })),
    atLeast90: shareOf(countIn(counts.shares, 90, 100), n, behind("share90up"), behind("shareKnown")),
  };
}

/**
 * The share of decisions that were contested: a disagree or hold was recorded before the decision. By the day decided.
 *
 * @example contested(counts, view, "none").hits // 12
 */
export function contested({ tally }: GroupCounts, behind: Naming): ShareFigure {
  return shareOf(tally.contested, tally.stands, behind("contested"), behind("stands"));
}

/**
 * How often a decision was walked back within 90 days, among those made at least 90 days ago. Reversal goes by the decision
 * that stands; reopening by the first one. Impossible times are left out.
 *
 * @example correction(counts, view, "door").reversed.share // 0.04
 */
export function correction(counts: GroupCounts, view: View, by: Grouping) {
  const behind = naming(counts, view, by);
  const { tally } = counts;
  return {
    contested: contested(counts, behind),
    reversed: shareOf(tally.reversed, tally.reversalDue, behind("reversed"), behind("reversalDue")),
    reopened: shareOf(tally.reopened, tally.reopenDue, behind("reopened"), behind("reopenDue")),
  };
}

/**
 * From dissent to commitment, by the day opened. Asks and commitments are counted one by one; a quick yes is an ask that was
 * committed to within 24 hours, among those made at least that long ago (declined, stepped back, expired and silent count as
 * no; an offer answers no ask); sincere is defined in domain.md; direction by the two people's standing.
 *
 * @example commitments(counts, view, "none").sincere.share // 0.8
 */
export function commitments(counts: GroupCounts, view: View, by: Grouping) {
  const behind = naming(counts, view, by);
  const { tally, sums } = counts;
  const part = (hits: number, pick: Behind["pick"]) =>
    shareOfMany(hits, sums.commitmentCount, tally.committed, behind(pick), behind("committed"));
  return {
    asks: sums.askCount,
    askedOn: { n: tally.asked, behind: behind("asked") },
    commitments: sums.commitmentCount,
    committedOn: { n: tally.committed, behind: behind("committed") },
    quickYes: shareOfMany(
      sums.quickAsks,
      sums.dueAsks,
      tally.quickDue,
      behind("quickYes"),
      behind("quickDue"),
    ),
    sincere: part(sums.sincereCount, "sincere"),
    up: part(sums.commitmentsUp, "committedUp"),
    down: part(sums.commitmentsDown, "committedDown"),
    peer: part(sums.commitmentsPeer, "committedPeer"),
  };
}
