import { z } from "zod";
import { reference } from "../../../decisions/text.ts";
import { seq } from "./fields.ts";

/** What a write answers: enough to go on with, and to undo it. */
export const receipt = z
  .strictObject({
    reference,
    version: z.int().positive(),
    batch: z.uuid(),
    events: z.array(z.strictObject({ seq, type: z.string() })),
    successor: reference.optional().meta({ description: "What was opened in its place in the same step." }),
  })
  .meta({ id: "Receipt" });
export type Receipt = z.infer<typeof receipt>;
