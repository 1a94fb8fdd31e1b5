import { getWorkspace } from "@/lib/server/people/operations.ts";
import { readWorkspace } from "@/lib/server/people/queries.ts";
import { json, serveRead } from "@/lib/server/route.ts";

export const GET = serveRead(getWorkspace, async ({ scope }) =>
  json({ status: 200, body: await readWorkspace(scope) }),
);
