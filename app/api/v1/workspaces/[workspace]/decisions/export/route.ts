import { exportFile } from "@/lib/server/decisions/export.ts";
import { exportDecisions } from "@/lib/server/decisions/operations.ts";
import { serveRead } from "@/lib/server/route.ts";

export const GET = serveRead(exportDecisions, ({ scope, query }) => exportFile(scope, query));
