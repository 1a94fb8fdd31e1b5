import { originOf } from "@/lib/server/account/origin.ts";
import { serveWrite } from "@/lib/server/route.ts";
import { revokeServiceToken } from "@/lib/server/tokens/commands.ts";
import * as operations from "@/lib/server/tokens/operations.ts";

export const POST = serveWrite(operations.revokeServiceToken, ({ scope, params, write, headers }) =>
  revokeServiceToken(scope, params.token, write, originOf(headers)),
);
