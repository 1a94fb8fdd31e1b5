import { joinWorkspace } from "@/lib/server/people/join.ts";
import { join } from "@/lib/server/people/operations.ts";
import { json, serveAnyone } from "@/lib/server/route.ts";
import { withLink } from "@/lib/server/throttle/links.ts";

export const POST = serveAnyone(join, async ({ body, headers }) => {
  const { cookies, ...entered } = await withLink(headers, () => joinWorkspace(body, headers));
  return json({ status: 201, body: entered }, cookies);
});
