import { inviteToDecision as operation } from "@/lib/server/decisions/operations.ts";
import { inviteToDecision } from "@/lib/server/people/decision-link.ts";
import { serveWrite } from "@/lib/server/route.ts";

export const POST = serveWrite(operation, ({ scope, params, body, write }) =>
  inviteToDecision(scope, params.reference, body, write),
);
