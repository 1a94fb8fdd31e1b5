import { revokeInvitation } from "@/lib/server/people/member-operations.ts";
import { revoke } from "@/lib/server/people/open-invitations.ts";
import { serveWrite } from "@/lib/server/route.ts";

export const POST = serveWrite(revokeInvitation, ({ scope, params, write }) =>
  revoke(scope, params.invitation, write),
);
