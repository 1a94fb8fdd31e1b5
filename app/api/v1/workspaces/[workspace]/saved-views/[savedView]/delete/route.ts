import { serveWrite } from "@/lib/server/route.ts";
import { deleteSavedView } from "@/lib/server/views/commands.ts";
import * as operations from "@/lib/server/views/operations.ts";

export const POST = serveWrite(operations.deleteSavedView, ({ scope, params, write }) =>
  deleteSavedView(scope, params.savedView, write),
);
