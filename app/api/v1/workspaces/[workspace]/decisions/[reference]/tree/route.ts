import { getTree } from "@/lib/server/decisions/operations.ts";
import { readTree } from "@/lib/server/decisions/tree.ts";
import { json, serveRead } from "@/lib/server/route.ts";

export const GET = serveRead(getTree, async ({ scope, params }) =>
  json({ status: 200, body: await readTree(scope, params.reference) }),
);
