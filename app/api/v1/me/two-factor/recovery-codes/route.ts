import * as operations from "@/lib/server/account/operations.ts";
import { originOf } from "@/lib/server/account/origin.ts";
import { renewRecoveryCodes } from "@/lib/server/account/two-factor.ts";
import { servePersonWrite } from "@/lib/server/person-route.ts";
import { json } from "@/lib/server/route.ts";

export const POST = servePersonWrite(operations.renewRecoveryCodes, async ({ visitor, headers }) =>
  json({ status: 200, body: { recoveryCodes: await renewRecoveryCodes(visitor, originOf(headers)) } }),
);
