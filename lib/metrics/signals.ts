import type { Door } from "../decisions/words.ts";
import type { Behind } from "./behind.ts";
import { isTooCareful } from "./correction-figures.ts";
import type { Drift, DriftName } from "./drift.ts";
import type { SignalCounts } from "./signal-counts.ts";
import { isHabit, isRising } from "./signal-rules.ts";
import type { Cohort } from "./view.ts";

/** What a view can have to say to whoever leads, in the order in which it is told: first what somebody waits for, then habits, then what drifts. */
export const signalNames = [
  "misaligned",
  "exhausted",
  "waiting",
  "tripwire",
  "review",
  "light",
  "heavy",
  "careful",
  "drift_two_way",
  "drift_one_way",
  "drift_past_enough",
  "drift_people",
] as const;
export type SignalName = (typeof signalNames)[number];

/** A finding. It is about decisions, and never about a person. */
export interface Signal {
  readonly name: SignalName;
  /** How many decisions it rests on; the link opens exactly those. */
  readonly n: number;
  readonly behind: Behind;
  /** Of how many; null where each one is a finding. */
  readonly among: number | null;
  /** Where something drifts: by how much it rises with each quarter, in seconds or people. */
  readonly rise: number | null;
}

/** Findings of which each single decision is one: somebody can do something about it now. */
const matters = {
  misaligned: "unescalated",
  exhausted: "exhausted",
  waiting: "lingering",
  tripwire: "hitUnreviewed",
  review: "toReview",
} as const;
type Matter = keyof typeof matters;

const drifts = {
  drift_two_way: "two_way",
  drift_one_way: "one_way",
  drift_past_enough: "pastEnough",
  drift_people: "people",
} as const satisfies Record<string, DriftName>;

function matterOf(name: Matter, { all }: SignalCounts, cohort: Cohort): Signal[] {
  const pick = matters[name];
  const n = all[pick];
  return n === 0 ? [] : [{ name, n, behind: { pick, cohort }, among: null, rise: null }];
}

function misfitOf(
  name: "heavy" | "light",
  hits: number,
  among: number,
  cohort: Cohort & { readonly door: Door },
): Signal[] {
  return isHabit(hits, among) ? [{ name, n: hits, behind: { pick: name, cohort }, among, rise: null }] : [];
}

function habitsOf({ two_way, one_way }: SignalCounts, cohort: Cohort): Signal[] {
  const found: Signal[] = [];
  if (one_way !== null)
    found.push(...misfitOf("light", one_way.light, one_way.stands, { ...cohort, door: "one_way" }));
  if (two_way === null) return found;
  const mine = { ...cohort, door: "two_way" } as const;
  const { stands, heavy, reversed, reversalDue: n } = two_way;
  found.push(...misfitOf("heavy", heavy, stands, mine));
  if (isTooCareful({ share: n === 0 ? null : reversed / n, n }))
    found.push({
      name: "careful",
      n,
      behind: { pick: "reversalDue", cohort: mine },
      among: null,
      rise: null,
    });
  return found;
}

/** All decisions of the quarters together; the quarters follow each other without a gap. */
function driftSignal(name: keyof typeof drifts, drift: Drift): Signal[] {
  const [first, last] = [drift.points[0]?.behind, drift.points.at(-1)?.behind];
  if (!isRising(drift) || first === undefined || last === undefined) return [];
  const { until } = last.cohort;
  const cohort = { ...first.cohort, ...(until !== undefined && { until }) };
  const n = drift.points.reduce((sum, point) => sum + point.n, 0);
  return [{ name, n, behind: { pick: first.pick, cohort }, among: null, rise: drift.slope }];
}

const matterNames = ["misaligned", "exhausted", "waiting", "tripwire", "review"] as const;
const driftNames = ["drift_two_way", "drift_one_way", "drift_past_enough", "drift_people"] as const;

/**
 * The signals of a view, in the order of `signalNames`: what waits for somebody counts from the first decision on; habits and drifts
 * need as many decisions as a figure needs to be shown. A view of one person's decisions has none, because nobody is judged here. There
 * is no score and no sum of them (metrics.md, signals).
 *
 * @example signalsOf(signalCounts(facts, view), drift, view.cohort).map(({ name }) => name) // ["waiting", "heavy"]
 */
export function signalsOf(
  counts: SignalCounts,
  drift: Readonly<Record<DriftName, Drift>>,
  cohort: Cohort,
): readonly Signal[] {
  if (typeof cohort.owner === "string") return [];
  return [
    ...matterNames.flatMap((name) => matterOf(name, counts, cohort)),
    ...habitsOf(counts, cohort),
    ...driftNames.flatMap((name) => driftSignal(name, drift[drifts[name]])),
  ];
}
