import { countDecisions } from "@/lib/server/decisions/list.ts";
import { countOfDecisions } from "@/lib/server/decisions/operations.ts";
import { json, serveRead } from "@/lib/server/route.ts";

export const GET = serveRead(countOfDecisions, async ({ scope, query }) =>
  json({ status: 200, body: await countDecisions(scope, query) }),
);
