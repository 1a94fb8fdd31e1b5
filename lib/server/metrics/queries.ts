import { byName, type GroupCounts, isEmpty, recentOf } from "../../metrics/counts.ts";
import { mergeFlows } from "../../metrics/flow.ts";
import { mergeCounts } from "../../metrics/merge-counts.ts";
import { type Counts, type Velocity, velocityOf } from "../../metrics/velocity.ts";
import type { Grouping, View } from "../../metrics/view.ts";
import { closed, type Week } from "../../metrics/weeks.ts";
import type { Scope } from "../scope.ts";
import { committedPart } from "./committed.ts";
import { decidedPart } from "./decided.ts";
import { flowsPart, readWeeks } from "./flows.ts";
import { readOpen } from "./open.ts";
import { readOverlaps } from "./overlaps.ts";
import { partOf, readParts } from "./parts.ts";
import { reviewedPart } from "./reviewed.ts";
import { stretchedPart } from "./stretches.ts";
import { NOBODY_WATCHED, watchedPart } from "./watched.ts";

/** What is counted group by group, and what happened week by week, of which each decision has to be counted once. */
async function readGroups(scope: Scope, view: View, by: Grouping, weeks: readonly Week[]) {
  const decided = decidedPart(view);
  const committed = committedPart(view);
  const stretched = stretchedPart(view);
  const reviewed = reviewedPart(view);
  const flowing = weeks.length > 0 && by === "door" ? flowsPart(view, closed(weeks, view.zone)) : null;
  const watched = watchedPart(view, [view.cohort, recentOf(view)]);
  const parts = [watched, decided, committed, stretched, reviewed, ...(flowing === null ? [] : [flowing])];
  const found = await readParts(scope, view, by, parts);
  const names = [...found.keys()].sort(byName);
  const groups = names.map((group): GroupCounts => {
    const [opened = NOBODY_WATCHED, recent = NOBODY_WATCHED] = partOf(found, group, watched);
    const { risk, ...timed } = opened;
    const made = partOf(found, group, decided);
    const { waiting, times } = partOf(found, group, stretched);
    const { tally, sums } = partOf(found, group, committed);
    return {
      group,
      risk,
      recent: recent.risk,
      tally: { ...timed, ...tally, ...made.tally, waiting, ...partOf(found, group, reviewed) },
      stretches: times,
      sums,
      shares: made.shares,
    };
  });
  return {
    groups: groups.filter((group) => !isEmpty(group)),
    flows: flowing === null ? [] : names.flatMap((group) => partOf(found, group, flowing)),
  };
}

/** The same counts as `countsOf` makes of facts one by one, made by the database. */
export async function readCounts(scope: Scope, view: View, by: Grouping): Promise<Counts> {
  const weeks = await readWeeks(scope, view);
  const [{ groups: doors, flows }, apart, overlaps, open] = await Promise.all([
    readGroups(scope, view, "door", weeks),
    by === "tag" || by === "team" ? readGroups(scope, view, by, weeks) : null,
    readOverlaps(scope, view, by),
    readOpen(scope, view),
  ]);
  const groups = by === "door" ? doors : (apart?.groups ?? []);
  return { doors, groups, together: mergeCounts(doors), overlaps, weeks, flows: mergeFlows(flows), open };
}

/** The velocity figures of the decisions that this person may see. */
export async function readVelocity(scope: Scope, view: View, by: Grouping): Promise<Velocity> {
  return velocityOf(await readCounts(scope, view, by), view, by);
}
