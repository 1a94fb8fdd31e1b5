import { json, serveRead, serveWrite } from "@/lib/server/route.ts";
import { shareView } from "@/lib/server/sharing/commands.ts";
import * as operations from "@/lib/server/sharing/operations.ts";
import { readSharedViews } from "@/lib/server/sharing/queries.ts";

export const GET = serveRead(operations.listSharedViews, async ({ scope }) =>
  json({ status: 200, body: { views: await readSharedViews(scope) } }),
);

export const POST = serveWrite(operations.shareView, ({ scope, body, write }) =>
  shareView(scope, body, write),
);
