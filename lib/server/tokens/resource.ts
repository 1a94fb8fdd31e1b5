import { z } from "zod";
import { roles } from "../../decisions/words.ts";
import type { Reach } from "../scope.ts";

const reaches = ["read", "write", "admin"] as const satisfies readonly Reach[];
export const reach = z.enum(reaches).meta({
  description:
    "What it may do at most: read; also take part; or all that the role of whom it acts as includes.",
});

const common = {
  id: z.uuid(),
  name: z.string(),
  expiresAt: z.iso.datetime(),
};

const kept = {
  ...common,
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable().meta({ description: "To the minute." }),
};

export const tokenResource = z.strictObject({ ...kept, reach }).meta({ id: "Token" });
export type TokenResource = z.infer<typeof tokenResource>;

export const serviceTokenResource = z
  .strictObject({
    ...kept,
    role: z.enum(roles),
    madeBy: z.string().meta({ description: "The admin's name." }),
  })
  .meta({ id: "ServiceToken" });
export type ServiceTokenResource = z.infer<typeof serviceTokenResource>;

const secret = z.string().meta({ description: "Shown this once: only its hash is kept." });
export const newToken = z.strictObject({ ...common, reach, token: secret }).meta({ id: "NewToken" });
export type NewToken = z.infer<typeof newToken>;
export const newServiceToken = z
  .strictObject({ ...common, role: z.enum(roles), token: secret })
  .meta({ id: "NewServiceToken" });
export type NewServiceToken = z.infer<typeof newServiceToken>;
