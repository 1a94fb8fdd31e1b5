import * as operations from "@/lib/server/account/operations.ts";
import { originOf } from "@/lib/server/account/origin.ts";
import { changePassword } from "@/lib/server/account/password.ts";
import { servePersonWrite } from "@/lib/server/person-route.ts";
import { noContent } from "@/lib/server/route.ts";

export const POST = servePersonWrite(operations.changePassword, async ({ visitor, body, headers }) => {
  await changePassword(visitor, body.password, originOf(headers));
  return noContent();
});
