import { z } from "zod";

export const sessionResource = z
  .strictObject({
    id: z.uuid(),
    device: z.string().meta({ description: "In words, such as Firefox on Linux." }),
    address: z.string().nullable(),
    startedAt: z.iso.datetime(),
    seenAt: z.iso.datetime().meta({ description: "To the day." }),
    current: z.boolean().meta({ description: "The one that asks." }),
  })
  .meta({ id: "Session" });
export type SessionResource = z.infer<typeof sessionResource>;

export const meResource = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
  })
  .meta({ id: "Me" });
