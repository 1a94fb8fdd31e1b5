import { getMe } from "@/lib/server/account/operations.ts";
import { servePersonRead } from "@/lib/server/person-route.ts";
import { json } from "@/lib/server/route.ts";

export const GET = servePersonRead(getMe, async ({ visitor: { id, name, email } }) =>
  json({ status: 200, body: { id, name, email } }),
);
