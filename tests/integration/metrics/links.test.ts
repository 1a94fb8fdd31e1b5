import { beforeAll, describe, expect, it } from "vitest";
import { bucketsOf } from "../../../components/velocity/flow-buckets.ts";
import { listOf } from "../../../components/velocity/links.ts";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { endOf } from "../../../lib/decisions/time.ts";
import type { Behind } from "../../../lib/metrics/behind.ts";
import { flows } from "../../../lib/metrics/flow.ts";
import type { GroupFigures, Velocity } from "../../../lib/metrics/velocity.ts";
import type { Cohort, Grouping, View } from "../../../lib/metrics/view.ts";
import type { WorkWeek } from "../../../lib/metrics/working-time.ts";
import { database } from "../../../lib/server/db.ts";
import { filterSchema } from "../../../lib/server/decisions/filters.ts";
import { countDecisions } from "../../../lib/server/decisions/list.ts";
import { detailsFor } from "../../../lib/server/metrics/details-kept.ts";
import { readVelocity } from "../../../lib/server/metrics/queries.ts";
import { signalsFor } from "../../../lib/server/metrics/signals.ts";
import { useDatabase } from "../../support/database.ts";
import { asOwner } from "../../support/tables.ts";
import { idOf } from "../../unit/decisions/story.ts";
import { type Filled, fill } from "./filled.ts";

await useDatabase();

const ZONE = "Europe/Berlin";
const AS_OF = "2026-01-31";
const SIZE = 600;

/** A figure of the page: what it counted, and how many decisions its link has to open. */
interface Counted {
  readonly what: string;
  readonly n: number;
  readonly behind: Behind;
  /** The day as of which it was counted, where that is not the one of the page. */
  readonly asOf?: string;
}

function figuresOf(group: GroupFigures): Counted[] {
  const { timeToDecide: time, shareAtDecision: share, commitments: made } = group;
  const { p50, p85, p95 } = time.finished;
  const percentiles = [time.median, time.p85, time.promise, p50, p85, p95];
  const shares = {
    targetMet: time.targetMet,
    atLeast90: share.atLeast90,
    contested: group.contested,
    reversed: group.reversed,
    reopened: group.reopened,
    coverage: group.reviews.coverage,
    good: group.reviews.good,
    wouldChange: group.reviews.wouldChange,
    tooSlow: group.reviews.tooSlow,
    tooFast: group.reviews.tooFast,
    ...Object.fromEntries(group.reviews.byKnowledge.map(({ from, good }) => [`good from ${from}`, good])),
  };
  return [
    { what: "timed", n: time.n, behind: time.behind.all },
    { what: "decided", n: time.decided, behind: time.behind.decided },
    { what: "dropped", n: time.dropped, behind: time.behind.dropped },
    { what: "open", n: time.open, behind: time.behind.open },
    { what: "problems", n: time.problems, behind: time.behind.problems },
    { what: "startUnknown", n: time.startUnknown, behind: time.behind.startUnknown },
    ...percentiles.map(({ n, behind }) => ({ what: "percentile", n, behind })),
    ...Object.entries(shares).flatMap(([what, { hits, n, behind, among }]) => [
      { what, n: hits, behind },
      { what: `among ${what}`, n, behind: among },
    ]),
    ...share.bins.map(({ from, count, behind }) => ({ what: `share from ${from}`, n: count, behind })),
    ...group.stages.map(({ stretch, n, behind }) => ({ what: stretch, n, behind })),
    { what: "waiting", ...group.waiting },
    { what: "to review", ...group.reviews.toDo },
    { what: "mixed", ...group.reviews.mixed },
    { what: "asked", ...made.askedOn },
    { what: "committed", ...made.committedOn },
    // Several commitments hang on one decision; the links open the decisions.
    { what: "among sincere", n: made.committedOn.n, behind: made.sincere.among },
  ];
}

/** What the bars of some weeks count; what has not come by the end of a bar is not in it. */
const flowsOf = (weeks: Velocity["weeks"], span: number): Counted[] =>
  bucketsOf(weeks, span).flatMap((bucket) => [
    ...flows.map((flow) => ({
      what: `${flow} from ${bucket.from}`,
      n: bucket[flow],
      behind: bucket.behind[flow],
    })),
    {
      what: `in progress on ${bucket.until}`,
      n: bucket.inProgress,
      behind: bucket.behind.inProgress,
      asOf: bucket.until < AS_OF ? bucket.until : AS_OF,
    },
  ]);

