import { invite as inviteByLink } from "@/lib/server/people/invitations.ts";
import { invite } from "@/lib/server/people/operations.ts";
import { serveWrite } from "@/lib/server/route.ts";

export const POST = serveWrite(invite, ({ scope, body, write }) => inviteByLink(scope, body, write));
