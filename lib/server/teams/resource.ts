import { z } from "zod";

export const teamResource = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    parent: z.uuid().nullable().meta({ description: "The team that it is part of." }),
    people: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  })
  .meta({ id: "Team" });
export type TeamResource = z.infer<typeof teamResource>;
