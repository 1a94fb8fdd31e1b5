import { originOf } from "@/lib/server/account/origin.ts";
import { json, serveRead, serveWrite } from "@/lib/server/route.ts";
import { makeServiceToken } from "@/lib/server/tokens/commands.ts";
import * as operations from "@/lib/server/tokens/operations.ts";
import { readServiceTokens } from "@/lib/server/tokens/queries.ts";

export const GET = serveRead(operations.listServiceTokens, async ({ scope }) =>
  json({ status: 200, body: { tokens: await readServiceTokens(scope) } }),
);

export const POST = serveWrite(operations.makeServiceToken, ({ scope, body, write, headers }) =>
  makeServiceToken(scope, body, write, originOf(headers)),
);
