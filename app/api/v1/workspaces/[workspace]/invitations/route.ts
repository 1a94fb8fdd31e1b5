import { invite as inviteByLink } from "@/lib/server/people/invitations.ts";
import { listInvitations } from "@/lib/server/people/member-operations.ts";
import { readInvitations } from "@/lib/server/people/open-invitations.ts";
import { invite } from "@/lib/server/people/operations.ts";
import { json, serveRead, serveWrite } from "@/lib/server/route.ts";

export const GET = serveRead(listInvitations, async ({ scope }) =>
  json({ status: 200, body: { invitations: await readInvitations(scope) } }),
);

export const POST = serveWrite(invite, ({ scope, body, write }) => inviteByLink(scope, body, write));
