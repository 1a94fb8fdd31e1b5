import { listMentionable } from "@/lib/server/comments/operations.ts";
import { findMentionable } from "@/lib/server/comments/queries.ts";
import { requireInSight } from "@/lib/server/decisions/history.ts";
import { json, serveRead } from "@/lib/server/route.ts";

export const GET = serveRead(listMentionable, async ({ scope, params, query }) => {
  await requireInSight(scope, params.reference);
  return json({ status: 200, body: await findMentionable(scope, params.reference, query.q) });
});
