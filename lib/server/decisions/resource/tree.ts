import { z } from "zod";
import { reference } from "../../../decisions/text.ts";
import { doors, statuses } from "../../../decisions/words.ts";

/** A decision in its tree, as the wire has it. */
export const node = z.strictObject({
  reference,
  title: z.string().nullable().meta({ description: "Null once erased." }),
  status: z.enum(statuses),
  door: z.enum(doors).nullable(),
  parent: reference.nullable().meta({ description: "The decision above, among those told here." }),
  misaligned: z.boolean().meta({ description: "Open, with a disagreement about objectives." }),
});

export const treeResource = z
  .strictObject({
    nodes: z.array(node).meta({ description: "From the top down; each after the one above it." }),
    cascade: z
      .strictObject({
        n: z.int().meta({ description: "How many decisions, this one among them." }),
        decided: z.int(),
        seconds: z.number().nullable().meta({ description: "From the first opening to the last decision." }),
        chain: z
          .strictObject({ n: z.int(), seconds: z.number() })
          .nullable()
          .meta({ description: "The longest, in which each was decided after the one it is part of." }),
      })
      .nullable()
      .meta({ description: "What this decision and all its parts took together; null without parts." }),
    more: z.boolean().meta({ description: "There are more than are told." }),
  })
  .meta({ id: "DecisionTree" });
export type TreeResource = z.infer<typeof treeResource>;
