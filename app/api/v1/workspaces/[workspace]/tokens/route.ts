import { originOf } from "@/lib/server/account/origin.ts";
import { json, serveRead, serveWrite } from "@/lib/server/route.ts";
import { makeToken } from "@/lib/server/tokens/commands.ts";
import * as operations from "@/lib/server/tokens/operations.ts";
import { readTokens } from "@/lib/server/tokens/queries.ts";

export const GET = serveRead(operations.listTokens, async ({ scope }) =>
  json({ status: 200, body: { tokens: await readTokens(scope) } }),
);

export const POST = serveWrite(operations.makeToken, ({ scope, body, write, headers }) =>
  makeToken(scope, body, write, originOf(headers)),
);
