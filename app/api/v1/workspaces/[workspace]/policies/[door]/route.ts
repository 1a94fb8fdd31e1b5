import { serveWrite } from "@/lib/server/route.ts";
import { changePolicy } from "@/lib/server/workspace/operations.ts";
import { changePolicy as change } from "@/lib/server/workspace/policies.ts";

export const PATCH = serveWrite(changePolicy, ({ scope, params, body, version, write }) =>
  change(scope, params.door, body, version, write),
);
