import { getHome } from "@/lib/server/home/operations.ts";
import { readHome } from "@/lib/server/home/queries.ts";
import { json, serveRead } from "@/lib/server/route.ts";

export const GET = serveRead(getHome, async ({ scope }) =>
  json({ status: 200, body: await readHome(scope) }),
);
