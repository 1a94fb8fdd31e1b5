import { durationSeconds } from "../decisions/time.ts";
import type { Fact } from "./fact.ts";
import type { View } from "./view.ts";

/** What a cascade needs to know of a decision in it. */
export type Branch = Pick<
  Fact,
  | "id"
  | "parent"
  | "openedAt"
  | "openedOn"
  | "openedKnown"
  | "firstDecidedAt"
  | "firstDecidedOn"
  | "dataProblem"
>;

/** A decision with all its parts, and what they took together. */
export interface Cascade {
  /** How many decisions, the one at the top among them, and how many of them are decided. */
  readonly n: number;
  readonly decided: number;
  /** Seconds from the first opening to the last decision so far; null where nothing is decided or no opening is known. */
  readonly seconds: number | null;
  /** The chain that took longest in which each decision came after the one it is part of; null without any such pair. */
  readonly chain: { readonly n: number; readonly seconds: number } | null;
}

type Moment = Pick<View, "asOf" | "zone">;

const openedOf = ({ openedAt: at, openedOn: on }: Branch) => ({ at, on });

/** When it was first decided, as far as that has come and can be. */
function decidedOf({ firstDecidedAt: at, firstDecidedOn: on, dataProblem }: Branch, { asOf }: Moment) {
  return at === null || at > asOf.at || dataProblem !== null ? null : { at, on };
}

/** Those of a tree, each after the one that it is part of. */
function treeOf(branches: readonly Branch[], root: string): readonly Branch[] {
  const parts = new Map<string, Branch[]>();
  for (const branch of branches)
    if (branch.parent !== null) parts.set(branch.parent, [...(parts.get(branch.parent) ?? []), branch]);
  const found = new Set(branches.filter(({ id }) => id === root));
  // It grows while it is walked through, until nothing new is below.
  for (const { id } of found) for (const part of parts.get(id) ?? []) found.add(part);
  return [...found];
}

/** For each decided branch, the chain that leads down to it from the furthest decision that came before. */
function longestChain(tree: readonly Branch[], moment: Moment): Cascade["chain"] {
  const chains = new Map<string, { readonly from: Branch; readonly n: number }>();
  const byId = new Map(tree.map((branch) => [branch.id, branch]));
  let longest: Cascade["chain"] = null;
  for (const branch of tree) {
    const made = decidedOf(branch, moment);
    if (made === null) continue;
    const above = branch.parent === null ? undefined : byId.get(branch.parent);
    const before = above && decidedOf(above, moment);
    const chain = above && chains.get(above.id);
    if (!before || !chain || before.at > made.at) {
      chains.set(branch.id, { from: branch, n: 1 });
      continue;
    }
    const mine = { from: chain.from, n: chain.n + 1 };
    chains.set(branch.id, mine);
    const first = decidedOf(mine.from, moment);
    const seconds = first === null ? 0 : durationSeconds(first, made, moment.zone);
    if (longest === null || seconds > longest.seconds || (seconds === longest.seconds && mine.n > longest.n))
      longest = { n: mine.n, seconds };
  }
  return longest;
}

/**
 * What a big decision set up (N29): from the first opening in its tree to the last decision, and the longest chain parent decided → child
 * decided, both in seconds. Each decision counts from when it was first decided; impossible times and unknown openings are left out of
 * the times and not of the numbers.
 *
 * @param branches those in sight, of which others may be part of other trees.
 * @returns null where the decision has no part, or is not there yet.
 * @example cascadeOf(branches, root, view)?.chain // { n: 3, seconds: 1814400 }
 */
export function cascadeOf(branches: readonly Branch[], root: string, moment: Moment): Cascade | null {
  const tree = treeOf(
    branches.filter(({ openedAt }) => openedAt <= moment.asOf.at),
    root,
  );
  if (tree.length < 2) return null;
  const opened = tree
    .filter(({ openedKnown, dataProblem }) => openedKnown && dataProblem === null)
    .map(openedOf)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const decided = tree
    .flatMap((branch) => decidedOf(branch, moment) ?? [])
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const [first, last] = [opened[0], decided.at(-1)];
  const seconds = first && last ? durationSeconds(first, last, moment.zone) : null;
  return {
    n: tree.length,
    decided: decided.length,
    seconds: seconds !== null && seconds >= 0 ? seconds : null,
    chain: longestChain(tree, moment),
  };
}
