import { z } from "zod";
import { hours, shortText } from "../text.ts";
import { asks, energies, noticers, undoCosts, undoTimes } from "../words.ts";

/** Three questions that help to choose a door, each answered or not. */
export const doorAnswersInput = z.strictObject({
  undoCost: z.enum(undoCosts).optional(),
  undoTime: z.enum(undoTimes).optional(),
  noticed: z.enum(noticers).optional(),
});

/** What a step that the door asked for changed, and the hours that it took; what nobody can say is left out. */
const judgedStep = z.strictObject({
  ask: z.enum(asks),
  changed: z.boolean().optional(),
  hours: hours.optional(),
});

export const fittingInputs = {
  dismissMismatch: z.strictObject({ reason: shortText }),
  judgeSteps: z.strictObject({ steps: z.array(judgedStep).min(1).max(asks.length) }),
  sayEnergy: z.strictObject({ energy: z.enum(energies) }),
} as const;
