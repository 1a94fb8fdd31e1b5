import { getHistory } from "@/lib/server/decisions/operations.ts";
import { readHistory } from "@/lib/server/decisions/queries.ts";
import { json, serveRead } from "@/lib/server/route.ts";

export const GET = serveRead(getHistory, async ({ scope, params }) =>
  json({ status: 200, body: await readHistory(scope, params.reference) }),
);
