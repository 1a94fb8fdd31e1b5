import { velocityFor } from "@/lib/server/metrics/kept.ts";
import { getVelocity } from "@/lib/server/metrics/operations.ts";
import { toResource } from "@/lib/server/metrics/resource.ts";
import { viewOf } from "@/lib/server/metrics/view-of.ts";
import { json, serveRead } from "@/lib/server/route.ts";

export const GET = serveRead(getVelocity, async ({ scope, query }) =>
  json({
    status: 200,
    body: toResource(await velocityFor(scope, await viewOf(scope, query), query.by)),
  }),
);
