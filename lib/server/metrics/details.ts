import { Prisma } from "../../../prisma/generated/client.ts";
import {
  type CorrectionFigures,
  correctionFigures,
  correctionWanted,
} from "../../metrics/correction-figures.ts";
import { type DissentFigures, dissentFigures, dissentWanted } from "../../metrics/dissent-figures.ts";
import { type HindsightFigures, hindsightFigures, hindsightWanted } from "../../metrics/hindsight-figures.ts";
import {
  type MisalignmentFigures,
  misalignmentFigures,
  misalignmentWanted,
} from "../../metrics/misalignment-figures.ts";
import { idleSteps, lastYear, type StepFigure, stepFigures, stepWanted } from "../../metrics/step-figures.ts";
import type { Cohort, View } from "../../metrics/view.ts";
import type { Scope } from "../scope.ts";
import { readGauge } from "./gauge.ts";

/** The figures behind the story: groups of their own, each read when it is asked for. */

const disputed = Prisma.sql`(f.contested OR f.committed_times IS NOT NULL)`;
const watched = Prisma.sql`(f.flagged_at IS NOT NULL OR f.tripwire_set)`;
const weighed = Prisma.sql`(f.owner_forecast IS NOT NULL OR f.delay_cost IS NOT NULL OR f.delay_money IS NOT NULL
  OR f.way_back_cost IS NOT NULL OR f.reversal_money IS NOT NULL)`;
const asked = Prisma.sql`f.asked_steps IS NOT NULL`;
const apart = Prisma.sql`(f.recognised_at IS NOT NULL OR f.escalated_at IS NOT NULL OR f.exhausted_at IS NOT NULL OR f.late_turns > 0)`;

export const readDissentGauge = (scope: Scope, view: View) => readGauge(scope, view, dissentWanted, disputed);
export const readCorrectionGauge = (scope: Scope, view: View) =>
  readGauge(scope, view, correctionWanted, watched);
export const readHindsightGauge = (scope: Scope, view: View) =>
  readGauge(scope, view, hindsightWanted, weighed);
export const readStepGauge = (scope: Scope, view: View) => readGauge(scope, view, stepWanted, asked);
export const readMisalignmentGauge = (scope: Scope, view: View) =>
  readGauge(scope, view, misalignmentWanted, apart);

export async function readDissent(scope: Scope, view: View): Promise<DissentFigures> {
  return dissentFigures(await readDissentGauge(scope, view), view);
}

export async function readHindsight(scope: Scope, view: View): Promise<HindsightFigures> {
  return hindsightFigures(await readHindsightGauge(scope, view), view);
}

export async function readMisalignment(scope: Scope, view: View): Promise<MisalignmentFigures> {
  return misalignmentFigures(await readMisalignmentGauge(scope, view), view);
}

/** Of all, and of each door where the view is not of one alone. */
export interface Corrections {
  readonly all: CorrectionFigures;
  readonly doors: readonly { readonly door: "two_way" | "one_way"; readonly figures: CorrectionFigures }[];
}

export async function readCorrections(scope: Scope, view: View): Promise<Corrections> {
  const { cohort } = view;
  const of = async (among: Cohort) => {
    const seen = { ...view, cohort: among };
    return correctionFigures(await readCorrectionGauge(scope, seen), seen);
  };
  const doors = cohort.door === undefined ? (["two_way", "one_way"] as const) : [];
  const [all, ...byDoor] = await Promise.all([
    of(cohort),
    ...doors.map(async (door) => ({ door, figures: await of({ ...cohort, door }) })),
  ]);
  return { all, doors: byDoor };
}

/** The steps of a view, and those of the last year that never changed anything. */
export interface Steps {
  readonly steps: readonly StepFigure[];
  readonly idle: readonly StepFigure[];
}

export async function readSteps(scope: Scope, view: View): Promise<Steps> {
  const year = lastYear(view);
  const [steps, ofYear] = await Promise.all([
    readStepGauge(scope, view),
    readStepGauge(scope, { ...view, cohort: year }),
  ]);
  return { steps: stepFigures(steps, view.cohort), idle: idleSteps(stepFigures(ofYear, year)) };
}
