import { endOtherSessions } from "@/lib/server/account/operations.ts";
import { originOf } from "@/lib/server/account/origin.ts";
import { endOtherSessions as endOthers } from "@/lib/server/account/sessions.ts";
import { servePersonWrite } from "@/lib/server/person-route.ts";
import { noContent } from "@/lib/server/route.ts";

export const POST = servePersonWrite(endOtherSessions, async ({ visitor, headers }) => {
  await endOthers(visitor, originOf(headers));
  return noContent();
});
