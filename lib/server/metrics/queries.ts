import { byName, type GroupCounts, isEmpty, recentOf } from "../../metrics/counts.ts";
import { mergeCounts } from "../../metrics/merge-counts.ts";
import { NOBODY } from "../../metrics/risk-table.ts";
import { type Counts, type Velocity, velocityOf } from "../../metrics/velocity.ts";
import { type Grouping, onceBy, type View } from "../../metrics/view.ts";
import type { Scope } from "../scope.ts";
import { NO_COMMITMENTS, readCommitted } from "./committed.ts";
import { readDecided, sharesOf, tallyOf } from "./decided.ts";
import { readFlows } from "./flows.ts";
import { readOpen } from "./open.ts";
import { NONE_REVIEWED, readReviewed } from "./reviewed.ts";
import { NOT_STRETCHED, readStretches } from "./stretches.ts";
import { NOBODY_WATCHED, readWatched } from "./watched.ts";

/** What is counted group by group. */
async function readGroups(scope: Scope, view: View, by: Grouping): Promise<readonly GroupCounts[]> {
  const [watched, recent, decided, committed, stretched, reviewed] = await Promise.all([
    readWatched(scope, view, by),
    readWatched(scope, { ...view, cohort: recentOf(view) }, by),
    readDecided(scope, view, by),
    readCommitted(scope, view, by),
    readStretches(scope, view, by),
    readReviewed(scope, view, by),
  ]);
  const rows = [...decided, ...committed];
  const names = new Set([
    ...watched.keys(),
    ...recent.keys(),
    ...stretched.keys(),
    ...reviewed.keys(),
    ...rows.map(({ group }) => group),
  ]);
  const groups = [...names].sort(byName).map((group): GroupCounts => {
    const { risk, ...timed } = watched.get(group) ?? NOBODY_WATCHED;
    const made = decided.filter((row) => row.group === group);
    const { waiting, times } = stretched.get(group) ?? NOT_STRETCHED;
    const { tally, sums } = committed.find((row) => row.group === group) ?? NO_COMMITMENTS;
    return {
      group,
      risk,
      recent: recent.get(group)?.risk ?? NOBODY,
      tally: { ...timed, ...tally, ...tallyOf(made), waiting, ...(reviewed.get(group) ?? NONE_REVIEWED) },
      stretches: times,
      sums,
      shares: sharesOf(made),
    };
  });
  return groups.filter((group) => !isEmpty(group));
}

/** The same counts as `countsOf` makes of facts one by one, made by the database. */
export async function readCounts(scope: Scope, view: View, by: Grouping): Promise<Counts> {
  const once = onceBy(by);
  const [groups, apart, { weeks, flows }, open] = await Promise.all([
    readGroups(scope, view, by),
    once === by ? null : readGroups(scope, view, once),
    readFlows(scope, view),
    readOpen(scope, view, once),
  ]);
  return { groups, together: mergeCounts(apart ?? groups), weeks, flows, open };
}

/** The velocity figures of the decisions that this person may see. */
export async function readVelocity(scope: Scope, view: View, by: Grouping): Promise<Velocity> {
  return velocityOf(await readCounts(scope, view, by), view, by);
}
