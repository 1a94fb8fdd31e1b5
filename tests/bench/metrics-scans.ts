import { NOW } from "./metrics-data.ts";

// Scans written by hand, which the figures are measured beside. All of them read every decision of a workspace once, group by door,
// see whatever is there, and know no periods, weeks, zones or days without an hour.

const now = `timestamptz '${NOW}'`;
const ago = (days: number) => `${now} - interval '${days} days'`;
const counted = (sets: Readonly<Record<string, string>>) =>
  Object.entries(sets).map(([name, condition]) => `count(*) FILTER (WHERE ${condition}) AS ${name}`);

/** A dozen counts, as a report of one's own would have them. */
const REPORT = `
  SELECT door, count(*), count(*) FILTER (WHERE data_problem IS NOT NULL) AS problems,
    count(*) FILTER (WHERE first_decided_at IS NOT NULL) AS decided, count(*) FILTER (WHERE dropped_at IS NOT NULL) AS dropped,
    sum(duration) FILTER (WHERE first_decided_at IS NOT NULL) AS decided_seconds,
    count(*) FILTER (WHERE duration <= target) AS met, count(*) FILTER (WHERE share >= 90) AS nearly_all,
    count(*) FILTER (WHERE contested) AS contested, count(*) FILTER (WHERE ask_count > 0) AS asked,
    sum(commitment_count) AS commitments, count(*) FILTER (WHERE reversed_at - decided_at <= interval '90 days') AS reversed,
    count(*) FILTER (WHERE reopened_at - first_decided_at <= interval '90 days') AS reopened,
    count(*) FILTER (WHERE opened_at >= ${ago(180)}) AS recent
  FROM facts WHERE workspace_id = $1 GROUP BY door`;

const isReviewed = `reviewed_at <= ${now} AND decided_at <= ${now}`;
const byShare = Object.fromEntries(
  ["0 AND 49", "50 AND 69", "70 AND 89", "90 AND 100"].flatMap((range, place) => [
    [`good_${place}`, `share BETWEEN ${range} AND verdict = 'good' AND ${isReviewed}`],
    [`judged_${place}`, `share BETWEEN ${range} AND verdict IN ('good', 'bad') AND ${isReviewed}`],
  ]),
);

/** All sets that the figures count, each as a count of its own, and all that they add up. */
const SAME_COUNTS = `
  SELECT door, ${counted({
    problem: "data_problem IS NOT NULL",
    start_unknown: "NOT opened_known",
    target_due: `${now} - opened_at >= make_interval(secs => target)`,
    target_met: "duration <= target",
    asked: `first_asked_at <= ${now}`,
    committed: `first_committed_at <= ${now}`,
    quick_due: `ask_times[1] <= ${ago(1)}`,
    quick_yes: `quick_ask_times[1] <= ${ago(1)}`,
    stands: `decided_at <= ${now}`,
    contested: `contested AND decided_at <= ${now}`,
    reversal_due: `decided_at <= ${ago(90)}`,
    reversed: `decided_at <= ${ago(90)} AND reversed_at - decided_at <= interval '90 days'`,
    reopen_due: `first_decided_at <= ${ago(90)}`,
    reopened: `first_decided_at <= ${ago(90)} AND reopened_at - first_decided_at <= interval '90 days'`,
    waiting: `enough_since <= ${now} AND closed_at IS NULL`,
    review_due: `review_on <= date '${NOW.slice(0, 10)}' AND ${isReviewed}`,
    to_review: `review_on <= date '${NOW.slice(0, 10)}' AND reviewed_at IS NULL`,
    good: `verdict = 'good' AND ${isReviewed}`,
    judged: `verdict IN ('good', 'bad') AND ${isReviewed}`,
    mixed: `verdict = 'mixed' AND ${isReviewed}`,
    would_change: `would_change AND ${isReviewed}`,
    late_information: `would_change IS NOT NULL AND ${isReviewed}`,
    too_slow: `pace = 'too_slow' AND ${isReviewed}`,
    too_fast: `pace = 'too_fast' AND ${isReviewed}`,
    paced: `pace IS NOT NULL AND ${isReviewed}`,
    recent: `opened_at >= ${ago(180)}`,
    ...byShare,
  }).join(", ")},
    sum(ask_count) AS asks, sum(commitment_count) AS commitments, sum(cardinality(sincere_times)) AS sincere,
    sum(cardinality(up_times)) AS up, sum(cardinality(down_times)) AS down, sum(cardinality(peer_times)) AS peer, sum(cardinality(ask_times)) AS due_asks,
    sum(cardinality(quick_ask_times)) AS quick_asks
  FROM facts WHERE workspace_id = $1 GROUP BY door`;

/** How many were decided or dropped, or are still open, after each time: what a survival curve is made of. They stay in the database. */
const SURVIVAL_COUNTS = `
  SELECT count(*), sum(n) FROM (
    SELECT door, ending, seconds, count(*) AS n
    FROM facts CROSS JOIN LATERAL (SELECT
      CASE WHEN first_decided_at IS NOT NULL THEN 0 WHEN dropped_at IS NOT NULL THEN 1 ELSE 2 END AS ending,
      COALESCE(duration, floor(date_part('epoch', COALESCE(dropped_at, ${now}) - opened_at))) AS seconds) watch
    WHERE workspace_id = $1 AND data_problem IS NULL AND opened_known
    GROUP BY door, ending, seconds) counts`;

export const scans: readonly { readonly counts: string; readonly sql: string }[] = [
  { counts: "a report of a dozen counts", sql: REPORT },
  { counts: "the same counts", sql: SAME_COUNTS },
  { counts: "the survival counts", sql: SURVIVAL_COUNTS },
];
