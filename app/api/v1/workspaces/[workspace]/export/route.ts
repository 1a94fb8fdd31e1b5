import { serveRead } from "@/lib/server/route.ts";
import { exportFile } from "@/lib/server/workspace/export.ts";
import { exportWorkspace } from "@/lib/server/workspace/operations.ts";

export const GET = serveRead(exportWorkspace, ({ scope }) => exportFile(scope));
