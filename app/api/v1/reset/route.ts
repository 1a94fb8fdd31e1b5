import { resetPassword } from "@/lib/server/account/operations.ts";
import { originOf } from "@/lib/server/account/origin.ts";
import { resetWith } from "@/lib/server/account/reset.ts";
import { noContent, serveAnyone } from "@/lib/server/route.ts";
import { withLink } from "@/lib/server/throttle/links.ts";

export const POST = serveAnyone(resetPassword, async ({ body, headers }) => {
  await withLink(headers, () => resetWith(body.token, body.password, originOf(headers)));
  return noContent();
});
