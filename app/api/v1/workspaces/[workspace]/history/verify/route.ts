import { json, serveRead } from "@/lib/server/route.ts";
import { verifyWorkspace } from "@/lib/server/workspace/history.ts";
import { verifyWorkspaceHistory } from "@/lib/server/workspace/operations.ts";

export const GET = serveRead(verifyWorkspaceHistory, async ({ scope }) =>
  json({ status: 200, body: await verifyWorkspace(scope) }),
);
