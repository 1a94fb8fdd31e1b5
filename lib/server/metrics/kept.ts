import type { Velocity } from "../../metrics/velocity.ts";
import type { Grouping, View } from "../../metrics/view.ts";
import type { Scope } from "../scope.ts";
import { readVelocity } from "./queries.ts";
import { type Mark, standing } from "./unchanged.ts";

/** While nothing is written, only the ages of open decisions move; a minute of that changes no figure that anybody reads. */
const MOST_AGE_MS = 60_000;
/** Figures are a few hundred kilobytes at most; these are the views that people look at now. */
const MOST_VIEWS = 64;

interface Kept<Figures> {
  readonly mark: Mark;
  /** As of when. */
  readonly at: number;
  readonly figures: Promise<Figures>;
}
/** What was counted for each view; one for each group of figures, in one place for all parts of the process. */
export type Shelf<Figures> = Map<string, Kept<Figures>>;

const shared = globalThis as typeof globalThis & { ajarFigures?: Shelf<Velocity> };
shared.ajarFigures ??= new Map();
const views = shared.ajarFigures;

/** Everything that the figures depend on besides the facts: whose sight, and which view with its working hours. A day stands for its end so far. */
function nameOf(scope: Scope, { cohort, zone, asOf, policies, working }: View, by: Grouping): string {
  const { workspaceId, personId, role, teams } = scope;
  const { from, until, door, tag, owner, team } = cohort;
  const asked = [from, until, door, tag, owner, team].map((one) => (one === undefined ? [] : [one]));
  const looked = [zone, asOf.on ?? asOf.at, policies, working ?? null];
  return JSON.stringify([workspaceId, personId, role, teams, ...looked, by, asked]);
}

/** The least recently used view makes room. */
function keep<Figures>(shelf: Shelf<Figures>, name: string, kept: Kept<Figures>): void {
  shelf.delete(name);
  shelf.set(name, kept);
  const [oldest] = shelf.keys();
  if (shelf.size > MOST_VIEWS && oldest !== undefined) shelf.delete(oldest);
}

/**
 * What `read` finds, without counting again while nothing was written that could change it. Whoever asks at the same
 * time waits for the same answer; what failed is not kept.
 */
export async function keptOn<Figures>(
  shelf: Shelf<Figures>,
  scope: Scope,
  view: View,
  by: Grouping,
  read: () => Promise<Figures>,
): Promise<Figures> {
  const name = nameOf(scope, view, by);
  const known = shelf.get(name);
  const { mark, unchanged } = await standing(scope.workspaceId, known?.mark);
  const at = Date.parse(view.asOf.at);
  if (known !== undefined && unchanged && Math.abs(at - known.at) <= MOST_AGE_MS) {
    keep(shelf, name, known);
    return known.figures;
  }
  const figures = read();
  keep(shelf, name, { mark, at, figures });
  figures.catch(() => shelf.delete(name));
  return figures;
}

/** The same as `readVelocity`, kept. */
export const velocityFor = (scope: Scope, view: View, by: Grouping): Promise<Velocity> =>
  keptOn(views, scope, view, by, () => readVelocity(scope, view, by));