const allFigures = ({ all, groups, doors, weeks, aging }: Velocity): Counted[] => [
  ...[all, ...groups].flatMap(figuresOf),
  ...linkedIn(doors),
  ...weeks.map(({ week, decided, behind }) => ({ what: week, n: decided, behind })),
  ...[1, 4, 13].flatMap((span) => flowsOf(weeks, span)),
  { what: "aging", n: aging.n, behind: aging.behind },
];

const isBehind = (value: unknown): value is Behind =>
  typeof value === "object" && value !== null && "pick" in value && "cohort" in value;

/** Every number with its link, wherever it stands in a group of figures. */
function linkedIn(value: unknown, what = ""): Counted[] {
  if (typeof value !== "object" || value === null || isBehind(value)) return [];
  const inside = Object.entries(value).flatMap(([key, part]) => linkedIn(part, `${what} ${key}`));
  if (!("behind" in value && isBehind(value.behind) && "n" in value && typeof value.n === "number"))
    return inside;
  const { n, behind } = value;
  if (!("among" in value && isBehind(value.among) && "hits" in value && typeof value.hits === "number"))
    return [...inside, { what, n, behind }];
  return [...inside, { what, n: value.hits, behind }, { what: `among ${what}`, n, behind: value.among }];
}

const working: WorkWeek = { days: [1, 2, 3, 4, 5], from: 540, until: 1020 };

const views: readonly (readonly [string, Cohort, Grouping, WorkWeek | null])[] = [
  ["all, by door", {}, "door", null],
  ["a year, by tag", { from: "2025-03-30", until: "2026-01-31" }, "tag", null],
  ["those without a door", { door: null }, "none", null],
  ["one tag", { tag: "Money", from: "2025-06-01" }, "door", null],
  ["one owner", { owner: idOf(1) }, "none", null],
  ["nobody's", { owner: null }, "tag", null],
  ["all, in working time", {}, "door", working],
  [
    "a year of one door, in working time",
    { from: "2025-03-30", until: "2026-01-31", door: "two_way" },
    "tag",
    working,
  ],
];

describe("the link of a figure opens a list of exactly the decisions that it counted", () => {
  let workspace: Filled;
  let view: View;
  beforeAll(async () => {
    workspace = await fill(ZONE, 11, SIZE);
    const { workspaceId } = workspace.scope;
    // The product lets none of these in unmarked; while they have ended and not begun, fewer than none of them are in progress.
    await asOwner(`UPDATE facts SET data_problem = 'Closed first.' WHERE closed_at < opened_at`);
    // What was just filled has no statistics yet, without which a list of it is looked for row by row.
    await asOwner("ANALYZE");
    await database().doorPolicy.createMany({
      data: (["two_way", "one_way"] as const).map((door) => {
        const { target, enough, cap, asks } = defaultPolicies[door];
        return { workspaceId, door, targetSeconds: target, enough, cap, asks: [...asks] };
      }),
    });
    const asOf = endOf(AS_OF, ZONE);
    if (asOf === null) throw new Error("That day never was.");
    view = { cohort: {}, zone: ZONE, asOf, policies: defaultPolicies };
  });

  it.each(views)("%s", async (_, cohort, by, week) => {
    const { scope } = workspace;
    const seen = { ...view, cohort, ...(week && { working: week }) };
    const figures = [
      ...allFigures(await readVelocity(scope, seen, by)),
      ...linkedIn(await detailsFor(scope, seen)),
      ...linkedIn(await signalsFor(scope, seen)),
    ];
    expect(figures.filter(({ n }) => n > 0).length).toBeGreaterThan(10);
    // Several figures count among the same decisions.
    const totals = new Map<string, number>();
    for (const { what, n, behind, asOf = AS_OF } of figures) {
      const link = new URL(listOf({ slug: scope.slug, asOf }, behind), "http://localhost");
      const filters = filterSchema.parse(Object.fromEntries(link.searchParams));
      const total = totals.get(link.search) ?? (await countDecisions(scope, filters)).total;
      totals.set(link.search, total);
      expect(total, `${what} ${link.search}`).toBe(n);
    }
  });
});
