import { listSessions } from "@/lib/server/account/operations.ts";
import { readSessions } from "@/lib/server/account/sessions.ts";
import { servePersonRead } from "@/lib/server/person-route.ts";
import { json } from "@/lib/server/route.ts";

export const GET = servePersonRead(listSessions, async ({ visitor }) =>
  json({ status: 200, body: { sessions: await readSessions(visitor) } }),
);
