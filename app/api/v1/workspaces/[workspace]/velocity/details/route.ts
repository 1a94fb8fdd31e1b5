import { detailsFor } from "@/lib/server/metrics/details-kept.ts";
import { toDetails } from "@/lib/server/metrics/details-resource.ts";
import { getVelocityDetails } from "@/lib/server/metrics/operations.ts";
import { viewOf } from "@/lib/server/metrics/view-of.ts";
import { json, serveRead } from "@/lib/server/route.ts";

export const GET = serveRead(getVelocityDetails, async ({ scope, query }) =>
  json({ status: 200, body: toDetails(await detailsFor(scope, await viewOf(scope, query))) }),
);
