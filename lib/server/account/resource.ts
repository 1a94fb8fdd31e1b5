import { z } from "zod";
import type { SecurityEventKind } from "../../../prisma/generated/enums.ts";

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
    twoFactor: z.boolean().meta({ description: "Whether signing in asks for a code as well." }),
    recoveryCodesLeft: z.int(),
  })
  .meta({ id: "Me" });
export type MeResource = z.infer<typeof meResource>;

const kinds = [
  "signed_in",
  "sign_in_failed",
  "new_device",
  "password_changed",
  "reset_link_made",
  "password_reset",
  "two_factor_on",
  "two_factor_off",
  "recovery_codes_made",
  "recovery_code_used",
  "session_ended",
  "token_made",
  "token_revoked",
  "profile_changed",
] as const satisfies readonly SecurityEventKind[];

export const securityEventResource = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(kinds).meta({ description: "`new_device`: signed in where that never happened before." }),
    at: z.iso.datetime(),
    address: z.string().nullable(),
    device: z.string().nullable(),
    actor: z.string().nullable().meta({ description: "Somebody else who did it." }),
    about: z.string().nullable().meta({ description: "What it was done to, such as the name of a token." }),
    times: z.int().meta({ description: "Failed sign-ins of one hour are counted." }),
  })
  .meta({ id: "SecurityEvent" });
export type SecurityEventResource = z.infer<typeof securityEventResource>;

export const recoveryCodes = z.strictObject({
  recoveryCodes: z.array(z.string()).meta({ description: "Shown this once: only their hashes are kept." }),
});
