import { serveRead } from "@/lib/server/route.ts";
import { historyFile } from "@/lib/server/workspace/history.ts";
import { exportWorkspaceHistory } from "@/lib/server/workspace/operations.ts";

export const GET = serveRead(exportWorkspaceHistory, ({ scope, query }) => historyFile(scope, query));
