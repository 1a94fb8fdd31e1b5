import { getNextRungs } from "@/lib/server/ladders/operations.ts";
import { readNextRungs } from "@/lib/server/ladders/queries.ts";
import { json, serveRead } from "@/lib/server/route.ts";

export const GET = serveRead(getNextRungs, async ({ scope, params }) =>
  json({ status: 200, body: await readNextRungs(scope, params.reference) }),
);
