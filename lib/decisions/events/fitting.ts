import { z } from "zod";
import { hours } from "../text.ts";
import { asks, energies, mismatchGrounds, mismatchKinds, noticers, undoCosts, undoTimes } from "../words.ts";
import { short } from "./fields.ts";

/** Whether door and process fit each other, what the steps of the process changed, and what deciding did to people (N4, N13–N15). */
export const fittingEvents = {
  doorQuestioned: z.strictObject({
    undoCost: z.enum(undoCosts).nullable(),
    undoTime: z.enum(undoTimes).nullable(),
    noticed: z.enum(noticers).nullable(),
  }),
  mismatchDismissed: z.strictObject({
    kind: z.enum(mismatchKinds),
    grounds: z.array(z.enum(mismatchGrounds)).min(1),
    reason: short,
  }),
  stepsJudged: z.strictObject({
    steps: z.array(
      z.strictObject({ ask: z.enum(asks), changed: z.boolean().nullable(), hours: hours.nullable() }),
    ),
  }),
  energySaid: z.strictObject({ energy: z.enum(energies) }),
} as const;

export const fittingTexts = {
  doorQuestioned: [],
  mismatchDismissed: ["reason"],
  stepsJudged: [],
  energySaid: [],
} as const;
