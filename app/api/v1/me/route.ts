import * as operations from "@/lib/server/account/operations.ts";
import { originOf } from "@/lib/server/account/origin.ts";
import { changeProfile, readMe } from "@/lib/server/account/profile.ts";
import { servePersonRead, servePersonWrite } from "@/lib/server/person-route.ts";
import { json } from "@/lib/server/route.ts";

export const GET = servePersonRead(operations.getMe, async ({ visitor }) =>
  json({ status: 200, body: await readMe(visitor.id) }),
);

export const PATCH = servePersonWrite(operations.changeProfile, async ({ visitor, body, headers }) =>
  json({ status: 200, body: await changeProfile(visitor, body, originOf(headers)) }),
);
