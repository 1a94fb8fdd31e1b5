import { json, serveAnyone } from "@/lib/server/route.ts";
import { enterCopy } from "@/lib/server/sample/copy/enter.ts";
import { makeCopy } from "@/lib/server/sample/operations.ts";

export const POST = serveAnyone(makeCopy, async ({ body, headers }) => {
  const { cookies, ...copy } = await enterCopy(body, headers);
  return json({ status: 201, body: copy }, cookies);
});
