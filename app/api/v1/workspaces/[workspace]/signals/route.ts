import { viewOf } from "@/lib/server/metrics/view-of.ts";
import { json, serveRead } from "@/lib/server/route.ts";
import { listSignals } from "@/lib/server/signals/operations.ts";
import { readTold } from "@/lib/server/signals/queries.ts";

export const GET = serveRead(listSignals, async ({ scope, query }) =>
  json({ status: 200, body: { signals: await readTold(scope, await viewOf(scope, query)) } }),
);
