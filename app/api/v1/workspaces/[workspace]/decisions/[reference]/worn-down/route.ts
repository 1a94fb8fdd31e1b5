import { json, serveRead, serveWrite } from "@/lib/server/route.ts";
import { readWornDown, sayWornDown } from "@/lib/server/worn-down/commands.ts";
import * as operations from "@/lib/server/worn-down/operations.ts";

export const GET = serveRead(operations.getWornDown, async ({ scope, params }) =>
  json({ status: 200, body: await readWornDown(scope, params.reference) }),
);

export const POST = serveWrite(operations.sayWornDown, ({ scope, params, body, write }) =>
  sayWornDown(scope, params.reference, body, write),
);
