import { serveWrite } from "@/lib/server/route.ts";
import { revokeSharedView } from "@/lib/server/sharing/commands.ts";
import * as operations from "@/lib/server/sharing/operations.ts";

export const POST = serveWrite(operations.revokeSharedView, ({ scope, params, write }) =>
  revokeSharedView(scope, params.view, write),
);
