import * as operations from "@/lib/server/account/operations.ts";
import { originOf } from "@/lib/server/account/origin.ts";
import { confirmTwoFactor } from "@/lib/server/account/two-factor.ts";
import { servePersonWrite } from "@/lib/server/person-route.ts";
import { json } from "@/lib/server/route.ts";

export const POST = servePersonWrite(operations.confirmTwoFactor, async ({ visitor, body, headers }) => {
  const recoveryCodes = await confirmTwoFactor(visitor, body.code, originOf(headers));
  return json({ status: 200, body: { recoveryCodes } });
});
