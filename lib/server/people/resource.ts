import { z } from "zod";
import { roles } from "../../decisions/words.ts";

const policy = z.strictObject({
  target: z.int().meta({ description: "Seconds within which such a decision should be made." }),
  enough: z.int().meta({ description: "Share of information that is enough, in per cent." }),
});

/** What one needs to know of a workspace to log a decision in it. */
export const workspaceResource = z
  .strictObject({
    slug: z.string(),
    name: z.string(),
    timeZone: z.string(),
    policies: z.strictObject({ two_way: policy, one_way: policy }),
    members: z.array(z.strictObject({ id: z.uuid(), name: z.string(), role: z.enum(roles) })),
  })
  .meta({ id: "Workspace" });
export type WorkspaceResource = z.infer<typeof workspaceResource>;
