import { formatDay } from "@/lib/format/day";
import type { Asked } from "./address.ts";

/** Whose period this is, in words. */
function periodWords({ from, until }: Asked): string {
  if (from && until) return `opened or decided ${formatDay(from)} – ${formatDay(until)}`;
  if (from) return `since ${formatDay(from)}`;
  return until ? `until ${formatDay(until)}` : "all times";
}

const doors: Readonly<Record<string, string>> = {
  two_way: "two-way",
  one_way: "one-way",
  none: "without a door",
};

/** What names a view may say; where one is left out, a reader outside learns that there is one, and not which. */
interface Names {
  readonly tag?: string | undefined;
  readonly team?: string | undefined;
}

/** Which decisions a view looks at, and as of which day. */
export function viewWords(asked: Asked, asOf: string, { tag = "one tag", team = "one team" }: Names): string {
  const parts = [
    periodWords(asked),
    asked.tag && tag,
    asked.untagged && "without a tag",
    asked.team === "none" ? "without a team" : asked.team && team,
    asked.owner && "one owner",
    asked.door && doors[asked.door],
    `as of ${formatDay(asOf)}`,
  ];
  return parts.filter(Boolean).join(", ");
}
