import { z } from "zod";
import { instant, shortText, uuid } from "../text.ts";
import { escalationAnswers } from "../words.ts";

/** How many people can be asked for their view at once. */
const MOST_ASKED = 20;

/** Inputs of the commands about asking by name, meeting, and handing a question up. */
export const misalignmentInputs = {
  consult: z.strictObject({
    people: z
      .array(uuid)
      .min(1, "must name somebody")
      .max(MOST_ASKED, `must name at most ${MOST_ASKED} people`)
      .refine((ids) => new Set(ids).size === ids.length, "must not name anybody twice"),
    note: shortText.optional(),
  }),
  met: z.strictObject({ note: shortText.optional() }),
  escalate: z.strictObject({ to: uuid, statement: shortText, due: instant.optional() }),
  addStatement: z.strictObject({ statement: shortText }),
  resolveEscalation: z.strictObject({
    answer: z.enum(escalationAnswers),
    note: shortText,
    /** Whom it is handed up to. */
    to: uuid.optional(),
    due: instant.optional(),
  }),
  withdrawEscalation: z.strictObject({ reason: shortText.optional() }),
} as const;
