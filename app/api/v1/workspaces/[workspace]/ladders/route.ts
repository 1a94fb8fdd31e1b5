import { changeLadder } from "@/lib/server/ladders/commands.ts";
import * as operations from "@/lib/server/ladders/operations.ts";
import { readLadders } from "@/lib/server/ladders/queries.ts";
import { json, serveRead, serveWrite } from "@/lib/server/route.ts";

export const GET = serveRead(operations.listLadders, async ({ scope }) =>
  json({ status: 200, body: { ladders: await readLadders(scope) } }),
);

export const PATCH = serveWrite(operations.changeLadder, ({ scope, body, write }) =>
  changeLadder(scope, body, write),
);
