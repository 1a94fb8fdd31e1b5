import { endSession } from "@/lib/server/account/operations.ts";
import { originOf } from "@/lib/server/account/origin.ts";
import { endSession as end } from "@/lib/server/account/sessions.ts";
import { servePersonWrite } from "@/lib/server/person-route.ts";
import { noContent } from "@/lib/server/route.ts";

export const POST = servePersonWrite(endSession, async ({ visitor, params, headers }) => {
  await end(visitor, params.session, originOf(headers));
  return noContent();
});
