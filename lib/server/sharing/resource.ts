import { z } from "zod";

const common = {
  id: z.uuid(),
  name: z.string(),
  search: z.string().meta({ description: "The view, as the address of the velocity page says it." }),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
};

export const sharedViewResource = z
  .strictObject({
    ...common,
    by: z.strictObject({ id: z.uuid(), name: z.string() }).meta({ description: "Whose sight it shows." }),
  })
  .meta({ id: "SharedView" });
export type SharedViewResource = z.infer<typeof sharedViewResource>;

export const newSharedView = z
  .strictObject({
    ...common,
    url: z.url().meta({ description: "Shown this once: only a hash of it is kept." }),
  })
  .meta({ id: "NewSharedView" });
export type NewSharedView = z.infer<typeof newSharedView>;
