import { requireInSight } from "@/lib/server/decisions/history.ts";
import { listenLive } from "@/lib/server/live/operations.ts";
import { streamFor } from "@/lib/server/live/stream.ts";
import { serveRead } from "@/lib/server/route.ts";

export const GET = serveRead(listenLive, async ({ scope, query, headers }) => {
  const { decision = null } = query;
  if (decision !== null) await requireInSight(scope, decision);
  const since = query.since === undefined ? null : new Date(query.since);
  return streamFor(scope, headers, { decision, since });
});
