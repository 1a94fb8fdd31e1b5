import type { Velocity } from "@/lib/metrics/velocity";

type Figures = Velocity["all"];

/** How a group looks: told apart by its line as well as by its colour. */
export interface Look {
  readonly text: string;
  readonly stroke: string;
  readonly fill: string;
  readonly dash: string | undefined;
}

const ALL: Look = { text: "text-ink", stroke: "stroke-ink", fill: "fill-ink", dash: undefined };
const TWO_WAY: Look = {
  text: "text-two-way",
  stroke: "stroke-two-way",
  fill: "fill-two-way",
  dash: undefined,
};
const ONE_WAY: Look = { text: "text-one-way", stroke: "stroke-one-way", fill: "fill-one-way", dash: "9 4" };
const WITHOUT: Look = {
  text: "text-ink-soft",
  stroke: "stroke-ink-soft",
  fill: "fill-ink-soft",
  dash: "2 4",
};
const TAGS: readonly Look[] = [
  { text: "text-accent", stroke: "stroke-accent", fill: "fill-accent", dash: undefined },
  { text: "text-ink", stroke: "stroke-ink", fill: "fill-ink", dash: "9 4" },
  { text: "text-warning", stroke: "stroke-warning", fill: "fill-warning", dash: "3 3" },
  { text: "text-ink-soft", stroke: "stroke-ink-soft", fill: "fill-ink-soft", dash: "12 4 2 4" },
];

export interface Series {
  readonly key: string;
  readonly name: string;
  readonly door: "one_way" | "two_way" | null;
  readonly look: Look;
  readonly figures: Figures;
}

const doorNames: Readonly<Record<string, string>> = { two_way: "Two-way", one_way: "One-way" };

export const groupName = (by: Velocity["by"], group: string | null): string => {
  if (by === "door") return group === null ? "No door" : (doorNames[group] ?? group);
  return group ?? (by === "team" ? "No team" : "No tag");
};

export const together = (velocity: Velocity): Series => ({
  key: "all",
  name: "All",
  door: null,
  look: ALL,
  figures: velocity.all,
});

export const lookOfDoor = (group: string | null) =>
  group === "two_way" ? TWO_WAY : group === "one_way" ? ONE_WAY : WITHOUT;

/**
 * The groups of a view: doors as they are, of tags those on most decisions first; a group of nobody is none. Only what can be drawn
 * has a colour: a second group in the same one would seem to be the first one's line.
 */
export function groupsOf({ by, groups }: Velocity): readonly Series[] {
  const there = groups.filter(({ timeToDecide: { n }, shareAtDecision }) => n > 0 || shareAtDecision.n > 0);
  const ordered =
    by === "tag" || by === "team" ? there.toSorted((a, b) => b.timeToDecide.n - a.timeToDecide.n) : there;
  return ordered.map((figures, place) => ({
    key: figures.group ?? "",
    name: groupName(by, figures.group),
    door:
      by === "door" && (figures.group === "two_way" || figures.group === "one_way") ? figures.group : null,
    look: by === "door" ? lookOfDoor(figures.group) : (TAGS[place] ?? ALL),
    figures,
  }));
}

/** More lines than this cannot be told apart. */
const LINES = TAGS.length;

/** What is drawn as a line: the groups, or all together where there is nothing to compare. */
export function linesOf(velocity: Velocity): readonly Series[] {
  const groups = groupsOf(velocity).filter(({ figures }) => figures.timeToDecide.n > 0);
  return groups.length < 2 ? [together(velocity)] : groups.slice(0, LINES);
}
