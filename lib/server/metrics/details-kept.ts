import type { Comparison } from "../../metrics/comparison.ts";
import type { DissentFigures } from "../../metrics/dissent-figures.ts";
import type { HindsightFigures } from "../../metrics/hindsight-figures.ts";
import type { MisalignmentFigures } from "../../metrics/misalignment-figures.ts";
import type { View } from "../../metrics/view.ts";
import type { Scope } from "../scope.ts";
import { readComparison } from "./comparison.ts";
import {
  type Corrections,
  readCorrections,
  readDissent,
  readHindsight,
  readMisalignment,
  readSteps,
  type Steps,
} from "./details.ts";
import { keptOn, type Shelf } from "./kept.ts";

interface Shelves {
  readonly dissent: Shelf<DissentFigures>;
  readonly corrections: Shelf<Corrections>;
  readonly hindsight: Shelf<HindsightFigures>;
  readonly steps: Shelf<Steps>;
  readonly misalignment: Shelf<MisalignmentFigures>;
  readonly comparison: Shelf<Comparison>;
}

const shared = globalThis as typeof globalThis & { ajarDetails?: Shelves };
shared.ajarDetails ??= {
  dissent: new Map(),
  corrections: new Map(),
  hindsight: new Map(),
  steps: new Map(),
  misalignment: new Map(),
  comparison: new Map(),
};
const shelves = shared.ajarDetails;

/** Each group of figures behind the story, kept on its own: whoever opens one waits for no other. */
export const details = {
  dissent: (scope: Scope, view: View) =>
    keptOn(shelves.dissent, scope, view, "none", () => readDissent(scope, view)),
  corrections: (scope: Scope, view: View) =>
    keptOn(shelves.corrections, scope, view, "none", () => readCorrections(scope, view)),
  hindsight: (scope: Scope, view: View) =>
    keptOn(shelves.hindsight, scope, view, "none", () => readHindsight(scope, view)),
  steps: (scope: Scope, view: View) =>
    keptOn(shelves.steps, scope, view, "none", () => readSteps(scope, view)),
  misalignment: (scope: Scope, view: View) =>
    keptOn(shelves.misalignment, scope, view, "none", () => readMisalignment(scope, view)),
  comparison: (scope: Scope, view: View) =>
    keptOn(shelves.comparison, scope, view, "none", () => readComparison(scope, view)),
};

/** All groups together, for whoever reads them at once. */
export async function detailsFor(scope: Scope, view: View) {
  const [dissent, corrections, hindsight, steps, misalignment, comparison] = await Promise.all([
    details.dissent(scope, view),
    details.corrections(scope, view),
    details.hindsight(scope, view),
    details.steps(scope, view),
    details.misalignment(scope, view),
    details.comparison(scope, view),
  ]);
  return { dissent, corrections, hindsight, steps, misalignment, comparison };
}

export type Details = Awaited<ReturnType<typeof detailsFor>>;
