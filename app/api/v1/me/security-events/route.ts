import { listSecurityEvents } from "@/lib/server/account/operations.ts";
import { readSecurityEvents } from "@/lib/server/account/security-events.ts";
import { servePersonRead } from "@/lib/server/person-route.ts";
import { json } from "@/lib/server/route.ts";

export const GET = servePersonRead(listSecurityEvents, async ({ visitor }) =>
  json({ status: 200, body: { events: await readSecurityEvents(visitor.id) } }),
);
