import * as operations from "@/lib/server/account/operations.ts";
import { beginTwoFactor } from "@/lib/server/account/two-factor.ts";
import { servePersonWrite } from "@/lib/server/person-route.ts";
import { json } from "@/lib/server/route.ts";

export const POST = servePersonWrite(operations.beginTwoFactor, async ({ visitor }) =>
  json({ status: 200, body: await beginTwoFactor(visitor) }),
);
