import { byName, type GroupCounts, isEmpty, recentOf } from "../../metrics/counts.ts";
import { type Counts, type Velocity, velocityOf } from "../../metrics/velocity.ts";
import type { Grouping, View } from "../../metrics/view.ts";
import type { Scope } from "../scope.ts";
import { NO_COMMITMENTS, readCommitted } from "./committed.ts";
import { readDecided, sharesOf, tallyOf } from "./decided.ts";
import { readFlows } from "./flows.ts";
import { readOpen } from "./open.ts";
import { NOBODY_WATCHED, readWatched } from "./watched.ts";

/** The same counts as `countsOf` makes of facts one by one, made by the database. */
export async function readCounts(scope: Scope, view: View, by: Grouping): Promise<Counts> {
  const [watched, recent, decided, committed, { weeks, flows }, open] = await Promise.all([
    readWatched(scope, view, by),
    readWatched(scope, { ...view, cohort: recentOf(view) }, by),
    readDecided(scope, view, by),
    readCommitted(scope, view, by),
    readFlows(scope, view, by),
    readOpen(scope, view, by),
  ]);
  const rows = [...decided, ...committed];
  const names = new Set([...watched.keys(), ...recent.keys(), ...rows.map(({ group }) => group)]);
  const groups = [...names].sort(byName).map((group): GroupCounts => {
    const { risk, ...timed } = watched.get(group) ?? NOBODY_WATCHED;
    const made = decided.filter((row) => row.group === group);
    const { tally, sums } = committed.find((row) => row.group === group) ?? NO_COMMITMENTS;
    return {
      group,
      risk,
      recent: recent.get(group)?.risk ?? [],
      tally: { ...timed, ...tally, ...tallyOf(made) },
      sums,
      shares: sharesOf(made),
    };
  });
  return { groups: groups.filter((group) => !isEmpty(group)), weeks, flows, open };
}

/** The velocity figures of the decisions that this person may see. */
export async function readVelocity(scope: Scope, view: View, by: Grouping): Promise<Velocity> {
  return velocityOf(await readCounts(scope, view, by), view, by);
}
