import { findSimilar } from "@/lib/server/decisions/operations.ts";
import { similarDecisions } from "@/lib/server/decisions/similar.ts";
import { json, serveRead } from "@/lib/server/route.ts";

export const GET = serveRead(findSimilar, async ({ scope, query }) =>
  json({ status: 200, body: { decisions: await similarDecisions(scope, query) } }),
);
