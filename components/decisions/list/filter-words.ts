import { doorWords, statusWords } from "@/components/decisions/words";
import { setWords } from "@/components/velocity/set-words";
import type { Asked } from "@/lib/client/decision-list";
import { doors, statuses } from "@/lib/decisions/words";
import { formatDay } from "@/lib/format/day";
import type { By } from "@/lib/metrics/conditions";
import { type PickName, picks } from "@/lib/metrics/picks";
import {
  type FilterNames,
  FORMER_OWNER,
  type Named,
  NO_OWNER,
  NO_TEAM,
  UNKNOWN_TEAM,
} from "./filter-names.ts";

const placedBy: Readonly<Record<By, string>> = {
  opened: "Opened",
  decided: "Decided",
  firstDecided: "First decided",
  firstClosed: "Closed",
  reopened: "Reopened",
  closedAgain: "Closed again",
};

const isPick = (name: string): name is PickName => Object.hasOwn(picks, name);

/** A filter in words; those of a set that a figure counted depend on what it counts. */
export function filterWords(
  name: string,
  value: string,
  { pick = "" }: Asked,
  { members, teams }: FilterNames,
): string {
  const door = doors.find((one) => one === value);
  const status = statuses.find((one) => one === value);
  const placed = placedBy[isPick(pick) ? picks[pick].by : "opened"];
  const nameIn = (all: readonly Named[]) => all.find(({ id }) => id === value)?.name;
  const words: Readonly<Record<string, () => string>> = {
    q: () => `“${value}”`,
    status: () => (status ? statusWords[status] : value),
    door: () => (door ? doorWords[door].word : "No door yet"),
    owner: () => (value === "none" ? NO_OWNER : `Owner: ${nameIn(members) ?? FORMER_OWNER.toLowerCase()}`),
    team: () => (value === "none" ? NO_TEAM : `Team: ${nameIn(teams) ?? UNKNOWN_TEAM.toLowerCase()}`),
    ownerName: () => `Owner: ${value}`,
    tag: () => `Tag: ${value}`,
    openedFrom: () => `Opened from ${formatDay(value)}`,
    openedTo: () => `Opened to ${formatDay(value)}`,
    decidedFrom: () => `Decided from ${formatDay(value)}`,
    decidedTo: () => `Decided to ${formatDay(value)}`,
    overdue: () => (value === "true" ? "Overdue" : "Not overdue"),
    contested: () => (value === "true" ? "Contested" : "Not contested"),
    problem: () => (value === "true" ? "Impossible times" : "Times in order"),
    pick: () => (isPick(value) ? setWords[value] : value),
    from: () => `${placed} from ${formatDay(value)}`,
    until: () => `${placed} to ${formatDay(value)}`,
    untagged: () => "Without a tag",
    asOf: () => `As of ${formatDay(value)}`,
  };
  return words[name]?.() ?? `${name}: ${value}`;
}
