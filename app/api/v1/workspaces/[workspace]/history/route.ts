import { json, serveRead } from "@/lib/server/route.ts";
import { readWorkspaceHistory } from "@/lib/server/workspace/history.ts";
import { listWorkspaceHistory } from "@/lib/server/workspace/operations.ts";

export const GET = serveRead(listWorkspaceHistory, async ({ scope, query }) =>
  json({ status: 200, body: await readWorkspaceHistory(scope, query) }),
);
