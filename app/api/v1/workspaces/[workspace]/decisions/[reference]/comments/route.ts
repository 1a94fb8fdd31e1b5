import { listComments } from "@/lib/server/comments/operations.ts";
import { readDiscussion } from "@/lib/server/comments/queries.ts";
import { json, serveRead } from "@/lib/server/route.ts";

export const GET = serveRead(listComments, async ({ scope, params }) =>
  json({ status: 200, body: await readDiscussion(scope, params.reference) }),
);
