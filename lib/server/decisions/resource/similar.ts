import { z } from "zod";
import { reference } from "../../../decisions/text.ts";
import { doors, statuses, verdicts } from "../../../decisions/words.ts";

/** A past decision whose title is alike, and how it ended. */
export const similar = z.strictObject({
  reference,
  title: z.string(),
  status: z.enum(statuses),
  door: z.enum(doors).nullable(),
  verdict: z.enum(verdicts).nullable().meta({ description: "Of the latest review." }),
  disputed: z.boolean(),
  duration: z
    .number()
    .nullable()
    .meta({ description: "Seconds from opening to the first decision; null where that is not known." }),
  opened: z.iso.datetime(),
});

export const similarResource = z
  .strictObject({ decisions: z.array(similar) })
  .meta({ id: "SimilarDecisions" });
export type SimilarResource = z.infer<typeof similarResource>;
