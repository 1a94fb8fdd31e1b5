import * as operations from "@/lib/server/account/operations.ts";
import { originOf } from "@/lib/server/account/origin.ts";
import { switchTwoFactorOff } from "@/lib/server/account/two-factor.ts";
import { servePersonWrite } from "@/lib/server/person-route.ts";
import { noContent } from "@/lib/server/route.ts";

export const POST = servePersonWrite(operations.endTwoFactor, async ({ visitor, headers }) => {
  await switchTwoFactorOff(visitor, originOf(headers));
  return noContent();
});
