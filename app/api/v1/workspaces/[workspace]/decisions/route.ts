import { openDecision as open } from "@/lib/server/decisions/commands.ts";
import { readDecisions } from "@/lib/server/decisions/list.ts";
import { listDecisions, openDecision } from "@/lib/server/decisions/operations.ts";
import { json, serveRead, serveWrite } from "@/lib/server/route.ts";

export const GET = serveRead(listDecisions, async ({ scope, query }) =>
  json({ status: 200, body: await readDecisions(scope, query) }),
);

export const POST = serveWrite(openDecision, ({ scope, body, write }) => open(scope, body, write));
