import { originOf } from "@/lib/server/account/origin.ts";
import { serveWrite } from "@/lib/server/route.ts";
import { revokeToken } from "@/lib/server/tokens/commands.ts";
import * as operations from "@/lib/server/tokens/operations.ts";

export const POST = serveWrite(operations.revokeToken, ({ scope, params, write, headers }) =>
  revokeToken(scope, params.token, write, originOf(headers)),
);
