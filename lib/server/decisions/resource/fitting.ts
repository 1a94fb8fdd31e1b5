import { z } from "zod";
import { type Mismatch, standingMismatch } from "../../../decisions/mismatch.ts";
import type { Fitting } from "../../../decisions/state/fitting.ts";
import {
  asks,
  energies,
  mismatchGrounds,
  mismatchKinds,
  noticers,
  undoCosts,
  undoTimes,
} from "../../../decisions/words.ts";
import { act, text } from "./fields.ts";

const mismatch = { kind: z.enum(mismatchKinds), grounds: z.array(z.enum(mismatchGrounds)) };

/** What the steps of an outcome changed. */
export const steps = z
  .array(z.strictObject({ ask: z.enum(asks), changed: z.boolean().nullable(), hours: z.int().nullable() }))
  .meta({ description: "What steps that the door asked for changed, as far as somebody said." });

/** Whether door and process fit each other, on the wire. */
export const fittingShape = {
  doorAnswers: z
    .strictObject({
      undoCost: z.enum(undoCosts).nullable(),
      undoTime: z.enum(undoTimes).nullable(),
      noticed: z.enum(noticers).nullable(),
    })
    .nullable()
    .meta({
      description: "What undoing would cost and how long it would take, and who outside would notice.",
    }),
  mismatch: z.strictObject(mismatch).nullable().meta({
    description:
      "A process that is too heavy for a two-way door, or too light for a one-way door; without what was put aside.",
  }),
  dismissals: z.array(z.strictObject({ ...act, ...mismatch, reason: text })),
  energy: z.enum(energies).nullable().meta({ description: "What deciding did to you; nobody else sees it." }),
};

/** A state that was redacted for its reader holds their own energy only. */
export function toFitting({ doorAnswers, dismissals, energies: own }: Fitting, found: Mismatch | null) {
  const standing = standingMismatch(found, dismissals);
  return {
    doorAnswers,
    mismatch: standing && { ...standing, grounds: [...standing.grounds] },
    dismissals: [...dismissals],
    energy: own.at(-1)?.energy ?? null,
  };
}
