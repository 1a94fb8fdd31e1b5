import { serveWrite } from "@/lib/server/route.ts";
import { snoozeSignal } from "@/lib/server/signals/commands.ts";
import * as operations from "@/lib/server/signals/operations.ts";

export const POST = serveWrite(operations.snoozeSignal, ({ scope, body, write }) =>
  snoozeSignal(scope, body, write),
);
