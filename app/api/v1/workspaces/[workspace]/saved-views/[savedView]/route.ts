import { serveWrite } from "@/lib/server/route.ts";
import { changeSavedView } from "@/lib/server/views/commands.ts";
import * as operations from "@/lib/server/views/operations.ts";

export const PATCH = serveWrite(operations.changeSavedView, ({ scope, params, body, write }) =>
  changeSavedView(scope, params.savedView, body, write),
);
