import { json, serveRead, serveWrite } from "@/lib/server/route.ts";
import { saveView } from "@/lib/server/views/commands.ts";
import * as operations from "@/lib/server/views/operations.ts";
import { readSavedViews } from "@/lib/server/views/queries.ts";

export const GET = serveRead(operations.listSavedViews, async ({ scope }) =>
  json({ status: 200, body: { views: await readSavedViews(scope) } }),
);

export const POST = serveWrite(operations.saveView, ({ scope, body, write }) => saveView(scope, body, write));
