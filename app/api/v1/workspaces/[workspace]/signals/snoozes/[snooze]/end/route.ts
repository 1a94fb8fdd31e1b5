import { serveWrite } from "@/lib/server/route.ts";
import { endSnooze } from "@/lib/server/signals/commands.ts";
import * as operations from "@/lib/server/signals/operations.ts";

export const POST = serveWrite(operations.endSnooze, ({ scope, params, write }) =>
  endSnooze(scope, params.snooze, write),
);
