import { z } from "zod";
import { roles, standings } from "../../decisions/words.ts";

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
    teams: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
    members: z.array(z.strictObject({ id: z.uuid(), name: z.string(), role: z.enum(roles) })),
  })
  .meta({ id: "Workspace" });
export type WorkspaceResource = z.infer<typeof workspaceResource>;

export const memberStatuses = ["active", "suspended", "removed"] as const;

export const memberResource = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    email: z.string().nullable().meta({ description: "For admins and stewards, and of oneself." }),
    role: z.enum(roles),
    standing: z.enum(standings),
    status: z.enum(memberStatuses),
    joinedAt: z.iso.datetime(),
    erased: z.boolean().meta({ description: "Name and words were taken out." }),
    version: z.int(),
  })
  .meta({ id: "Member" });
export type MemberResource = z.infer<typeof memberResource>;

export const memberPage = z.strictObject({
  people: z.array(memberResource),
  total: z.int(),
  next: z.string().nullable(),
});
export type MemberPage = z.infer<typeof memberPage>;

/** Somebody with what has to be thought of before they go. */
export const memberWithWork = z.strictObject({
  ...memberResource.shape,
  owns: z
    .array(z.strictObject({ reference: z.string(), title: z.string().nullable() }))
    .meta({ description: "Open decisions that they own, as far as you see them." }),
});
export type MemberWithWork = z.infer<typeof memberWithWork>;

export const invitationResource = z
  .strictObject({
    id: z.uuid(),
    role: z.enum(roles),
    email: z.string().nullable(),
    invitedBy: z.string(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: "Invitation" });
export type InvitationResource = z.infer<typeof invitationResource>;
